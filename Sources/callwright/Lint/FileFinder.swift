import JobModel

/// Finds the files that paths name: files as they are, folders with everything of Callwright's below them.
struct FileFinder {
  /// Each once, however often the paths name it.
  private(set) var files: [LintFile] = []
  /// What could not be looked at, and why; each makes the call fail.
  private(set) var failures: [FileReport] = []
  /// What is worth a word, but no failure.
  private(set) var notes: [String] = []
  /// The absolute paths of the files.
  private var known: Set<String> = []

  init(_ paths: [String], inputName: String?) {
    for path in paths {
      if path == "-" {
        addInput(named: inputName)
      } else if System.isFolder(path) {
        addFolder(path)
      } else {
        addFile(path)
      }
    }
  }

  private mutating func addInput(named name: String?) {
    guard known.insert("-").inserted else { return }
    if System.isTerminal(0) { System.printError("callwright: type or paste a job; Ctrl-D on an empty line ends it") }
    let shown = name ?? "-"
    do {
      let bytes = try System.readAll(0)
      let place = name.map { System.absolute($0) }
      files.append(
        LintFile(
          path: shown, kind: FileKind(fileName: lastPart(of: shown)) ?? .job, place: place,
          folder: place.map { System.parent(of: $0) } ?? System.currentFolder, isNamed: true, bytes: bytes))
    } catch {
      failures.append(FileReport(path: shown, outcome: .unreadable(error.words)))
    }
  }

  /// A file that somebody names is checked whatever it is called.
  private mutating func addFile(_ path: String) {
    let absolute = System.absolute(path)
    guard known.insert(absolute).inserted else { return }
    let kind = FileKind(fileName: lastPart(of: path)) ?? .job
    files.append(
      LintFile(path: path, kind: kind, place: absolute, folder: System.parent(of: absolute), isNamed: true))
  }

  private mutating func addFolder(_ path: String) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let failed = failures.count
    let hasFiles = walk(trimmed == "." ? "" : trimmed, absolute: System.absolute(path))
    guard !hasFiles, failures.count == failed else { return }
    let place = trimmed == "." ? "the current folder" : trimmed
    notes.append("no *.job.md, *.action.json or callwright.json in \(place)")
  }

  /// Everything below a folder, in the order of the names; hidden folders and links to folders are left out.
  /// Gives whether there was anything to check.
  private mutating func walk(_ folder: String, absolute: String) -> Bool {
    let entries: [System.Entry]
    switch System.entries(of: folder.isEmpty ? "." : folder) {
    case .failure(let reason):
      failures.append(FileReport(path: folder.isEmpty ? "." : folder, outcome: .unreadable(reason.words)))
      return false
    case .success(let found): entries = found
    }
    var hasFiles = false
    for entry in entries {
      let path = folder.isEmpty ? entry.name : folder == "/" ? "/" + entry.name : folder + "/" + entry.name
      let absolutePath = absolute == "/" ? "/" + entry.name : absolute + "/" + entry.name
      switch entry.kind {
      case .linkedFolder: continue
      case .folder:
        if WorkspaceScan.isHidden(entry.name) { continue }
        if walk(path, absolute: absolutePath) { hasFiles = true }
      case .file:
        guard let kind = FileKind(fileName: entry.name) else { continue }
        hasFiles = true
        add(entry, LintFile(path: path, kind: kind, place: absolutePath, folder: absolute, isNamed: false))
      }
    }
    return hasFiles
  }

  private mutating func add(_ entry: System.Entry, _ file: LintFile) {
    guard entry.isNameValid else {
      failures.append(
        FileReport(path: file.path, outcome: .unreadable("the file's name is not UTF-8; give the file another name")))
      return
    }
    if let place = file.place, known.insert(place).inserted { files.append(file) }
  }

  private func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension System.ReadFailure {
  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .missing: "there is no such file; check the name"
    case .isFolder: "this is a folder, not a file"
    case .isNoFile: "this is no ordinary file and cannot be checked; to check what a program writes, use -"
    case .tooLarge: "this file is larger than 16 MB, so it is no job; leave it out"
    case .refused(let reason): "this cannot be read: \(reason)"
    }
  }
}
