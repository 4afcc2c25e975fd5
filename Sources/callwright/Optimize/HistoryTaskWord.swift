import JobOptimizer

/// What is asked of the history on the command line.
enum HistoryTaskWord {
  case undo(anyway: Bool)
  case redo(anyway: Bool)
  case list
  case compare(HistoryVersion, HistoryVersion)
  case restore(HistoryVersion)
  /// Both from 1 on.
  case restoreHunk(entry: Int, hunk: Int)

  /// Nil where nothing is asked of the history.
  init?(_ arguments: Arguments) throws(Arguments.Mistake) {
    switch arguments.mode(of: .optimize) {
    case "--undo": self = .undo(anyway: arguments.has("--anyway"))
    case "--redo": self = .redo(anyway: arguments.has("--anyway"))
    case "--history": self = .list
    case "--compare":
      let words = arguments.values("--compare")
      self = .compare(try HistoryTaskWord.version(words[0]), try HistoryTaskWord.version(words[1]))
    case "--restore":
      let version = try HistoryTaskWord.version(arguments.value("--restore") ?? "")
      guard let word = arguments.value("--hunk") else {
        self = .restore(version)
        break
      }
      guard case .after(let entry) = version else {
        throw Arguments.Mistake(
          message: "--hunk is a part of a change; give the change's number: --restore 12 --hunk 1")
      }
      guard let hunk = Int(word), hunk > 0 else {
        throw Arguments.Mistake(message: "--hunk takes a number from 1 on, not \"\(word)\"")
      }
      self = .restoreHunk(entry: entry, hunk: hunk)
    default: return nil
    }
    guard needsOneFile, arguments.operands.count > 1 || System.isFolder(arguments.operands[0]) else { return }
    throw Arguments.Mistake(message: "\(name) works on one file at a time")
  }

  /// The flag.
  var name: String {
    switch self {
    case .undo: "--undo"
    case .redo: "--redo"
    case .list: "--history"
    case .compare: "--compare"
    case .restore, .restoreHunk: "--restore"
    }
  }

  /// The numbers of changes belong to one file.
  private var needsOneFile: Bool {
    switch self {
    case .undo, .redo, .list: false
    case .compare, .restore, .restoreHunk: true
    }
  }

  var operation: HistoryOperation {
    switch self {
    case .undo(let anyway): .undo(anyway: anyway)
    case .redo(let anyway): .redo(anyway: anyway)
    case .list: .list
    case .compare(let one, let other): .compare(one, other)
    case .restore(let version): .restore(version)
    case .restoreHunk(let entry, let hunk): .restoreHunk(entry: entry, hunk: hunk - 1)
    }
  }

  /// The changes that are named.
  var entries: [Int] {
    switch self {
    case .undo, .redo, .list: []
    case .compare(let one, let other): [one, other].compactMap { $0.entry }
    case .restore(let version): [version].compactMap { $0.entry }
    case .restoreHunk(let entry, _): [entry]
    }
  }

  private static func version(_ word: String) throws(Arguments.Mistake) -> HistoryVersion {
    if word == "now" { return .now }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    if let last = parts.last.flatMap({ Int($0) }), last > 0 {
      if parts.count == 1 || parts.count == 2 && parts[0] == "after" { return .after(last) }
      if parts.count == 2, parts[0] == "before" { return .before(last) }
    }
    throw Arguments.Mistake(
      message: "\"\(word)\" is not a text of the history; write now, a change's number such as 12, or before:12")
  }
}

extension HistoryVersion {
  var entry: Int? {
    switch self {
    case .before(let entry), .after(let entry): entry
    case .now: nil
    }
  }

  /// As it is written on the command line.
  var word: String {
    switch self {
    case .before(let entry): "before:\(entry)"
    case .after(let entry): "\(entry)"
    case .now: "now"
    }
  }
}
