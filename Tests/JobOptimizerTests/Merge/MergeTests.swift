import JobModel
import JobOptimizer
import TestSupport
import Testing

struct MergeTests {
  private func merged(_ base: String, _ ours: String, _ theirs: String) -> String? {
    guard case .merged(let text) = Merge(base: SourceText(base), ours: SourceText(ours), theirs: SourceText(theirs))
    else { return nil }
    return text.string
  }

  @Test(arguments: [
    ("", "", "", ""),
    ("a\nb\nc\n", "a\nb\nC\n", "A\nb\nc\n", "A\nb\nC\n"),
    ("a\nb\n", "a\nB\n", "A\nb\n", "A\nB\n"),
    ("a\nb\n", "a\nb\nc\n", "A\nb\n", "A\nb\nc\n"),
    ("a\nb\n", "x\na\nb\n", "a\nb\ny\n", "x\na\nb\ny\n"),
    ("Offer Tuesday now.\n", "Offer Friday now.\n", "Offer Tuesday right now.\n", "Offer Friday right now.\n"),
    ("1. Ask.\n2. Offer Tuesday.\n", "1. Ask.\n2. Offer Friday.\n", "Ask. Offer Tuesday.\n", "Ask. Offer Friday.\n"),
    ("a\r\nb\r\n", "a\r\nB\r\n", "A\r\nb\r\n", "A\r\nB\r\n"),
    ("one two three\n", "one three\n", "one two three four\n", "one three four\n"),
    ("é a ü\n", "è a ü\n", "é a ö\n", "è a ö\n"),
    // Both did the same.
    ("a b c\n", "a x c\n", "a x c\n", "a x c\n"),
    ("a\nb\n", "a\nnew\nb\n", "a\nnew\nb!\n", "a\nnew\nb!\n"),
  ])
  func `edits that do not touch survive`(base: String, ours: String, theirs: String, expected: String) {
    #expect(merged(base, ours, theirs) == expected)
    #expect(merged(base, theirs, ours) == expected)
  }

  @Test(arguments: [
    ("a\n", "b\n", "c\n", [(0..<1, 0..<1, 0..<1)]),
    ("a\n", "a b\n", "a c\n", [(0..<1, 0..<1, 0..<1)]),
    ("a\nb\n", "a\nx\nb\n", "a\ny\nz\nb\n", [(1..<2, 1..<2, 1..<3)]),
    ("a\nb\nc\n", "a\nc\n", "a\nB\nc\n", [(1..<2, 1..<2, 1..<2)]),
    ("a\nb\nc\nd\ne\n", "A\nb\nc\nd\nE\n", "1\nb\nc\nd\n5\n", [(0..<1, 0..<1, 0..<1), (4..<5, 4..<5, 4..<5)]),
    ("Call on Monday.\n", "Call on Tuesday.\n", "Call on Friday.\n", [(0..<1, 0..<1, 0..<1)]),
  ])
  func `what both changed is told by its lines`(
    base: String, ours: String, theirs: String, lines: [(Range<Int>, Range<Int>, Range<Int>)]
  ) {
    let expected = lines.map { Merge.Conflict(base: $0.0, ours: $0.1, theirs: $0.2) }
    #expect(
      Merge(base: SourceText(base), ours: SourceText(ours), theirs: SourceText(theirs)) == .conflicts(expected))
  }

  @Test func `a side that changed nothing gives the other, two that agree give both`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let base = text(&random)
      let other = edited(base, &random)
      #expect(Merge(base: base, ours: base, theirs: other) == .merged(other))
      #expect(Merge(base: base, ours: other, theirs: base) == .merged(other))
      #expect(Merge(base: base, ours: other, theirs: other) == .merged(other))
    }
  }

  @Test func `it does not matter which side is whose`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let base = text(&random)
      let (ours, theirs) = (edited(base, &random), edited(base, &random))
      switch (Merge(base: base, ours: ours, theirs: theirs), Merge(base: base, ours: theirs, theirs: ours)) {
      case (.merged(let one), .merged(let other)): #expect(one == other)
      case (.conflicts(let one), .conflicts(let other)):
        #expect(one == other.map { Merge.Conflict(base: $0.base, ours: $0.theirs, theirs: $0.ours) })
        for conflict in one {
          #expect(conflict.ours.upperBound <= ours.lineCount && conflict.theirs.upperBound <= theirs.lineCount)
          #expect(!conflict.ours.isEmpty && !conflict.theirs.isEmpty && !conflict.base.isEmpty)
        }
      case (let one, let other): Issue.record("\(one) \(other)")
      }
    }
  }

  @Test func `the result has every edit of both sides`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      // Words that stand once, so that there is one way to see what was edited.
      let words = (0..<40).map { "word\($0)" + ($0 % 7 == 6 ? "\n" : " ") }
      var (ours, theirs, both) = (words, words, words)
      var place = random.below(3)
      while place < words.count {
        let new = random.below(3) == 0 ? "" : "new\(place) " + (random.below(2) == 0 ? words[place] : "")
        both[place] = new
        if random.below(2) == 0 { ours[place] = new } else { theirs[place] = new }
        place += 2 + random.below(9)
      }
      #expect(merged(words.joined(), ours.joined(), theirs.joined()) == both.joined())
    }
  }

  private func text(_ random: inout SeededGenerator) -> SourceText {
    let pieces = ["Ask", " ", "name", ".", "\n", "\r\n", "é", "1. ", "日本", "\n\n", "the caller ", "a", "\r"]
    return SourceText((0..<random.below(30)).map { _ in pieces[random.below(pieces.count)] }.joined())
  }

  private func edited(_ text: SourceText, _ random: inout SeededGenerator) -> SourceText {
    var text = text
    for _ in 0..<random.below(4) {
      let start = random.below(text.count + 1)
      let end = min(text.count, start + random.below(8))
      text = text.replacing(TextEdit(range: start..<end, replacement: self.text(&random).string(0..<random.below(9))))
    }
    return text
  }
}
