import Foundation
import JobModel
import JobOptimizer
import TestSupport
import Testing

@testable import callwright

struct HistoryLogTests {
  private static let texts = (0..<6).map { "text \($0)\n" }

  private func filled() throws -> StoreFolder {
    let place = try StoreFolder(Self.texts[0])
    for text in Self.texts.dropFirst() { place.change(to: text) }
    return place
  }

  @Test func `a log that is cut anywhere still opens, and is written on`() throws {
    let place = try filled()
    let log = try place.log
    let frames = LogFrame.contents(of: Array(log), from: LogHeader.width).records.map { $0.upperBound }
    // The log was replaced and its index is of another: both have to be noticed.
    for end in stride(from: 0, to: log.count, by: 23) {
      try place.writeLog(log.prefix(end))
      let whole = frames.filter { $0 <= end }.count
      let list = place.list()
      #expect(list.items.count == (whole + 1) / 2, "\(end)")
      #expect(list.notes.isEmpty == (end >= LogHeader.width && (frames + [LogHeader.width]).contains(end)), "\(end)")
    }
    #expect(place.change(to: "new\n") != .nothing)
    #expect(place.list().items.last?.entry.state == .sealed)
  }

  @Test func `a byte that changes anywhere costs at most the record that it is in`() throws {
    let place = try filled()
    let log = try place.log
    var random = SystemRandomNumberGenerator()
    for byte in stride(from: Int.random(in: 0..<37, using: &random), to: log.count, by: 37) {
      place.removeIndex()
      var damaged = log
      damaged[byte] ^= UInt8.random(in: 1...255, using: &random)
      try place.writeLog(damaged)
      let list = place.list()
      #expect(list.items.count >= Self.texts.count - 2, "byte \(byte)")
      #expect(!list.notes.isEmpty || byte >= 16 && byte < LogHeader.width, "byte \(byte)")
      #expect(place.list().notes.isEmpty, "it is told once")
      for item in list.items { #expect(item.entry.state == .sealed) }
    }
    #expect(!place.files(in: place.history.damaged).isEmpty)
  }

  @Test func `with its index nothing is lost of a damaged log but words`() throws {
    let place = try filled()
    for _ in 0..<130 { place.carryOut(place.list().items.count.isMultiple(of: 2) ? .redo() : .undo()) }
    #expect(place.files(in: place.history.path).contains("index"))
    let before = place.list().items
    var log = try place.log
    log[LogHeader.width + 40] ^= 1
    try place.writeLog(log)
    let after = place.list()
    #expect(after.items.map { $0.entry } == before.map { $0.entry })
    #expect(after.notes.count == 1 && after.items[0].description == nil)
    #expect(place.list().items[0].description?.label == "what was said of this change is lost")
  }

  @Test func `an index that is damaged, missing or of another log is made anew`() throws {
    let place = try filled()
    for _ in 0..<130 { place.carryOut(place.list().items.count.isMultiple(of: 2) ? .redo() : .undo()) }
    let entries = place.list().items.map { $0.entry }
    let index = try Data(contentsOf: URL(filePath: place.history.index))
    for byte in stride(from: 0, to: index.count, by: 901) {
      var damaged = index
      damaged[byte] ^= 4
      try damaged.write(to: URL(filePath: place.history.index))
      #expect(place.list().items.map { $0.entry } == entries)
    }
    let other = try filled()
    try index.write(to: URL(filePath: other.history.index))
    #expect(other.list().items.count == Self.texts.count - 1)
    place.removeIndex()
    #expect(place.list().items.map { $0.entry } == entries)
  }

  @Test func `records between other bytes are found`() {
    let records: [[UInt8]] = [[], [1, 2, 3], Array("cwr\n".utf8), Array(repeating: 9, count: 300)]
    let junk: [UInt8] = Array("cwr\ncwr\n\u{1}\0\0\0".utf8)
    var bytes: [UInt8] = []
    for record in records { bytes += junk + LogFrame.around(record) }
    let contents = LogFrame.contents(of: bytes + junk, from: 0)
    #expect(contents.records.map { Array((bytes + junk)[$0]) } == records)
    #expect(contents.damaged.count == 4 && contents.rest.count == junk.count)
  }

  @Test func `a log that has grown long is written anew when entries go, with their texts`() throws {
    let place = try StoreFolder()
    var bounds = HistoryBounds()
    bounds.entriesPerDocument = 2
    var history = FileHistory(place.history, bounds: bounds)
    let words = [String(repeating: "why ", count: 100_000)]
    for step in 0..<12 {
      let change = HistoryOperation.change(
        to: SourceText("text \(step)\n"), engine: "optimize", label: "", changes: words)
      _ = history.carryOut(change, on: place.job, at: step * 40 * 86_400)
    }
    #expect(try place.log.count < 3_600_000)
    #expect(place.files(in: place.history.texts).count == 3)
    #expect(place.list().items.map { $0.entry.id } == [11, 12])
    #expect(place.list().items.allSatisfy { $0.description?.changes == words })
    var next = place.open()
    _ = next.carryOut(.undo(), on: place.job)
    #expect(try place.text == "text 10\n")
    #expect(place.list().items.last?.entry.id == 13)
  }
}
