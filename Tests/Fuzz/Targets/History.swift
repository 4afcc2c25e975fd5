import JobModel
import JobOptimizer

extension FuzzTarget {
  /// Two halves. The log of a store, whatever is in it, is read to its end. And an author types, changes, undoes, redoes and
  /// restores: every text that was there is still in the history or on the desk.
  static let history = FuzzTarget(name: "history") { bytes in
    readRecords(bytes)
    var supply = Supply(bytes)
    var desk = FuzzDesk(text: supply.text())
    while !supply.isEmpty {
      let choice = supply.number(below: 8)
      let number = supply.number(below: 12)
      switch choice {
      case 0: desk.text = supply.text()
      case 1, 2: desk.carryOut(.change(to: SourceText(supply.text()), engine: "fuzz", label: "change", changes: []))
      case 3: desk.carryOut(.undo(anyway: number > 8))
      case 4: desk.carryOut(.redo(anyway: number > 8))
      case 5: desk.carryOut(.restore(.before(number)))
      case 6: desk.carryOut(.restore(.after(number)))
      default: desk.carryOut(.restoreHunk(entry: number, hunk: number % 3))
      }
    }
  }

  private static func readRecords(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count, start < 1_000 {
      _ = HistoryRecord(bytes, in: start..<bytes.count)
      _ = HistoryRecord(linksOf: bytes, in: start..<bytes.count)
      start += 1 + Int(bytes[start])
    }
  }
}

private struct FuzzDesk {
  var text: String
  private var session = HistorySession()
  private var store = MemoryStore()
  private var time = 1_000_000

  init(text: String) {
    self.text = text
  }

  mutating func carryOut(_ operation: HistoryOperation) {
    time += 60
    let before = SourceText(text)
    var outputs = session.begin(operation, on: HistoryDocument(name: "a", text: before), number: time, at: time)
    var isOver = false
    while !outputs.isEmpty {
      switch outputs.removeFirst() {
      case .ask(let number, let request): outputs += session.receive(store.answer(request), number: number)
      case .apply(let number, let new, _):
        hold(store.texts[TextHash(before)] == before, "a text is replaced before it is kept")
        text = new.string
        outputs += session.settle(.replaced(new), number: number)
      case .remove(let number, _):
        text = ""
        outputs += session.settle(.removed, number: number)
      case .note: break
      case .finished: isOver = true
      }
    }
    hold(isOver, "an operation comes to no end")
  }
}
