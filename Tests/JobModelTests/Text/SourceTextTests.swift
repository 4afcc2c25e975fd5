import JobModel
import TestSupport
import Testing

@Suite struct SourceTextTests {
  private static let malformed: [([UInt8], Int)] = [
    ([0x80], 0), ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xC3], 0), ([0x61, 0xC3, 0x28], 1),
    ([0xE0, 0x9F, 0xBF], 0), ([0xE2, 0x82], 0), ([0xE2, 0x82, 0x28], 0), ([0xED, 0xA0, 0x80], 0),
    ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF0, 0x9F, 0x98], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF5, 0x80, 0x80, 0x80], 0),
    ([0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xA9], 9), ([0x61, 0xF0, 0x9F, 0x98, 0x41], 1),
  ]

  @Test(arguments: malformed)
  func `bytes that are not UTF-8 are refused with the offset of the first bad sequence`(
    bytes: [UInt8], offset: Int
  ) {
    #expect(throws: InvalidUTF8(offset: offset)) { try SourceText(validating: bytes) }
  }

  @Test func `validation agrees with the standard library on random bytes`() throws {
    var random = SeededGenerator(seed: 1)
    let telling: [UInt8] = [
      0x41, 0x0A, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<30_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in telling.randomElement(using: &random) ?? 0 }
      let text = try? SourceText(validating: bytes)
      #expect((text != nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let text { #expect(text.bytes == bytes) }
    }
  }

  @Test func `every scalar there is survives`() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF { if let scalar = Unicode.Scalar(value) { all.append(scalar) } }
    let text = try SourceText(validating: Array(String(all).utf8))
    #expect(text.bytes.elementsEqual(String(all).utf8))
  }

  @Test func `canonical equivalents are different texts`() {
    #expect("e\u{301}" == "é")
    #expect(SourceText("e\u{301}") != SourceText("é"))
    #expect(TextEdit(range: 0..<0, replacement: "e\u{301}") != TextEdit(range: 0..<0, replacement: "é"))
  }

  @Test func `a byte order mark is seen and kept`() {
    #expect(SourceText("\u{FEFF}Goal").hasByteOrderMark)
    #expect(SourceText("\u{FEFF}Goal").string.utf8.elementsEqual("\u{FEFF}Goal".utf8))
    #expect(!SourceText("Goal").hasByteOrderMark)
    #expect(!SourceText("").hasByteOrderMark)
  }

  @Test(arguments: [
    (0..<1, "a"), (1..<3, "é"), (1..<2, ""), (2..<3, "é"), (3..<7, "😀"), (4..<6, ""), (0..<5, "aé"),
    (-5..<1, "a"), (3..<Int.max, "😀"), (Int.min..<Int.max, "aé😀"), (90..<99, ""), (-9..<(-3), ""),
  ])
  func `a range outside or across scalars is clamped and snapped`(range: Range<Int>, expected: String) {
    #expect(SourceText("aé😀").string(range) == expected)
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\n", ["a", ""]), ("a\r", ["a", ""]), ("\n\n", ["", "", ""]),
    ("\r\r\n\n", ["", "", "", ""]), ("a\n\rb", ["a", "", "b"]),
    ("a\u{2028}b\u{85}c\u{0B}d\u{0C}", ["a\u{2028}b\u{85}c\u{0B}d\u{0C}"]),
    ("\u{FEFF}a\nb", ["\u{FEFF}a", "b"]), ("é\r\n😀\rz", ["é", "😀", "z"]),
  ])
  func `LF, CR LF and a lone CR each end a line`(string: String, lines: [String]) {
    let text = SourceText(string)
    #expect((0..<text.lineCount).map { text.string(text.lineStart($0)..<text.lineEnd($0)) } == lines)
  }

  @Test func `lines outside the text clamp`() {
    let text = SourceText("ab\ncd\n")
    for line in [-1, Int.min] { #expect((text.lineStart(line), text.lineEnd(line)) == (0, 0)) }
    for line in [3, 1 << 31, Int.max] { #expect((text.lineStart(line), text.lineEnd(line)) == (6, 6)) }
    #expect(text.line(at: Int.min) == 0)
    #expect(text.line(at: Int.max) == 2)
  }

  @Test func `every offset lies in the line whose bounds hold it`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let text = SourceText(random.text(pieces: 30))
      for offset in 0...text.count {
        let line = text.line(at: offset)
        #expect(text.lineStart(line) <= offset)
        #expect(line == text.lineCount - 1 || offset < text.lineStart(line + 1))
      }
    }
  }
}
