import TestSupport
import Testing

@testable import JobModel

/// Who keeps what a text said of itself must be told when the next one may say something else.
struct SummarizedTextTests {
  private static let pieces = [
    "Use this job when", "use", "this", "job", "Use this\n\njob", " ", "\n", "x", "'", "’t", "-", "for callers who",
    "When a caller",
    "calls", "Ask for the day.", ".", "---\nname: A\n---\n", "trigger: they want", "do not ", "é", "when",
  ]

  @Test(arguments: 0..<40)
  func `a text of which nothing else is told says the same`(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var bytes = Array("---\nname: A\n---\nAsk for the name. Tell them the day.\n".utf8)
    if seed.isMultiple(of: 2) { bytes.removeFirst(16) }
    var known = SummarizedText(SourceText(String(decoding: bytes, as: UTF8.self)))
    var spared = 0
    for _ in 0..<400 {
      let before = SourceText(String(decoding: bytes, as: UTF8.self))
      let start = numbers.below(bytes.count + 1)
      let end = min(bytes.count, start + (numbers.below(3) == 0 ? numbers.below(30) : 0))
      let piece = SummarizedTextTests.pieces[numbers.below(SummarizedTextTests.pieces.count)]
      bytes.replaceSubrange(start..<end, with: numbers.below(4) == 0 ? [] : Array(piece.utf8))
      let text = SourceText(String(decoding: bytes, as: UTF8.self))
      bytes = text.bytes
      if bytes.count > 1_500 { bytes.removeLast(700) }
      let new = SummarizedText(SourceText(String(decoding: bytes, as: UTF8.self)), after: known)
      let now = SourceText(String(decoding: bytes, as: UTF8.self))
      if !new.mayDiffer(from: known) {
        spared += 1
        #expect(JobSummary(now) == JobSummary(before), "\(before.string)\n-->\n\(now.string)")
      }
      known = new
    }
    #expect(spared > 0)
  }

  @Test func `an edit of a short text that names no caller's wish need not be looked at`() {
    let before = SummarizedText(SourceText("Ask for the name.\nTell them the day.\n"))
    let after = SummarizedText(SourceText("Ask for the names.\nTell them the day.\n"), after: before)
    #expect(!after.mayDiffer(from: before))
    let named = SummarizedText(SourceText("Use this job when they ask.\nTell them the day.\n"), after: before)
    #expect(named.mayDiffer(from: before))
  }
}
