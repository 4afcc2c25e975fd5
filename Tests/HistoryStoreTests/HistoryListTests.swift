import Foundation
import JobModel
import JobOptimizer
import TestSupport
import Testing

@testable import callwright

/// What people read of a history that is over its bounds, or damaged.
struct HistoryListTests {
  @Test func `what went to make room is said`() throws {
    let place = try StoreFolder()
    var bounds = HistoryBounds()
    bounds.entriesPerDocument = 2
    var history = FileHistory(place.history, bounds: bounds)
    // All but the last are older than what the bounds never touch.
    for (step, time) in [86_400, 90_000, 100_000, System.now].enumerated() {
      let change = HistoryOperation.change(to: SourceText("\(step)\n"), engine: "fix", label: "Fix all", changes: [])
      #expect(history.carryOut(change, on: place.job, at: time) == .changed(entry: step + 1))
    }
    guard case .list(let list) = history.carryOut(.list, on: place.job) else {
      Issue.record("there is no list")
      return
    }
    let words = HistoryList(path: "a.job.md", list: list).words(Style("never"))
    #expect(words.contains(/2 older changes, up to 1970-01-0\d \d\d:\d\d, removed to make room\n/), "\(words)")
    #expect(words.contains("  3  1970-01-0") && words.contains("Fix all\n") && !words.contains("\n  1  "))
    let report = HistoryReport(path: "a.job.md", task: .list, result: .list(list))
    #expect(HistoryJSON.text(of: [report], .list).contains("\"count\": 2"))
  }

  @Test func `a file is not replaced by who read something else`() throws {
    let place = try StoreFolder()
    var history = place.open()
    let change = HistoryOperation.change(to: SourceText("two\n"), engine: "fix", label: "Fix", changes: [])
    let result = history.carryOut(change, on: place.job, expecting: SourceText("zero\n"))
    #expect(result == .failed("it has changed meanwhile; look at it and try again"))
    #expect(try place.text == "one\n")
    #expect(throws: System.StorageFailure.self) {
      try AuthorsFile(place.job).replace(Array("zero\n".utf8), with: Array("two\n".utf8), isKept: false)
    }
    #expect(try place.text == "one\n" && place.files(in: place.folder.url.path()) == ["a.job.md"])
  }

  @Test(arguments: [
    ("a.job.md", "a.job.md"), ("my job.md", "'my job.md'"), ("-x", "./-x"), ("it's", "'it'\\''s'"),
    ("a\u{1B}[1m", "'a␛[1m'"),
    ("büro.job.md", "büro.job.md"), ("$(x)", "'$(x)'"),
  ])
  func `a path is told as a shell takes it`(path: String, word: String) {
    #expect(ShellWord.of(path) == word)
  }
}
