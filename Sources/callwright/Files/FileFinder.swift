import JobModel

/// Finds the files that paths name: files as they are, folders with everything of Callwright's below them, patterns with
/// everything of Callwright's that matches.
struct FileFinder {
  /// Each once, however often the paths name it.
  private(set) var files: [LintFile] = []
  /// What could not be looked at, and why; each makes the call fail.
  private(set) var failures: [FileReport] = []
  /// What is worth a word, but no failure.
  private(set) var notes: [String] = []
  /// The folders that were searched, absolute.
  private(set) var folders: [String] = []
  /// The absolute paths of the files, where several paths could name one of them.
  private var known: Set<String> = []
  private let isUnique: Bool

  init(_ paths: [String], inputName: String?) {
    isUnique = paths.count < 2
    for path in paths {
      if path == "-" {
        addInput(named: inputName)
      } else if System.isFolder(path) {
        addFolder(path)
      } else if PathPattern.isPattern(path), !System.exists(path) {
        addMatches(of: path)
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
      let kind = FileKind(fileName: FileFinder.lastPart(of: shown)) ?? .job
      files.append(LintFile(input: try System.readAll(0), called: name, kind: kind))
    } catch {
      failures.append(FileReport(path: shown, outcome: .unreadable(error.words)))
    }
  }

  /// A file that somebody names is checked whatever it is called.
  private mutating func addFile(_ path: String) {
    guard known.insert(System.absolute(path)).inserted else { return }
    files.append(LintFile(named: path, kind: FileKind(fileName: FileFinder.lastPart(of: path)) ?? .job))
  }

  private mutating func addFolder(_ path: String) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let failed = failures.count
    let absolute = System.absolute(path)
    var walk = FolderWalk(matching: nil)
    walk.walk(absolute, shown: trimmed == "." ? "" : trimmed == "/" ? "/" : trimmed + "/", IgnoreFiles(of: absolute))
    take(walk)
    guard !walk.hasFiles, failures.count == failed else { return }
    let place = trimmed == "." ? "the current folder" : trimmed
    notes.append("no *.job.md, *.action.json or callwright.json in \(place)")
  }

  /// `jobs/**/*.job.md`, where the shell left it as it is.
  private mutating func addMatches(of pattern: String) {
    var names = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)[...]
    var fixed: [String] = []
    while names.count > 1, let name = names.first, !PathPattern.isPattern(name) {
      fixed.append(name)
      names.removeFirst()
    }
    let shown = fixed.isEmpty ? "" : fixed.joined(separator: "/") + "/"
    let absolute = System.absolute(shown.isEmpty ? "." : shown)
    guard System.isFolder(absolute) else {
      failures.append(FileReport(path: pattern, outcome: .unreadable("there is not a folder \(shown); check the name")))
      return
    }
    var walk = FolderWalk(matching: PathPattern(names.joined(separator: "/").utf8, isAnchored: true))
    walk.walk(absolute, shown: shown, IgnoreFiles(of: absolute))
    take(walk)
    guard walk.files.isEmpty, walk.failures.isEmpty else { return }
    failures.append(
      FileReport(path: pattern, outcome: .unreadable("no job, action or workspace file matches; check the pattern")))
  }

  private mutating func take(_ walk: FolderWalk) {
    failures += walk.failures
    folders += walk.folders
    if isUnique {
      files = walk.files
    } else {
      for file in walk.files where known.insert(file.place ?? file.path).inserted { files.append(file) }
    }
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// Everything below a folder, in the order of the names. Hidden folders, links to folders, and what ignore files name are left
/// out.
private struct FolderWalk {
  private(set) var files: [LintFile] = []
  private(set) var failures: [FileReport] = []
  private(set) var folders: [String] = []
  /// Whether there was anything to check, found or left out.
  private(set) var hasFiles = false
  private let pattern: PathPattern?
  private var start: Int?

  init(matching pattern: PathPattern?) {
    self.pattern = pattern
  }

  mutating func walk(_ folder: String, shown: String, _ ignored: IgnoreFiles) {
    if start == nil { start = shown.utf8.count }
    let entries: [System.Entry]
    switch System.entries(of: folder) {
    case .failure(let reason):
      let path = shown.isEmpty ? "." : shown.utf8.count > 1 ? String(shown.dropLast()) : shown
      failures.append(FileReport(path: path, outcome: .unreadable(reason.words)))
      return
    case .success(let found): entries = found
    }
    folders.append(folder)
    let here = LintFile.Folder(folder, shown: shown)
    for entry in entries {
      switch entry.kind {
      case .linkedFolder: continue
      case .folder:
        let path = System.path(of: entry.name, in: folder)
        if WorkspaceScan.isHidden(entry.name) || ignored.leavesOut(path, isFolder: true) { continue }
        var inner = ignored
        inner.enter(path)
        walk(path, shown: shown + entry.name + "/", inner)
      case .file:
        guard let kind = FileKind(fileName: entry.name) else { continue }
        hasFiles = true
        if ignored.leavesOut(System.path(of: entry.name, in: folder), isFolder: false) { continue }
        add(entry, LintFile(entry.name, in: here, kind: kind))
      }
    }
  }

  private mutating func add(_ entry: System.Entry, _ file: LintFile) {
    if let pattern {
      guard pattern.matches(String(file.path.utf8.dropFirst(start ?? 0)) ?? file.path) else { return }
    }
    if entry.isNameValid {
      files.append(file)
    } else {
      failures.append(
        FileReport(path: file.path, outcome: .unreadable("the file's name is not UTF-8; give the file another name")))
    }
  }
}

extension System.ReadFailure {
  /// The same for a path, which may be a link.
  func words(for path: String) -> String {
    self == .missing && System.isLink(path) ? "this link leads to no file; point it at one, or delete it" : words
  }

  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .missing: "there is no such file; check the name"
    case .isFolder: "this is a folder, not a file"
    case .isNoFile: "this is not an ordinary file and cannot be checked; to check what a program writes, use -"
    case .tooLarge: "this file is larger than 16 MB, so it is not a job; leave it out"
    case .refused(let reason): "this cannot be read: \(reason)"
    }
  }
}

extension InvalidUTF8 {
  /// What is wrong and what to do.
  func words(for bytes: [UInt8]) -> String {
    let line = bytes.prefix(offset).count { $0 == 0x0A } + 1
    return
      "line \(line.grouped) is not UTF-8 (the byte at offset \(offset.grouped)); "
      + "save the file as UTF-8 and try again"
  }
}
