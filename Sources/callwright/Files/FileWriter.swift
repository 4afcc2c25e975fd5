import JSONText
import JobModel
import JobOptimizer

/// Writes new texts into authors' files, with the history first.
struct FileWriter {
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
  /// The same for all files of a call, so that they can be taken back together.
  private let time = System.now

  init(hasHistory: Bool, settings: Settings) {
    history = hasHistory ? FileHistory(bounds: HistoryBounds(settings)) : nil
  }

  mutating func takeNotes() -> [String] { history?.takeNotes() ?? [] }

  /// Puts `new` in the place of `old`, which the file must still be; the rest is what the history tells of it.
  mutating func write(
    _ new: SourceText, over old: SourceText, at path: String, engine: String, label: String, changes: [String]
  ) -> Outcome {
    guard new != old else { return .unchanged }
    guard history != nil else { return writeAlone(new, over: old, at: path) }
    let change = HistoryOperation.change(to: new, engine: engine, label: label, changes: changes)
    let result = history?.carryOut(change, on: path, expecting: old, at: time)
    switch result {
    case .changed(let entry): return .written(change: entry)
    case .failed(let reason) where history?.isOutOfOrder == true:
      return .failed("\(reason). Nothing was changed; --no-history writes all the same, and cannot be taken back")
    case .failed(let reason): return .failed(reason)
    default: return .failed("nothing was changed")
    }
  }

  private func writeAlone(_ new: SourceText, over old: SourceText, at path: String) -> Outcome {
    do throws(System.StorageFailure) {
      try AuthorsFile(path).replace(old.bytes, with: new.bytes, isKept: false)
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
