import JSONText
import JobAnalysis
import JobModel

/// A workspace with what is made of it once for all its files.
struct FoundWorkspace: Sendable {
  private(set) var workspace: Workspace
  let vocabulary: Vocabulary
  private let scan: WorkspaceScan

  init(_ workspace: Workspace, _ scan: WorkspaceScan) {
    var workspace = workspace
    workspace.take(scan)
    self.workspace = workspace
    self.scan = scan
    vocabulary = Vocabulary(workspace)
  }

  /// The workspace with a text that does not come from its file, such as standard input, in that file's place.
  func with(_ file: LintFile) -> FoundWorkspace {
    guard file.kind == .job, let place = file.place, let bytes = file.bytes,
      let text = try? SourceText(validating: bytes)
    else { return self }
    var copy = self
    copy.workspace.take(job: text, at: place)
    return copy
  }

  /// Whether the workspace leaves a file out that nobody asked for by name.
  func leavesOut(_ file: LintFile) -> Bool {
    !file.isNamed && (file.place.map { scan.isExcluded($0) } ?? false)
  }
}

/// The workspace of each folder: the nearest `callwright.json` with the jobs and actions around it, read once.
struct WorkspaceFinder {
  private var byFolder: [String: FoundWorkspace] = [:]
  private var byRoot: [String: FoundWorkspace] = [:]
  /// The workspace files that cannot be read: the standard settings hold in their place.
  private(set) var broken: [String] = []

  mutating func workspace(of folder: String) -> FoundWorkspace {
    if let known = byFolder[folder] { return known }
    let made: FoundWorkspace
    if let file = System.nearest(FileKind.workspaceFileName, above: folder) {
      made = workspace(at: System.parent(of: file), file: file, isDeep: true)
    } else if let top = System.nearest(".git", above: folder) {
      made = workspace(at: System.parent(of: top), file: nil, isDeep: true)
    } else {
      made = workspace(at: folder, file: nil, isDeep: false)
    }
    byFolder[folder] = made
    return made
  }

  private mutating func workspace(at root: String, file: String?, isDeep: Bool) -> FoundWorkspace {
    if let known = byRoot[root] { return known }
    let workspace = file.map { read($0) } ?? Workspace()
    let scan = System.scanned(
      WorkspaceScan(
        root: root, exclude: workspace.exclude, isDeep: isDeep, wantsFacts: workspace.wantsFacts))
    let found = FoundWorkspace(workspace, scan)
    byRoot[root] = found
    return found
  }

  private mutating func read(_ path: String) -> Workspace {
    guard let bytes = try? System.read(path), let node = try? JSONNode.parse(bytes, dialect: .commented) else {
      broken.append(path)
      return Workspace()
    }
    return Workspace(node)
  }
}

extension System {
  /// The scan with all its questions answered.
  fileprivate static func scanned(_ start: WorkspaceScan) -> WorkspaceScan {
    var scan = start
    while let question = scan.next() {
      switch question {
      case .list(let folder): scan.listed(folder, scanEntries(of: folder))
      case .read(let path): scan.read(path, try? read(path))
      }
    }
    return scan
  }

  /// What a scan may know of a folder: links to folders are not followed, and what cannot be named is not there.
  static func scanEntries(of folder: String) -> [WorkspaceScan.Entry]? {
    guard case .success(let entries) = entries(of: folder) else { return nil }
    return entries.filter { $0.kind != .linkedFolder && $0.isNameValid }.map { entry in
      WorkspaceScan.Entry(name: entry.name, isFolder: entry.kind == .folder)
    }
  }
}
