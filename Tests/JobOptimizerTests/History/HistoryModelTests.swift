import JobModel
import JobOptimizer
import TestSupport
import Testing

/// Random sequences of all that can happen, against what must always hold: no text that a change replaced or made is lost.
struct HistoryModelTests {
  private static let words = ["ask", "offer", "confirm", "the name", "Tuesday", "a call", "kindly"]

  @Test(arguments: 0..<60)
  func `no sequence of changes, typing, undo, redo, restore, restarts and kills loses a text`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var desk = Desk()
    desk.text = sentence(&random)
    var seen: Set<String> = []
    for _ in 0..<40 {
      if random.below(3) == 0 { desk.text = typed(desk.text, &random) }
      if random.below(8) == 0 { desk.life = random.below(9) }
      let editor = random.below(18)
      desk.editor = { editor == 0 ? nil : editor == 1 ? $0 + "." : $0 }
      let before = desk.text
      let result: HistoryResult?
      do {
        result = try desk.carryOut(operation(desk, &random))
      } catch {
        desk.restart()
        result = nil
      }
      if desk.text != before { seen.insert(before) }
      // What an editor makes of a text nobody knows before it says so.
      if desk.text != before, result != nil || editor != 1 { seen.insert(desk.text) }
      if case .changed = result { #expect(desk.text != before) } else if result != nil { #expect(desk.text == before) }
      if case .failed(let reason) = result { Issue.record("\(reason)") }
    }
    desk.editor = { $0 }
    desk.restart()
    for text in seen.sorted() { try check(text, &desk) }
  }

  /// The text can be had back: it is restored, unless it is there already.
  private func check(_ text: String, _ desk: inout Desk) throws {
    let hash = TextHash(SourceText(text))
    guard let entry = desk.store.history.entries.first(where: { $0.before.hash == hash || $0.after.hash == hash })
    else {
      Issue.record("lost: \(text.debugDescription)")
      return
    }
    try desk.carryOut(.restore(entry.before.hash == hash ? .before(entry.id) : .after(entry.id)))
    #expect(desk.text.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: 0..<40)
  func `without typing, undo and redo are a stack`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1_000 + seed))
    var desk = Desk()
    desk.text = "start"
    var past: [String] = []
    var future: [String] = []
    for step in 0..<60 {
      let before = desk.text
      switch random.below(4) {
      case 0:
        // Texts come back, as they do when somebody formats and changes their mind.
        let text = random.below(3) == 0 ? "text \(random.below(4))" : "text \(step)"
        try desk.change(to: text)
        if text != before {
          past.append(before)
          future = []
        }
      case 1, 2:
        try desk.carryOut(.undo())
        if let last = past.popLast() {
          future.append(before)
          #expect(desk.text == last)
        }
      default:
        try desk.carryOut(.redo())
        if let next = future.popLast() {
          past.append(before)
          #expect(desk.text == next)
        }
      }
      if random.below(5) == 0 { desk.restart() }
    }
  }

  private func operation(_ desk: Desk, _ random: inout SeededGenerator) -> HistoryOperation {
    let entries = desk.store.history.entries
    let id = entries.isEmpty ? 1 : entries[random.below(entries.count)].id
    switch random.below(10) {
    case 0...2:
      let text = SourceText(typed(desk.text, &random))
      return .change(to: text, engine: "optimize", label: "Optimize", changes: [])
    case 3, 4: return .undo(anyway: random.below(4) == 0)
    case 5, 6: return .redo(anyway: random.below(4) == 0)
    case 7: return .restore(random.below(2) == 0 ? .before(id) : .after(id))
    case 8: return .restoreHunk(entry: id, hunk: random.below(2))
    default: return .list
    }
  }

  private func typed(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for _ in 0...random.below(2) {
      let line = random.below(lines.count)
      switch random.below(3) {
      case 0: lines[line] = sentence(&random)
      case 1: lines.insert(sentence(&random), at: line)
      default: lines[line] += " " + Self.words[random.below(Self.words.count)]
      }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ random: inout SeededGenerator) -> String {
    (0...random.below(5)).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
  }
}
