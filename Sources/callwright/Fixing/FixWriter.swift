import Glibc
import JobModel
import JobOptimizer

/// Writes fixed texts into their files, with the history first.
struct FixWriter {
  private var history: FileHistory
  /// The same for all files of a call, so that they can be taken back together.
  private let time = System.now
  private(set) var notes: [String] = []

  init(_ settings: Settings) {
    history = FileHistory(bounds: HistoryBounds(settings))
  }

  /// The number of the change in the history, or why there is none.
  mutating func write(_ fixed: FixedText, to path: String) -> Result<Int, System.StorageFailure> {
    let change = HistoryOperation.change(
      to: fixed.after, engine: "fix", label: "Fix what lint found", changes: fixed.changes.map { $0.title })
    // Who wants to stop gets a file that is whole, and no half of a history.
    var held = HeldSignals()
    let result = history.carryOut(change, on: path, expecting: fixed.before, at: time)
    held.release()
    notes = history.takeNotes()
    switch result {
    case .changed(let entry): return .success(entry)
    case .failed(let reason): return .failure(System.StorageFailure(reason))
    default: return .failure(System.StorageFailure("nothing was changed"))
    }
  }
}
