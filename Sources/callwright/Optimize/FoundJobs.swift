import JobModel

/// The jobs that paths name, files as they are and folders with every job below them.
struct FoundJobs {
  let files: [LintFile]
  /// What could not be looked at, with the reason.
  let failures: [String]
  private var workspaces = WorkspaceFinder()

  /// With `hasAllKinds`, actions and workspace files too: they have a history as jobs do.
  init(_ paths: [String], inputName: String?, hasAllKinds: Bool = false) {
    let found = FileFinder(paths, inputName: inputName)
    failures = found.failures.compactMap { failure in
      guard case .unreadable(let reason) = failure.outcome else { return nil }
      return "\(failure.path): \(reason)"
    }
    var workspaces = workspaces
    // Whether a pattern leaves a file out is asked only of those that nobody named: looking at a workspace takes time.
    files = found.files.filter { file in
      (file.kind == .job || hasAllKinds) && (file.isNamed || !workspaces.workspace(of: file.folder).leavesOut(file))
    }
    self.workspaces = workspaces
  }

  mutating func workspace(of file: LintFile) -> FoundWorkspace {
    workspaces.workspace(of: file.folder)
  }

  /// The workspace that a folder stands in, and those of the folders below it that have their own, each once.
  static func workspaces(around folder: String) -> [Workspace] {
    var finder = WorkspaceFinder()
    var roots: Set<String> = []
    let files = FileFinder([folder], inputName: nil).files.filter { $0.kind == .workspace }
    return ([folder] + files.map { $0.folder }).compactMap { folder in
      let found = finder.workspace(of: folder)
      return roots.insert(found.root).inserted ? found.workspace : nil
    }
  }

  /// A workspace file that is named is no job, and somebody should be told.
  static func nothingFound(in paths: [String]) -> String {
    "there is no job in \(paths.joined(separator: ", "))"
  }
}
