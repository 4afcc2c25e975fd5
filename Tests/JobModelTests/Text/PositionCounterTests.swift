import JobModel
import TestSupport
import Testing

struct PositionCounterTests {
  @Test(arguments: PositionEncoding.allCases)
  func `positions in any order are those that are counted from the line's start`(encoding: PositionEncoding) {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let text = SourceText(generator.text(pieces: 40))
      var counter = PositionCounter(text, in: encoding)
      for _ in 0..<60 {
        let offset = Int.random(in: -2...text.count + 2, using: &generator)
        #expect(counter.position(of: offset) == text.position(of: offset, in: encoding))
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func `in long lines too`(encoding: PositionEncoding) {
    var generator = SeededGenerator(seed: 12)
    let line = String(repeating: "ask é — 𝄞", count: 700)
    let text = SourceText("short\n" + line + "\r\n" + line + "x\n" + line)
    var counter = PositionCounter(text, in: encoding)
    for _ in 0..<400 {
      let offset = Int.random(in: 0...text.count, using: &generator)
      #expect(counter.position(of: offset) == text.position(of: offset, in: encoding))
    }
  }
}
