import JobModel
import JobOptimizer

/// Writes rewritten jobs into their files, with the history first.
struct OptimizeWriter {
  /// What came of writing one file.
  enum Outcome {
    /// The number of the change, where there is a history.
    case written(change: Int?)
    case unchanged
    case failed(String)
  }

  private var history: FileHistory?
  /// The same for all files of a call, so that they can be taken back together.
  private let time = System.now

  init(hasHistory: Bool, settings: Settings) {
    history = hasHistory ? FileHistory(bounds: HistoryBounds(settings)) : nil
  }

  mutating func takeNotes() -> [String] { history?.takeNotes() ?? [] }

  mutating func write(_ report: OptimizeReport) -> Outcome {
    guard report.text != report.before else { return .unchanged }
    guard history != nil else { return writeAlone(report) }
    let isByModel = report.proposal?.result?.isByModel == true
    let change = HistoryOperation.change(
      to: report.text, engine: isByModel ? "model" : "optimize",
      label: isByModel ? "Optimize instructions with a model" : "Optimize instructions",
      changes: report.result.changes.map { $0.sentence } + report.choices)
    let result = history?.carryOut(change, on: report.path, expecting: report.before, at: time)
    switch result {
    case .changed(let entry): return .written(change: entry)
    case .failed(let reason) where history?.isOutOfOrder == true:
      return .failed("\(reason). Nothing was changed; --no-history writes all the same, and cannot be taken back")
    case .failed(let reason): return .failed(reason)
    default: return .failed("nothing was changed")
    }
  }

  private func writeAlone(_ report: OptimizeReport) -> Outcome {
    do throws(System.StorageFailure) {
      try AuthorsFile(report.path).replace(report.before.bytes, with: report.text.bytes, isKept: false)
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
