import Foundation
import JobModel
import JobOptimizer
import TestSupport

@testable import callwright

/// A folder with a history in it and a job beside it.
struct StoreFolder {
  let folder: TemporaryFolder
  let history: HistoryFolder
  let job: String

  init(_ text: String = "one\n") throws {
    folder = try TemporaryFolder()
    history = HistoryFolder(folder.url.appending(path: "state/callwright/history").path())
    job = folder.url.appending(path: "a.job.md").path()
    try folder.write(text, at: "a.job.md")
  }

  /// What a new process makes of it.
  func open() -> FileHistory { FileHistory(history) }

  var text: String {
    get throws { try String(contentsOfFile: job, encoding: .utf8) }
  }

  func write(_ text: String) throws { try folder.write(text, at: "a.job.md") }

  @discardableResult
  func change(to text: String) -> HistoryResult {
    var history = open()
    return history.carryOut(
      .change(to: SourceText(text), engine: "optimize", label: "Optimize", changes: ["why"]), on: job)
  }

  @discardableResult
  func carryOut(_ operation: HistoryOperation) -> HistoryResult {
    var history = open()
    return history.carryOut(operation, on: job)
  }

  /// The entries that a new process sees, and what it is told.
  func list() -> (items: [HistoryListing.Item], notes: [String]) {
    var history = open()
    guard case .list(let list) = history.carryOut(.list, on: job) else { return ([], history.notes) }
    return (list.items, history.notes)
  }

  var log: Data {
    get throws { try Data(contentsOf: URL(filePath: history.log)) }
  }

  func writeLog(_ data: Data) throws { try data.write(to: URL(filePath: history.log)) }

  func removeIndex() { try? FileManager.default.removeItem(atPath: history.index) }

  func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
