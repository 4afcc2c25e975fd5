import JobModel
import JobOptimizer
import TestSupport
import Testing

struct HistoryBytesTests {
  private func entry(_ id: Int, _ kind: HistoryEntry.Kind, parent: Int?) -> HistoryEntry {
    HistoryEntry(
      id: id, parent: parent, kind: kind, time: -5, name: DocumentName("a"),
      before: TextReference(SourceText("é")), after: TextReference(SourceText("")))
  }

  private var records: [HistoryRecord] {
    var removal = HistoryRemoval(name: DocumentName("b"), ids: [1, 2], through: 7)
    removal.count = 9
    let description = HistoryDescription(engine: "optimize", name: "a", label: "日本", changes: ["", "two\nlines"])
    return [
      .prepared(entry(1, .change, parent: nil), description), .prepared(entry(2, .undo(1), parent: nil), description),
      .prepared(entry(3, .redo(1), parent: nil), description),
      .prepared(entry(4, .change, parent: 1), HistoryDescription(engine: "", name: "", label: "")),
      .sealed(3, TextReference(SourceText("abc"))), .dropped(4), .removed(removal),
    ]
  }

  @Test func `every record is read as it was written`() {
    for record in records {
      #expect(HistoryRecord(record.bytes, in: 0..<record.bytes.count) == record)
    }
  }

  /// As a page keeps it, which knows the number only then.
  @Test func `a change that was written under another number is read under its own`() {
    let description = HistoryDescription(engine: "undo", name: "a", label: "Undo")
    let early = HistoryRecord.prepared(entry(1, .undo(3), parent: 4), description).bytes
    #expect(HistoryRecord(early, in: 0..<early.count) == nil)
    let bytes = HistoryRecord.numbered(early, as: 5)
    #expect(HistoryRecord(bytes, in: 0..<bytes.count) == .prepared(entry(5, .undo(3), parent: 4), description))
    for record in records.dropFirst(4) { #expect(HistoryRecord.numbered(record.bytes, as: 5) == record.bytes) }
    #expect(HistoryRecord.numbered(Array(early.prefix(8)), as: 5) == Array(early.prefix(8)))
  }

  @Test func `no bytes are read out of bounds, whatever they are`() {
    var random = SeededGenerator(seed: 5)
    for record in records {
      for end in 0..<record.bytes.count { #expect(HistoryRecord(record.bytes, in: 0..<end) == nil) }
      for _ in 0..<300 {
        var bytes = record.bytes
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        _ = HistoryRecord(bytes, in: 0..<bytes.count)
        _ = HistoryRecord(linksOf: bytes, in: 0..<bytes.count)
      }
    }
  }

  @Test func `a history is read as it was written`() {
    var history = History()
    for record in records { history.apply(record) }
    let bytes = history.bytes
    #expect(History(bytes, in: 0..<bytes.count) == history)
    for end in 0..<bytes.count { #expect(History(bytes, in: 0..<end) == nil) }
    #expect(history.entries.map { $0.state } == [.sealed, .dropped])
  }

  @Test func `a change that was made cannot be dropped any more`() {
    var history = History()
    for record in records.prefix(3) { history.apply(record) }
    history.apply(.sealed(2, TextReference(SourceText("abc"))))
    history.apply(.dropped(2))
    history.apply(.sealed(77, TextReference(SourceText("abc"))))
    #expect(history.entry(2)?.state == .sealed)
  }

  @Test func `records of one log that come in another order give the same history`() {
    var history = History()
    for record in [records[2], records[0], records[2], records[1]] { history.apply(record) }
    #expect(history.entries.map { $0.id } == [1, 2, 3])
  }
}
