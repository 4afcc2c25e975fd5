import JobModel
import TestSupport
import Testing

@Suite struct PositionTests {
  @Test(arguments: PositionEncoding.allCases)
  func `offset to position to offset is the identity`(encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let string = random.text(pieces: 40)
      let text = SourceText(string)
      for offset in scalarOffsets(string) where !cutsLineEnd(text, offset) {
        let position = text.position(of: offset, in: encoding)
        #expect(text.offset(of: position, in: encoding) == offset)
        #expect(position == referencePosition(string, offset, encoding))
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func `every position goes where a naive reading goes`(encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      let string = random.text(pieces: 15)
      let text = SourceText(string)
      for line in 0...text.lineCount {
        for column in 0...(text.count + 2) {
          let position = TextPosition(line: line, column: column)
          #expect(text.offset(of: position, in: encoding) == referenceOffset(string, position, encoding))
        }
      }
    }
  }

  /// `a😀é` CR LF `b` CR `c` LF, in bytes 1 + 4 + 2, 2, 1, 1, 1, 1.
  private let text = SourceText("a😀é\r\nb\rc\n")

  @Test(arguments: [
    (0, 0, 0, 0, 0), (0, 1, 1, 1, 1), (0, 2, 1, 1, 5), (0, 3, 1, 5, 7), (0, 4, 1, 7, 7), (0, 5, 5, 7, 7),
    (0, 6, 5, 7, 7), (0, 7, 7, 7, 7), (0, 8, 7, 7, 7), (0, 1 << 31, 7, 7, 7), (0, Int.max, 7, 7, 7),
    (1, 0, 9, 9, 9), (1, 1, 10, 10, 10), (1, 2, 10, 10, 10), (2, 0, 11, 11, 11), (2, 9, 12, 12, 12),
    (3, 0, 13, 13, 13), (3, 1, 13, 13, 13), (4, 0, 13, 13, 13), (1 << 53, 0, 13, 13, 13),
    (Int.max, Int.max, 13, 13, 13),
    (-1, 0, 0, 0, 0), (-1, 5, 0, 0, 0), (Int.min, Int.max, 0, 0, 0), (2, -1, 11, 11, 11), (2, Int.min, 11, 11, 11),
  ])
  func `a position that does not exist clamps or snaps`(line: Int, column: Int, utf8: Int, utf16: Int, utf32: Int) {
    let position = TextPosition(line: line, column: column)
    #expect(text.offset(of: position, in: .utf8) == utf8)
    #expect(text.offset(of: position, in: .utf16) == utf16)
    #expect(text.offset(of: position, in: .utf32) == utf32)
  }

  @Test(arguments: [
    (Int.min, 0, 0), (-1, 0, 0), (1, 0, 1), (2, 0, 1), (4, 0, 1), (5, 0, 3), (6, 0, 3), (7, 0, 4), (8, 0, 4), (9, 1, 0),
    (13, 3, 0), (14, 3, 0), (Int.max, 3, 0),
  ])
  func `an offset that is none clamps or snaps`(offset: Int, line: Int, column: Int) {
    #expect(text.position(of: offset, in: .utf16) == TextPosition(line: line, column: column))
  }

  @Test func `an empty text has one position`() {
    for encoding in PositionEncoding.allCases {
      #expect(SourceText("").offset(of: TextPosition(line: 7, column: 7), in: encoding) == 0)
      #expect(SourceText("").position(of: 7, in: encoding) == TextPosition(line: 0, column: 0))
    }
  }

  @Test func `a reversed range is swapped`() {
    let early = TextPosition(line: 0, column: 1)
    let late = TextPosition(line: 1, column: 1)
    #expect(text.range(from: early, to: late, in: .utf16) == 1..<10)
    #expect(text.range(from: late, to: early, in: .utf16) == 1..<10)
    #expect(early < late)
  }
}

private func cutsLineEnd(_ text: SourceText, _ offset: Int) -> Bool {
  offset > 0 && offset < text.count && text.bytes[offset - 1] == 0x0D && text.bytes[offset] == 0x0A
}

private func width(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
  switch encoding {
  case .utf8: String(scalar).utf8.count
  case .utf16: String(scalar).utf16.count
  case .utf32: 1
  }
}

/// Walks scalar by scalar and counts: slow, and too simple to be wrong.
private func referencePosition(_ string: String, _ end: Int, _ encoding: PositionEncoding) -> TextPosition {
  var position = TextPosition(line: 0, column: 0)
  var offset = 0
  var previous: Unicode.Scalar?
  for scalar in string.unicodeScalars {
    if previous == "\r", scalar != "\n" { position = TextPosition(line: position.line + 1, column: 0) }
    previous = scalar
    if offset == end { return position }
    offset += String(scalar).utf8.count
    if scalar == "\n" {
      position = TextPosition(line: position.line + 1, column: 0)
    } else if scalar != "\r" {
      position.column += width(scalar, encoding)
    }
  }
  if previous == "\r" { position = TextPosition(line: position.line + 1, column: 0) }
  return position
}

/// The last offset whose own position is not past the asked one.
private func referenceOffset(_ string: String, _ position: TextPosition, _ encoding: PositionEncoding) -> Int {
  let text = SourceText(string)
  var best = 0
  for offset in scalarOffsets(string) where !cutsLineEnd(text, offset) {
    if referencePosition(string, offset, encoding) <= position { best = offset }
  }
  return best
}
