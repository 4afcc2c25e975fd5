import EditOrdeals
import JobModel
import Testing

@testable import JobAnalysis

struct EditTests {
  @Test(arguments: [0, 3, 6, 9])
  func `what is kept after an edit is what would be read`(seed: UInt64) throws {
    var ordeal = try EditOrdeal(seed: seed)
    #expect(try ordeal.run(edits: 60) == nil)
  }

  @Test(arguments: 0..<12)
  func `what decides moves with its label, in which a sentence may end`(words: Int) {
    let between = String(repeating: "so ", count: words)
    let text = SourceText("1. Ask for it.\n2. Wait \(between).\n3. If it is 日本。desk: take it.\n")
    let typed = text.replacing(TextEdit(range: 13..<13, replacement: "s"))
    let kept = Snapshot(typed, after: Snapshot(text, kind: .job)).document.flow?.branches
    #expect(kept == Snapshot(typed, kind: .job).document.flow?.branches)
    #expect(kept?.contains { $0.condition.map { typed.string($0) } == "If it is 日本。desk:" } == true)
  }
}
