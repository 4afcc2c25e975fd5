import JobModel
import TestSupport
import Testing

struct SMSRangeTests {
  static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test func `a message without variables costs the same in every case`() {
    let range = SMSRange([.literal("Hi "), .literal("there")])
    #expect(range.least == SMSCount("Hi there").total)
    #expect(range.sample == range.least)
    #expect(range.most == range.least)
    #expect(range.isOne)
  }

  @Test func `a value may be missing, as in its sample, or as long as it can be`() {
    let range = SMSRange([
      .literal(Self.letters(150)), .hole(SMSHole(canBeEmpty: true, sample: "Raj", longest: 40)),
    ])
    #expect(range.least == SMSCount(Self.letters(150)).total)
    #expect(range.sample == SMSCount(Self.letters(153)).total)
    #expect(range.most == SMSCount(Self.letters(190)).total)
    #expect(!range.isOne)
    #expect(!range.isOpen)
  }

  @Test func `a sample outside the alphabet makes the message UCS-2 wherever it stands`() {
    let range = SMSRange([
      .literal(Self.letters(60)), .hole(SMSHole(canBeEmpty: true, sample: "Łukasz", longest: 20)),
    ])
    #expect(range.least.encoding == .gsm7)
    #expect(range.sample == SMSCount(Self.letters(60) + "Łukasz").total)
    #expect(range.most == SMSCount("Ł" + Self.letters(79)).total)
  }

  @Test func `a value without a known length leaves the range open`() {
    let range = SMSRange([.literal("Hi "), .hole(SMSHole(sample: "Raj"))])
    #expect(range.isOpen)
    #expect(!range.isOne)
    #expect(range.most == range.sample)
  }

  @Test func `lengths that no message has are counted without being built`() {
    let hole = SMSPiece.hole(SMSHole(longest: Int.max))
    let range = SMSRange([hole, hole, .literal("🙂"), hole])
    #expect(range.most.segments > 1_000_000)
    #expect(SMSRange([.hole(SMSHole(longest: Int.min))]).most.segments == 0)
  }

  @Test func `less known never costs more`() {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<400 {
      let pieces = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.piece() }
      let range = SMSRange(pieces)
      #expect(range.least.segments <= range.sample.segments)
      #expect(range.sample.segments <= range.most.segments)
    }
  }

  @Test func `a range counts what the whole text would count`() {
    var random = SeededGenerator(seed: 43)
    for _ in 0..<400 {
      let values = (0..<4).map { _ in random.message(upTo: 120) }
      let longest = (0..<4).map { _ in Int.random(in: 0...200, using: &random) }
      let pieces = zip(values, longest).map { SMSPiece.hole(SMSHole(canBeEmpty: true, sample: $0, longest: $1)) }
      let range = SMSRange(pieces)
      #expect(range.sample == SMSCount(values.joined()).total)
      let filled = zip(values, longest).map { $0 + Self.letters(max(0, $1 - $0.unicodeScalars.count)) }
      #expect(range.most == SMSCount(filled.joined()).total)
      #expect(range.least == SMSCount("").total)
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func piece() -> SMSPiece {
    if Bool.random(using: &self) { return .literal(message(upTo: 100)) }
    let longest = Bool.random(using: &self) ? Int.random(in: 0...200, using: &self) : nil
    return .hole(SMSHole(canBeEmpty: Bool.random(using: &self), sample: message(upTo: 30), longest: longest))
  }
}
