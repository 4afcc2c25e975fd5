import JobModel

/// Checks again whenever something changes, until somebody stops it.
enum LintWatch {
  static func run(_ options: LintOptions) -> Int32 {
    guard let watch = FolderWatch() else {
      return CommandLineTool.wrongUse(
        "the system allows no more programs to watch files; close another watcher and try again")
    }
    while System.hasCurrentFolder {
      if System.isTerminal(1) { System.print("\u{1B}[2J\u{1B}[3J\u{1B}[H") }
      // Watched before anything is read: what changes while it is told of is news.
      var isComplete = true
      let baseline = options.terms.baseline
      for folder in folders(options, baseline) where !watch.add(folder) { isComplete = false }
      let (code, searched) = LintRun.once(options)
      // A folder that is to be searched and is not there can be waited for no more than a wrong option.
      if searched.isEmpty { return code }
      guard System.hasCurrentFolder else { break }
      if !isComplete {
        CommandLineTool.tell("there are more folders than the system can watch; changes in some go unnoticed")
      }
      if System.isTerminal(1), !options.isQuiet { System.print("\nwaiting for changes; Ctrl-C to stop\n") }
      watch.wait { FileKind(fileName: $0) != nil || IgnoreFiles.names.contains($0) || names(options, baseline, $0) }
    }
    return CommandLineTool.folderIsGone()
  }

  /// The folders in which a change would change what is said.
  private static func folders(_ options: LintOptions, _ baseline: String?) -> [String] {
    let found = FileFinder(options.paths, inputName: nil)
    let known = baseline.map { [System.parent(of: System.absolute($0))] } ?? []
    return found.folders + found.files.filter { $0.isNamed }.map { $0.folder } + [System.currentFolder] + known
  }

  /// Whether somebody asked for a file of that name, whatever it is.
  private static func names(_ options: LintOptions, _ baseline: String?, _ name: String) -> Bool {
    (options.paths + (baseline.map { [$0] } ?? [])).contains { $0 == name || $0.hasSuffix("/" + name) }
  }
}
