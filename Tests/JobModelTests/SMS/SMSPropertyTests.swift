import JobModel
import TestSupport
import Testing

struct SMSPropertyTests {
  @Test func `no segment ends inside a pair, and each is as full as it can be`() {
    var random = SeededGenerator(seed: 160)
    for _ in 0..<400 {
      let text = random.message(upTo: 500)
      let count = SMSCount(text)
      let scalars = Set(scalarOffsets(text))
      #expect(count.ends.count == count.segments)
      #expect(count.ends.allSatisfy { scalars.contains($0) })
      let bytes = Array(text.utf8)
      var start = 0
      for (place, end) in count.ends.enumerated() {
        // A part may be GSM-7 by itself where the whole is not.
        let marked = count.encoding == .ucs2 ? Array("’".utf8) : []
        let units = SMSCount((Array(bytes[start..<end]) + marked)[...]).units - (marked.isEmpty ? 0 : 1)
        let limit = count.segments == 1 ? count.encoding.alone : count.encoding.joined
        #expect(units <= limit)
        #expect(place == count.segments - 1 ? count.room == limit - units : units >= limit - 1)
        start = end
      }
    }
  }

  @Test func `two texts together cost no more units than apart, unless one makes the other UCS-2`() {
    var random = SeededGenerator(seed: 153)
    for _ in 0..<400 {
      let (left, right) = (random.message(upTo: 300), random.message(upTo: 300))
      let (one, other, both) = (SMSCount(left), SMSCount(right), SMSCount(left + right))
      #expect(both.segments >= max(one.segments, other.segments))
      guard one.encoding == other.encoding else { continue }
      #expect(both.units == one.units + other.units)
      #expect(both.outsiderCount <= one.outsiderCount + other.outsiderCount)
      // A text that was alone has less room once it is joined.
      #expect(both.segments <= one.segments + other.segments + 2)
    }
  }

  @Test func `any bytes are counted`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let count = SMSCount(bytes[...])
      #expect(count.ends.last ?? 0 == bytes.count)
      if let edits = SMSCount.foldings(of: bytes[...]) { #expect(edits.count == count.outsiderCount) }
    }
  }

  @Test func `folding leaves a message that is GSM-7`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = random.message(upTo: 40)
      guard let edits = SMSCount.foldings(of: Array(text.utf8)[...]) else { continue }
      let folded = try SourceText(text).applying(edits)
      #expect(SMSCount(folded.bytes[...]).encoding == .gsm7, "\(text)")
    }
  }
}

extension SeededGenerator {
  /// Text in which pairs, and characters of either encoding, stand next to each other.
  mutating func message(upTo most: Int) -> String {
    let isPlain = Bool.random(using: &self)
    let pieces = ["a", "b", " ", "é", "€", "{", "\n"] + (isPlain ? [] : ["’", "🙂", "e\u{301}", "—", "ж", "\u{A0}"])
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
