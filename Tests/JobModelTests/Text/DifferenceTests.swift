import JobModel
import TestSupport
import Testing

@Suite struct DifferenceTests {
  /// The old text with each edit as `⟦old→new⟧`.
  private func shown(_ old: String, _ new: String) -> String {
    let text = SourceText(old)
    var shown = ""
    var done = 0
    for edit in Difference.edits(from: text, to: SourceText(new)) {
      shown += text.string(done..<edit.range.lowerBound) + "⟦\(text.string(edit.range))→\(edit.replacement)⟧"
      done = edit.range.upperBound
    }
    return shown + text.string(done..<text.count)
  }

  @Test(arguments: [
    ("", "", ""),
    ("", "a", "⟦→a⟧"),
    ("a\n", "", "⟦a\n→⟧"),
    ("same\n", "same\n", "same\n"),
    ("Call on thursday at 5.\n", "Call on tuesday at 5.\n", "Call on t⟦hur→ue⟧sday at 5.\n"),
    ("Ask the name\n", "Ask for the name\n", "Ask ⟦→for ⟧the name\n"),
    ("Please ask the name.\n", "Ask the name.\n", "⟦Please a→A⟧sk the name.\n"),
    ("a   b\n", "a b\n", "a ⟦  →⟧b\n"),
    ("a \nb \n", "a\nb\n", "a⟦ →⟧\nb⟦ →⟧\n"),
    ("- foo\n- bar\n", "- foo\n- baz\n- bar\n", "- foo\n⟦→- baz\n⟧- bar\n"),
    ("1. a\n2. b\n", "1. x\n2. a\n3. b\n", "1. ⟦a→x⟧\n2. ⟦→a\n3. ⟧b\n"),
    ("Ask caller\n", "Kindly ask them\n", "⟦Ask caller→Kindly ask them⟧\n"),
    ("one\ntwo\nthree\n", "one\nthree\n", "one\n⟦two\n→⟧three\n"),
    ("last", "last\n", "last⟦→\n⟧"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "a\r\n⟦b→c⟧\r\n"),
    ("a\r\nb", "a\nb", "a⟦\r\n→\n⟧b"),
    ("a\nb", "a\r\nb", "a⟦\n→\r\n⟧b"),
    ("a\rb", "a\r\nb", "a⟦\r→\r\n⟧b"),
    ("é", "è", "⟦é→è⟧"),
    ("😀 hi", "😁 hi", "⟦😀→😁⟧ hi"),
    ("e\u{301}", "é", "⟦e\u{301}→é⟧"),
    ("日本語です", "日本人です", "日本⟦語→人⟧です"),
    ("it’s", "it's", "it⟦’→'⟧s"),
    ("\u{FEFF}a", "a", "⟦\u{FEFF}→⟧a"),
  ])
  func `edits are few and small`(old: String, new: String, expected: String) {
    #expect(Array(shown(old, new).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `two changed words far apart are two small edits`() throws {
    var random = SeededGenerator(seed: 10)
    let middle = random.prose(lines: 200)
    let edits = Difference.edits(
      from: SourceText("Goal: book\n" + middle + "Say bye.\n"), to: SourceText("Goal: cook\n" + middle + "Say hello.\n")
    )
    #expect(edits.map(\.replacement) == ["c", "hello"])
    #expect(edits.map(\.range.count) == [1, 3])
  }

  @Test func `applying the difference gives the other text, whatever the two are`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      let old = random.text(pieces: 30)
      try check(old, Bool.random(using: &random) ? random.text(pieces: 30) : mutated(old, &random))
    }
    for _ in 0..<150 {
      let old = random.prose(lines: 60)
      try check(old, Bool.random(using: &random) ? random.prose(lines: 60) : mutated(old, &random))
    }
  }

  @Test func `a large text rewritten beyond recognition is still compared`() throws {
    var random = SeededGenerator(seed: 12)
    try check(random.prose(lines: 3_000), random.prose(lines: 2_000))
    let same = String(repeating: "a\n", count: 3_000)
    try check(same, same + same)
    try check(String(repeating: "a ", count: 3_000), String(repeating: "b ", count: 2_000))
  }

  @Test func `nothing is deleted or inserted that a shortest edit keeps`() {
    var random = SeededGenerator(seed: 14)
    func ideograms() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...30, using: &random)).map { _ in ["日", "本", "語"].randomElement(using: &random) ?? "日" }
    }
    for _ in 0..<1_000 {
      let (old, new) = (ideograms(), ideograms())
      let edits = Difference.edits(
        from: SourceText(String(String.UnicodeScalarView(old))), to: SourceText(String(String.UnicodeScalarView(new))))
      let touched = edits.reduce(0) { $0 + $1.range.count + $1.replacement.utf8.count }
      #expect(touched == 3 * (old.count + new.count - 2 * longestCommonSubsequence(old, new)))
    }
  }

  private func longestCommonSubsequence(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for scalar in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test func `a few edits in a text give no more edits than were made`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let words = (0..<200).map { "word\($0)" + ($0 % 9 == 8 ? ".\n" : " ") }
      var changed = words
      for _ in 0..<3 { changed[Int.random(in: 0..<200, using: &random)] = "other " }
      let edits = Difference.edits(from: SourceText(words.joined()), to: SourceText(changed.joined()))
      #expect(edits.count <= 3)
      #expect(edits.reduce(0) { $0 + $1.range.count + $1.replacement.utf8.count } <= 3 * 16)
    }
  }

  private func mutated(_ string: String, _ random: inout SeededGenerator) -> String {
    var text = SourceText(string)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = Int.random(in: start...min(text.count, start + 12), using: &random)
      text = text.replacing(TextEdit(range: start..<end, replacement: random.text(pieces: 4)))
    }
    return text.string
  }

  private func check(_ old: String, _ new: String) throws {
    let (old, new) = (SourceText(old), SourceText(new))
    let edits = Difference.edits(from: old, to: new)
    #expect(try old.applying(edits) == new, "\(old.string.debugDescription) \(new.string.debugDescription)")
    var last = -1
    var shift = 0
    for edit in edits {
      #expect(!edit.range.isEmpty || !edit.replacement.isEmpty)
      #expect(edit.range.lowerBound > last)
      last = edit.range.upperBound
      let start = edit.range.lowerBound + shift
      shift += edit.replacement.utf8.count - edit.range.count
      #expect(!cutsLineEnd(old, edit.range.lowerBound) && !cutsLineEnd(old, edit.range.upperBound))
      #expect(!cutsLineEnd(new, start) && !cutsLineEnd(new, edit.range.upperBound + shift))
    }
  }

  private func cutsLineEnd(_ text: SourceText, _ offset: Int) -> Bool {
    offset > 0 && offset < text.count && text.bytes[offset - 1] == 0x0D && text.bytes[offset] == 0x0A
  }
}
