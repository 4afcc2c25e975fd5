import JobModel
import TestSupport
import Testing

@Suite struct CountUnitTests {
  @Test(arguments: [
    ("", 0, 0, 0), ("abc", 3, 3, 3), ("a\r\nb", 3, 3, 3), ("\r\n\r\n", 2, 2, 2), ("\n\r", 2, 2, 2), ("é", 1, 1, 1),
    ("e\u{301}", 2, 2, 1), ("😀", 2, 1, 1), ("🇩🇪", 4, 2, 1), ("👩‍👩‍👧", 8, 5, 1), ("日本", 2, 2, 2), ("😀\r\né", 4, 3, 3),
  ])
  func `a text has so many characters`(string: String, utf16: Int, scalars: Int, graphemes: Int) {
    #expect(string.count(in: .utf16) == utf16)
    #expect(string.count(in: .scalars) == scalars)
    #expect(string.count(in: .graphemes) == graphemes)
  }

  @Test func `counts are the standard library's, with CR LF as one`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let string = random.text(pieces: 20)
      let text = SourceText(string)
      var pairs = 0
      for (one, next) in zip(string.utf8, string.utf8.dropFirst()) where one == 0x0D && next == 0x0A { pairs += 1 }
      #expect(string.count(in: .utf16) == string.utf16.count - pairs)
      #expect(string.count(in: .scalars) == string.unicodeScalars.count - pairs)
      #expect(string.count(in: .graphemes) == string.count)
      for unit in CountUnit.allCases {
        #expect(text.count(of: 0..<text.count, in: unit) == string.count(in: unit))
        #expect(text.count(of: Int.min..<Int.max, in: unit) == string.count(in: unit))
      }
    }
  }

  @Test func `the offset after n units holds at most n, and one scalar more would be too many`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<400 {
      let string = random.text(pieces: 12)
      let text = SourceText(string)
      let offsets = scalarOffsets(string)
      let start = offsets.randomElement(using: &random) ?? 0
      for unit in CountUnit.allCases {
        for n in 0...text.count + 1 {
          let end = text.offset(afterCounting: n, from: start, in: unit)
          #expect(offsets.contains(end))
          #expect(text.count(of: start..<end, in: unit) <= n)
          if let next = offsets.first(where: { $0 > end }), unit != .graphemes {
            #expect(text.count(of: start..<next, in: unit) > n)
          }
        }
        let whole = text.count(of: start..<text.count, in: unit)
        #expect(text.offset(afterCounting: whole, from: start, in: unit) == text.count)
      }
    }
  }

  @Test(arguments: [
    ("ab😀c", 3, CountUnit.utf16, 2), ("ab😀c", 4, .utf16, 6), ("ab😀c", 3, .scalars, 6), ("a\r\nb", 2, .utf16, 3),
    ("a\r\nb", 1, .utf16, 1), ("e\u{301}b", 1, .graphemes, 3), ("a\r\né", 2, .graphemes, 3), ("ab", 0, .utf16, 0),
    ("ab", -1, .scalars, 0), ("ab", Int.max, .graphemes, 2), ("ab", Int.min, .utf16, 0),
  ])
  func `what is over a limit begins here`(string: String, n: Int, unit: CountUnit, offset: Int) {
    #expect(SourceText(string).offset(afterCounting: n, from: 0, in: unit) == offset)
  }

  @Test func `units are named as in countAs`() {
    for unit in CountUnit.allCases { #expect(CountUnit(name: unit.name) == unit) }
    #expect(CountUnit.allCases.map(\.name) == ["utf16", "scalars", "graphemes"])
    #expect(CountUnit(name: "bytes") == nil)
  }
}
