import Foundation
import JobModel
import JobOptimizer
import TestSupport
import Testing

@testable import callwright

struct HistoryStoreTests {
  @Test func `what one process changed another takes back`() throws {
    let place = try StoreFolder()
    #expect(place.change(to: "two\n") == .changed(entry: 1))
    #expect(try place.text == "two\n")
    #expect(place.carryOut(.undo()) == .changed(entry: 2))
    #expect(try place.text == "one\n")
    #expect(place.carryOut(.redo()) == .changed(entry: 3))
    #expect(try place.text == "two\n")
    let list = place.list()
    #expect(list.items.map { $0.entry.state } == [.sealed, .sealed, .sealed])
    #expect(list.items.first?.description?.changes == ["why"] && list.notes.isEmpty)
  }

  @Test func `nobody else may look into it`() throws {
    let place = try StoreFolder()
    place.change(to: "two\n")
    for folder in ["", "/texts", "/temporary", "/damaged"] {
      #expect(try rights(place.history.path + folder) == 0o700)
    }
    for file in ["/log", "/lock"] + place.files(in: place.history.texts).map({ "/texts/" + $0 }) {
      #expect(try rights(place.history.path + file) == 0o600)
    }
    #expect(place.files(in: place.history.temporary).isEmpty)
  }

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a file keeps its rights, and a link stays a link`() throws {
    let place = try StoreFolder()
    let link = place.folder.url.appending(path: "link.job.md").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place.job)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.job)
    var history = place.open()
    let change = HistoryOperation.change(to: SourceText("two\n"), engine: "format", label: "Format", changes: [])
    #expect(history.carryOut(change, on: link) == .changed(entry: 1))
    #expect(try place.text == "two\n")
    #expect(try rights(place.job) == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == place.job)
    #expect(place.files(in: place.folder.url.path()) == ["a.job.md", "link.job.md", "state"])
  }

  @Test func `a file has one place in the history, whichever of its names an editor has for it`() throws {
    let place = try StoreFolder()
    let link = place.folder.url.appending(path: "link.job.md").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.job)
    place.change(to: "one\ntwo\nthree\n")
    // Typed since: a text that no entry has is placed by the name of its document alone.
    let typed = HistoryDocument(name: link, text: SourceText("zero\none\ntwo\nthree\n"))
    var session = HistorySession()
    var store = HistoryStore(place.history)
    var outputs = session.begin(.undo(), on: typed, number: 1, at: 1_000_000)
    var text = typed.text
    while !outputs.isEmpty {
      switch outputs.removeFirst() {
      case .ask(_, let request): outputs += session.receive(store.answer(request), number: 1)
      case .apply(_, let new, _):
        text = new
        outputs += session.settle(.replaced(new), number: 1)
      case .finished(_, let result): #expect(result == .changed(entry: 2))
      default: continue
      }
    }
    #expect(text.string == "zero\none\n")
    #expect(session.standing(of: HistoryDocument(name: link, text: text)).redo == 1)
    #expect(place.list().items.map { $0.entry.name }.allSatisfy { $0 == DocumentName(place.job) })
  }

  @Test func `where the history cannot be kept nothing is changed, and it says why`() throws {
    let place = try StoreFolder()
    try place.folder.write("a file", at: "state")
    guard case .failed(let reason) = place.change(to: "two\n") else {
      Issue.record("changed all the same")
      return
    }
    #expect(reason.contains("the history cannot be kept") && reason.contains("state is not a folder"))
    #expect(try place.text == "one\n")
    var nowhere = FileHistory(nil)
    guard case .failed = nowhere.carryOut(.undo(), on: place.job) else {
      Issue.record("found something")
      return
    }
  }

  @Test func `a folder is wanted where it can be made`() throws {
    let place = try StoreFolder()
    #expect(System.canMake(place.history.path))
    #expect(!System.canMake(place.job + "/callwright/history"))
  }

  @Test func `two at once see one another`() throws {
    let place = try StoreFolder()
    var (one, other) = (place.open(), place.open())
    for (index, text) in ["two\n", "three\n", "four\n", "five\n"].enumerated() {
      let change = HistoryOperation.change(to: SourceText(text), engine: "optimize", label: "", changes: [])
      let result =
        index.isMultiple(of: 2) ? one.carryOut(change, on: place.job) : other.carryOut(change, on: place.job)
      #expect(result == .changed(entry: index + 1))
    }
    for text in ["four\n", "three\n", "two\n", "one\n"] {
      _ = one.carryOut(.undo(), on: place.job)
      #expect(try place.text == text)
    }
  }

  @Test func `who cannot have the lock gives up`() throws {
    let place = try StoreFolder()
    place.change(to: "two\n")
    let lock = try System.lock(place.history.lock, milliseconds: 0)
    #expect(throws: System.StorageFailure.self) { try System.lock(place.history.lock, milliseconds: 20) }
    lock.close()
    let again = try System.lock(place.history.lock, milliseconds: 0)
    again.close()
  }

  @Test func `a prepared entry is settled by the text`() throws {
    for (text, state) in [("one\n", HistoryEntry.State.dropped), ("two\n", .sealed), ("typed\n", .sealed)] {
      let place = try StoreFolder()
      place.change(to: "two\n")
      // What came after `prepared` did not come to the disk.
      let log = try place.log
      let frames = LogFrame.contents(of: Array(log), from: LogHeader.width)
      try place.writeLog(log.prefix(frames.records[0].upperBound))
      try place.write(text)
      #expect(place.list().items.map { $0.entry.state } == [state])
      #expect(place.list().notes.isEmpty)
    }
  }

  @Test func `a damaged text is set aside, and mended by who still has it`() throws {
    let place = try StoreFolder()
    place.change(to: "two\n")
    let name = TextHash(SourceText("one\n")).hex
    try place.folder.write("On e\n", at: "state/callwright/history/texts/" + name)
    guard case .failed(let reason) = place.carryOut(.undo()) else {
      Issue.record("undone with a damaged text")
      return
    }
    #expect(reason.contains(name))
    #expect(place.files(in: place.history.damaged) == [name])
    #expect(try place.text == "two\n")
    place.change(to: "one\n")
    #expect(place.files(in: place.history.texts).contains(name))
  }
}
