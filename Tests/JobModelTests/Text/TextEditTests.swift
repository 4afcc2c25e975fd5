import JobModel
import TestSupport
import Testing

private func edit(_ range: Range<Int>, _ replacement: String) -> TextEdit {
  TextEdit(range: range, replacement: replacement)
}

@Suite struct TextEditTests {
  @Test(arguments: [
    ("abc", [], "abc"),
    ("abc", [edit(0..<1, "x"), edit(2..<3, "z")], "xbz"),
    ("abc", [edit(2..<3, "z"), edit(0..<1, "x")], "xbz"),
    ("abc", [edit(1..<1, "1"), edit(1..<1, "2"), edit(1..<1, "3")], "a123bc"),
    ("abc", [edit(1..<2, "B"), edit(1..<1, "<"), edit(2..<2, ">")], "a<B>c"),
    ("abc", [edit(0..<1, "x"), edit(1..<2, "y")], "xyc"),
    ("", [edit(0..<0, "é")], "é"),
    ("aé", [edit(0..<3, "")], ""),
    ("a\r\nb", [edit(2..<2, "x")], "a\rx\nb"),
  ])
  func `edits of one text are applied all at once`(text: String, edits: [TextEdit], expected: String) throws {
    #expect(try SourceText(text).applying(edits) == SourceText(expected))
  }

  private static let refused: [([TextEdit], TextEditError)] = [
    ([edit(0..<2, "x"), edit(1..<3, "y")], .overlap(edit(0..<2, "x"), edit(1..<3, "y"))),
    ([edit(1..<3, "y"), edit(0..<2, "x")], .overlap(edit(0..<2, "x"), edit(1..<3, "y"))),
    ([edit(0..<3, "x"), edit(1..<1, "y")], .overlap(edit(0..<3, "x"), edit(1..<1, "y"))),
    ([edit(0..<1, "x"), edit(0..<1, "x")], .overlap(edit(0..<1, "x"), edit(0..<1, "x"))),
    ([edit(0..<1, "x"), edit(2..<9, "y")], .outOfBounds(edit(2..<9, "y"))),
    ([edit(-1..<1, "x")], .outOfBounds(edit(-1..<1, "x"))),
    ([edit(Int.max..<Int.max, "x")], .outOfBounds(edit(Int.max..<Int.max, "x"))),
    ([edit(4..<4, "x")], .splitsCharacter(edit(4..<4, "x"))),
    ([edit(2..<4, "x")], .splitsCharacter(edit(2..<4, "x"))),
  ]

  @Test(arguments: refused)
  func `edits that cannot all be meant are refused with their names`(edits: [TextEdit], error: TextEditError) {
    #expect(throws: error) { try SourceText("abcé").applying(edits) }
  }

  @Test func `random sets of edits agree with applying them one by one from the back`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      let string = random.text(pieces: 20)
      var edits: [TextEdit] = []
      var floor = 0
      let offsets = scalarOffsets(string)
      while floor < offsets.count, edits.count < 6 {
        let start = Int.random(in: floor..<offsets.count, using: &random)
        let end = Int.random(in: start..<min(offsets.count, start + 4), using: &random)
        edits.append(edit(offsets[start]..<offsets[end], random.text(pieces: 3)))
        floor = end == start ? end + 1 : end
      }
      var expected = Array(string.utf8)
      for edit in edits.reversed() { expected.replaceSubrange(edit.range, with: edit.replacement.utf8) }
      let result = try SourceText(string).applying(edits.shuffled(using: &random))
      #expect(result.bytes == expected)
      #expect(sameLines(result, SourceText(result.string)))
    }
  }

  @Test func `random overlapping sets are refused exactly when two ranges share a byte`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<5_000 {
      let edits = (0..<3).map { _ in
        let start = Int.random(in: 0...8, using: &random)
        return edit(start..<Int.random(in: start...8, using: &random), "x")
      }
      var overlaps = false
      for (index, one) in edits.enumerated() {
        for other in edits[(index + 1)...] {
          let inside = one.range.lowerBound < other.range.upperBound && other.range.lowerBound < one.range.upperBound
          if inside { overlaps = true }
        }
      }
      #expect(((try? SourceText("abcdefgh").applying(edits)) == nil) == overlaps, "\(edits)")
    }
  }

  @Test func `a single edit clamps, snaps and finds the same lines as a new text`() {
    var random = SeededGenerator(seed: 7)
    var text = SourceText("")
    for _ in 0..<20_000 {
      if text.count > 60 { text = SourceText(random.text(pieces: 12)) }
      let start = Int.random(in: -3...text.count + 3, using: &random)
      let end = Int.random(in: start...max(start, text.count + 3), using: &random)
      let insertion = random.text(pieces: 3)
      let range = text.scalarRange(start..<end)
      var expected = text.bytes
      expected.replaceSubrange(range, with: insertion.utf8)
      text = text.replacing(edit(start..<end, insertion))
      #expect(!text.isPlainASCII || text.bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D })
      #expect(text.bytes == expected)
      #expect(sameLines(text, SourceText(text.string)))
    }
    #expect(SourceText("ab").replacing(edit(Int.min..<Int.max, "é")).string == "é")
    #expect(SourceText("ab").replacing(edit(Int.max..<Int.max, "é")).string == "abé")
    #expect(SourceText("ab").replacing(edit(1..<1, "\n")).isPlainASCII)
    #expect(!SourceText("ab").replacing(edit(1..<1, "\r")).isPlainASCII)
  }
}

private func sameLines(_ one: SourceText, _ other: SourceText) -> Bool {
  one.lineCount == other.lineCount
    && (0..<one.lineCount).allSatisfy {
      one.lineStart($0) == other.lineStart($0) && one.lineEnd($0) == other.lineEnd($0)
    }
}
