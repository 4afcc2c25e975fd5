import JobModel
import JobOptimizer
import Testing

struct HistoryBoundsTests {
  private let day = 24 * 60 * 60

  private func desk(entries: Int, bytes: Int) -> Desk {
    var bounds = HistoryBounds()
    bounds.entriesPerDocument = entries
    bounds.bytes = bytes
    return Desk(bounds: bounds)
  }

  @Test func `the oldest entries go, and it is told`() throws {
    var desk = desk(entries: 3, bytes: .max)
    for level in 0..<6 {
      try desk.change(to: "text \(level)")
      desk.time += 31 * day
    }
    #expect(desk.store.history.entries.map { $0.id } == [4, 5, 6])
    #expect(desk.notes.count == 3)
    #expect(desk.store.history.removals.map { $0.count } == [3])
    #expect(desk.store.texts.count == 4)
    desk.restart()
    guard case .list(let list) = try desk.carryOut(.list) else { return }
    #expect(list.removed?.count == 3 && list.items.count == 3)
    desk.bounds = HistoryBounds()
    desk.restart()
    for level in [4, 3, 2] {
      try desk.carryOut(.undo())
      #expect(desk.text == "text \(level)")
    }
    #expect(try desk.carryOut(.undo()) == .nothing)
  }

  @Test func `nothing younger than thirty days goes`() throws {
    var desk = desk(entries: 1, bytes: 1)
    for level in 0..<6 {
      try desk.change(to: "text \(level)")
      desk.time += 5 * day
    }
    #expect(desk.store.history.entries.count == 6)
  }

  @Test func `the bytes of all texts are bounded, each counted once, and every document keeps its last`() throws {
    let long = String(repeating: "a", count: 1_000)
    var desk = desk(entries: 100, bytes: 5_000)
    try desk.change(to: long, on: "other.job.md")
    for level in 0..<8 {
      desk.time += 31 * day
      try desk.change(to: long + "\(level)")
    }
    #expect(desk.store.texts.values.reduce(0) { $0 + $1.count } <= 5_000)
    #expect(desk.store.history.entries.contains { $0.id == 1 })
    #expect(desk.store.history.entries.last?.id == 9)
  }
}
