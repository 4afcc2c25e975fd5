import JobModel
import JobOptimizer
import Testing

private let original = "Ask for the name. Then offer Tuesday.\nBe kind.\n"
private let optimized = "1. Ask for the name.\n2. Offer Tuesday.\nBe kind.\n"

struct HistorySessionTests {
  private func desk() throws -> Desk {
    var desk = Desk()
    desk.text = original
    #expect(try desk.change(to: optimized) == .changed(entry: 1))
    return desk
  }

  @Test func `undo gives the exact bytes, redo gives them back`() throws {
    var desk = try desk()
    #expect(try desk.carryOut(.undo()) == .changed(entry: 2))
    #expect(desk.text == original)
    #expect(try desk.carryOut(.undo()) == .nothing)
    #expect(try desk.carryOut(.redo()) == .changed(entry: 3))
    #expect(desk.text == optimized)
    #expect(try desk.carryOut(.redo()) == .nothing)
  }

  @Test func `a text without history has nothing to undo`() throws {
    var desk = Desk()
    desk.text = original
    for operation in [HistoryOperation.undo(), .redo(), .restore(.before(1)), .restoreHunk(entry: 1, hunk: 0)] {
      #expect(try desk.carryOut(operation) == .nothing)
    }
    #expect(try desk.carryOut(.restore(.now)) == .nothing)
    #expect(try desk.change(to: original) == .nothing)
    #expect(desk.store.history.entries.isEmpty)
  }

  @Test func `undo goes back many levels and redo forward again`() throws {
    var desk = Desk()
    desk.text = "0"
    for level in 1...5 { try desk.change(to: "\(level)") }
    for level in (0..<5).reversed() {
      try desk.carryOut(.undo())
      #expect(desk.text == "\(level)")
    }
    desk.restart()
    for level in 1...5 {
      try desk.carryOut(.redo())
      #expect(desk.text == "\(level)")
    }
  }

  @Test func `a text that comes back does not lead undo in a circle`() throws {
    var desk = Desk()
    desk.text = "first"
    for text in ["second", "third", "second"] { try desk.change(to: text) }
    for text in ["third", "second", "first"] {
      try desk.carryOut(.undo())
      #expect(desk.text == text)
    }
    #expect(try desk.carryOut(.undo()) == .nothing)
  }

  @Test func `what was typed since survives an undo that it does not touch`() throws {
    var desk = try desk()
    desk.text = optimized.replacing("Be kind.", with: "Be very kind.")
    #expect(try desk.carryOut(.undo()) == .changed(entry: 2))
    #expect(desk.text == original.replacing("Be kind.", with: "Be very kind."))
    try desk.carryOut(.redo())
    #expect(desk.text == optimized.replacing("Be kind.", with: "Be very kind."))
  }

  @Test func `redo after more typing makes the change again and keeps what was typed`() throws {
    var desk = try desk()
    try desk.carryOut(.undo())
    desk.text = original + "Say goodbye.\n"
    try desk.carryOut(.redo())
    #expect(desk.text == optimized + "Say goodbye.\n")
  }

  @Test func `what was typed over the change is told by its lines, and nothing is done`() throws {
    var desk = try desk()
    let typed = "Ask for a name first.\nSay nothing of days.\nBe kind.\n"
    desk.text = typed
    let result = try desk.carryOut(.undo())
    guard case .conflicts(entry: 1, let conflicts) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(conflicts.first?.ours.lowerBound == 0 && conflicts.last?.ours.upperBound == 2)
    #expect(desk.text == typed)
    #expect(desk.store.history.entries.count == 1)

    #expect(try desk.carryOut(.undo(anyway: true)) == .changed(entry: 2))
    #expect(desk.text == original)
    try desk.carryOut(.redo())
    #expect(desk.text == typed, "the text that was given up comes back")
  }

  @Test func `a change that the author took back by hand is passed over`() throws {
    var desk = Desk()
    desk.text = "one\nfour\n"
    try desk.change(to: "one\ntwo\nfour\n")
    try desk.change(to: "one\ntwo\nthree\nfour\n")
    desk.text = "one\ntwo\nfour\nfive\n"
    try desk.carryOut(.undo())
    #expect(desk.text == "one\nfour\nfive\n")
  }

  @Test func `the editor's own undo, a renamed file and another process need no word`() throws {
    var desk = try desk()
    desk.text = original
    #expect(try desk.carryOut(.undo()) == .nothing)
    #expect(try desk.carryOut(.look) == .standing(HistoryStanding(undo: nil, redo: 1, isKnown: true)))
    desk.documents = ["b.job.md": optimized]
    desk.restart()
    try desk.carryOut(.undo(), on: "b.job.md")
    #expect(desk.documents["b.job.md"] == original)
    try desk.carryOut(.redo(), on: "b.job.md")
    #expect(desk.documents["b.job.md"] == optimized)
  }

  @Test func `an editor that refuses, or does nothing, leaves no change behind`() throws {
    var desk = Desk()
    desk.text = original
    desk.editor = { _ in nil }
    #expect(try desk.change(to: optimized) == .refused)
    desk.editor = { _ in original }
    #expect(try desk.change(to: optimized) == .refused)
    #expect(try desk.carryOut(.look) == .standing(HistoryStanding(undo: nil, redo: nil, isKnown: false)))
  }

  @Test func `an editor that changes more than it was asked to is believed`() throws {
    var desk = Desk()
    desk.text = original
    desk.editor = { $0 + "\n" }
    try desk.change(to: optimized)
    desk.editor = { $0 }
    try desk.carryOut(.undo())
    #expect(desk.text == original)
    try desk.carryOut(.redo())
    #expect(desk.text == optimized + "\n")
  }

  @Test func `any text of the history can be restored, and that be undone`() throws {
    var desk = try desk()
    try desk.change(to: "third")
    try desk.carryOut(.restore(.before(1)))
    #expect(desk.text == original)
    try desk.carryOut(.undo())
    #expect(desk.text == "third")
    try desk.carryOut(.restore(.after(1)))
    #expect(desk.text == optimized)
  }

  @Test func `one hunk goes back and the rest stays`() throws {
    var desk = Desk()
    desk.text = "a\nkept\nb\n"
    try desk.change(to: "A\nkept\nB\n")
    desk.text += "typed\n"
    #expect(try desk.carryOut(.restoreHunk(entry: 1, hunk: 2)) == .nothing)
    try desk.carryOut(.restoreHunk(entry: 1, hunk: 1))
    #expect(desk.text == "A\nkept\nb\ntyped\n")
    try desk.carryOut(.undo())
    #expect(desk.text == "A\nkept\nB\ntyped\n")
  }

  @Test func `two texts are compared by their lines`() throws {
    var desk = try desk()
    guard case .compared(let comparison) = try desk.carryOut(.compare(.before(1), .now)) else {
      Issue.record("not compared")
      return
    }
    #expect(comparison.old.string == original && comparison.new.string == optimized && comparison.hunks.count == 1)
  }

  @Test func `the list says what was done, of this document alone`() throws {
    var desk = try desk()
    desk.documents["other.job.md"] = "x"
    try desk.change(to: "y", on: "other.job.md")
    try desk.carryOut(.undo())
    guard case .list(let list) = try desk.carryOut(.list) else {
      Issue.record("no list")
      return
    }
    #expect(list.items.map { $0.entry.kind } == [.change, .undo(1)])
    #expect(list.items.first?.description?.changes == ["a sentence"])
    #expect(list.standing.redo == 1 && list.removed == nil)
  }

  @Test func `a store that takes nothing leaves the text as it is`() throws {
    var desk = Desk()
    desk.text = original
    desk.store.room = 0
    #expect(try desk.change(to: optimized) == .failed("the store is full"))
    #expect(desk.text == original)
  }

  @Test func `an answer that nobody asked for ends the operation and no more`() {
    var session = HistorySession()
    let document = HistoryDocument(name: "a", text: SourceText("a"))
    #expect(session.begin(.undo(), on: document, number: 1, at: 0) == [.ask(number: 1, .load(name: "a"))])
    #expect(session.begin(.undo(), on: document, number: 1, at: 0).isEmpty)
    #expect(session.receive(.done, number: 2).isEmpty)
    #expect(session.settle(.refused, number: 1).isEmpty)
    guard case .finished(number: 1, .failed) = session.receive(.prepared(1), number: 1).first else {
      Issue.record("not ended")
      return
    }
  }
}
