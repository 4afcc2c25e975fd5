import JobModel
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let encoding: SMSCount.Encoding
  let units: Int
  let segments: Int

  init(_ text: String, _ encoding: SMSCount.Encoding, _ units: Int, _ segments: Int) {
    self.text = text
    self.encoding = encoding
    self.units = units
    self.segments = segments
  }

  var testDescription: String { "\(text.prefix(12))… \(text.unicodeScalars.count)" }
}

private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

private let cases: [Case] = [
  Case("", .gsm7, 0, 0),
  Case("Hello", .gsm7, 5, 1),
  Case(times(160, "a"), .gsm7, 160, 1),
  Case(times(161, "a"), .gsm7, 161, 2),
  Case(times(306, "a"), .gsm7, 306, 2),
  Case(times(307, "a"), .gsm7, 307, 3),
  Case(times(80, "€"), .gsm7, 160, 1),
  Case(times(152, "a") + "€" + times(10, "a"), .gsm7, 164, 2),
  Case(times(152, "a") + "€" + times(151, "a"), .gsm7, 305, 2),
  Case(times(152, "a") + "€" + times(152, "a"), .gsm7, 306, 3),
  Case("[]{}~|^\\", .gsm7, 16, 1),
  Case("Ünï", .ucs2, 3, 1),
  Case("Δ_ΦΓ@£", .gsm7, 6, 1),
  Case(times(70, "ж"), .ucs2, 70, 1),
  Case(times(71, "ж"), .ucs2, 71, 2),
  Case(times(35, "🎉"), .ucs2, 70, 1),
  Case(times(36, "🎉"), .ucs2, 72, 2),
  Case(times(66, "ж") + "🎉" + times(10, "ж"), .ucs2, 78, 2),
  Case(times(66, "ж") + "🎉" + times(66, "ж"), .ucs2, 134, 3),
  Case("It’s", .ucs2, 4, 1),
]

struct SMSCountTests {
  @Test(arguments: cases)
  private func `a message takes so many segments`(example: Case) {
    let count = SMSCount(example.text)
    #expect(count.encoding == example.encoding)
    #expect(count.units == example.units)
    #expect(count.segments == example.segments)
  }

  @Test func `the default alphabet has 128 places, one of them the way to the extension table`() {
    let scalars = (0...0x2FFF).compactMap { Unicode.Scalar($0 as UInt32) }
    #expect(scalars.filter { GSM7.septets($0) == 1 }.count == 127)
    #expect(scalars.filter { GSM7.septets($0) == 2 }.count == 10)
  }

  @Test func `what forces the dear encoding is known by its place, with what can stand for it`() {
    let count = SMSCount("It’s 5 – ok…")
    #expect(count.forcing.map { $0.range } == [2..<5, 9..<12, 15..<18])
    #expect(count.forcing.map { GSM7.plain($0.scalar) } == ["'", "-", "..."])
  }

  @Test func `segments are as many as a packing by hand needs, for any text`() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["a", "b ", "€", "[", "é", "ж", "🎉", "\n", "日"]
    for _ in 0..<500 {
      var text = ""
      let wide = Bool.random(using: &generator)
      for _ in 0..<Int.random(in: 0...400, using: &generator) {
        text += pieces[Int.random(in: 0..<(wide ? pieces.count : 5), using: &generator)]
      }
      let count = SMSCount(text)
      let limit = count.encoding.joined
      var parts: [Int] = []
      for scalar in text.unicodeScalars {
        let cost = count.encoding == .ucs2 ? UTF16.width(scalar) : GSM7.septets(scalar)
        if let last = parts.last, last + cost <= limit { parts[parts.count - 1] += cost } else { parts.append(cost) }
      }
      let total = parts.reduce(0, +)
      #expect(count.units == total)
      #expect(count.segments == (total <= count.encoding.alone ? min(1, total) : parts.count))
    }
  }
}
