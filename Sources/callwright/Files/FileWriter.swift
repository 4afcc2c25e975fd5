import JSONText
import JobModel
import JobOptimizer

/// Writes new texts into authors' files, with the history first. Every command that changes a file does it here.
struct FileWriter {
  /// What is to be done to one file: `new` in the place of `old`, which the file must still be.
  struct Change {
    let path: String
    let old: SourceText
    let new: SourceText
    /// What the history tells of it.
    let engine: String
    let label: String
    let details: [String]
  }

  /// What came of writing one file.
  enum Outcome {
    /// The number of the change, where there is a history.
    case written(change: Int?)
    case unchanged
    case failed(String)

    /// For programs.
    var json: JSONValue {
      switch self {
      case .written(let change): ["outcome": "written", "change": change.map { .int($0) } ?? .null]
      case .unchanged: ["outcome": "unchanged"]
      case .failed(let reason): ["outcome": "failed", "reason": .string(reason)]
      }
    }
  }

  private var history: FileHistory?
  /// Whether the command can be told to write without history.
  private let hasChoice: Bool
  /// What the command was given: files, and folders that were searched.
  private let operands: [String]
  /// The same for all files of a call, so that they can be taken back together.
  private let time = System.now

  /// For a command that always keeps what it changes.
  init(_ settings: Settings, in operands: [String]) {
    history = FileHistory(bounds: HistoryBounds(settings))
    hasChoice = false
    self.operands = operands
  }

  /// For a command that has `--no-history`.
  init(_ settings: Settings, _ arguments: Arguments) {
    history = arguments.has("--no-history") ? nil : FileHistory(bounds: HistoryBounds(settings))
    hasChoice = true
    operands = arguments.operands
  }

  /// Who wants to stop meanwhile gets a file that is whole, and no half of a history. What else there is to know is told.
  mutating func write(_ change: Change) -> Outcome {
    guard change.new != change.old else { return .unchanged }
    if let target = outsideTarget(of: change.path) {
      return .failed("it is a link to \(target), outside the folder that was searched; to change that file, name it")
    }
    var held = HeldSignals()
    defer { held.release() }
    guard history != nil else { return writeAlone(change) }
    let operation = HistoryOperation.change(
      to: change.new, engine: change.engine, label: change.label, changes: change.details)
    let result = history?.carryOut(operation, on: change.path, expecting: change.old, at: time)
    for note in history?.takeNotes() ?? [] { CommandLineTool.tell("\(change.path): \(note)") }
    switch result {
    case .changed(let entry): return .written(change: entry)
    // By another name of the same file it was written already.
    case .failed where (try? System.read(change.path)) == change.new.bytes: return .unchanged
    case .failed(let reason) where hasChoice && history?.isOutOfOrder == true:
      return .failed("\(reason). Nothing was changed; --no-history writes anyway, and cannot be undone")
    case .failed(let reason): return .failed(reason)
    default: return .failed("nothing was changed")
    }
  }

  /// Writes, and tells what came of it; an exit code where it could not be written.
  mutating func writeAndTell(_ change: Change) -> Int32? {
    switch write(change) {
    case .unchanged: return nil
    case .written(let entry):
      let undo = "callwright optimize --undo \(ShellWord.of(change.path))"
      let number = entry.map { " as change \($0)" } ?? ""
      CommandLineTool.tell("wrote \(change.path)\(number); to undo: \(undo)")
      return nil
    case .failed(let reason): return CommandLineTool.wrongUse("\(change.path): \(reason)")
    }
  }

  /// A folder that is searched may have a link to anything; only who names a file wants it changed.
  private func outsideTarget(of path: String) -> String? {
    guard !operands.contains(path), System.isLink(path) else { return nil }
    let target = AuthorsFile(path).target
    let searched = operands.map { AuthorsFile(System.isFolder($0) ? $0 : ".").target }
    return searched.contains { target.hasPrefix($0 == "/" ? $0 : $0 + "/") } ? nil : target
  }

  private func writeAlone(_ change: Change) -> Outcome {
    do throws(System.StorageFailure) {
      try AuthorsFile(change.path).replace(change.old.bytes, with: change.new.bytes, isKept: false)
      return .written(change: nil)
    } catch {
      return .failed(error.reason)
    }
  }
}

extension HistoryBounds {
  /// What a person has set.
  init(_ settings: Settings) {
    self.init()
    bytes = settings.history.megabytes * 1024 * 1024
    entriesPerDocument = settings.history.entriesPerJob
  }
}
