import JobModel
import Testing

struct SMSCountTests {
  struct Example: Sendable {
    let text: String
    let encoding: SMSEncoding
    let units: Int
    let segments: Int
    let room: Int

    init(_ text: String, _ encoding: SMSEncoding, units: Int, segments: Int, room: Int) {
      self.text = text
      self.encoding = encoding
      self.units = units
      self.segments = segments
      self.room = room
    }
  }

  static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  static let examples: [Example] = [
    Example("", .gsm7, units: 0, segments: 0, room: 160),
    Example("Hi", .gsm7, units: 2, segments: 1, room: 158),
    Example("{€}", .gsm7, units: 6, segments: 1, room: 154),
    Example("a\r\nb", .gsm7, units: 4, segments: 1, room: 156),
    Example(letters(160), .gsm7, units: 160, segments: 1, room: 0),
    Example(letters(161), .gsm7, units: 161, segments: 2, room: 145),
    Example(letters(306), .gsm7, units: 306, segments: 2, room: 0),
    Example(letters(307), .gsm7, units: 307, segments: 3, room: 152),
    // The pair does not fit the end of the first segment, and begins the second.
    Example(letters(152) + "€" + letters(152), .gsm7, units: 306, segments: 3, room: 152),
    // Alone, 160 septets are not divided anywhere.
    Example(letters(152) + "€" + letters(6), .gsm7, units: 160, segments: 1, room: 0),
    Example("Hi’", .ucs2, units: 3, segments: 1, room: 67),
    Example("🙂", .ucs2, units: 2, segments: 1, room: 68),
    Example("’" + letters(69), .ucs2, units: 70, segments: 1, room: 0),
    Example("’" + letters(70), .ucs2, units: 71, segments: 2, room: 63),
    Example(letters(66) + "🙂" + letters(66), .ucs2, units: 134, segments: 3, room: 66),
  ]

  @Test(arguments: examples)
  func `a text has so many units and segments, and so much room`(example: Example) {
    let count = SMSCount(example.text)
    #expect(count.encoding == example.encoding)
    #expect(count.units == example.units)
    #expect(count.segments == example.segments)
    #expect(count.room == example.room)
  }

  @Test func `each segment ends where the next one begins`() {
    #expect(SMSCount("").ends == [])
    #expect(SMSCount("Hi").ends == [2])
    #expect(SMSCount(Self.letters(152) + "€" + Self.letters(152)).ends == [152, 306, 307])
    #expect(SMSCount(Self.letters(66) + "🙂" + Self.letters(66)).ends == [66, 135, 136])
  }

  @Test func `places in a part of a document are places of the document`() {
    let bytes = Array("Send “Hi” now".utf8)
    let count = SMSCount(bytes[5..<13])
    #expect(count.ends == [13])
    #expect(count.outsiders.map(\.range) == [5..<8, 10..<13])
  }

  @Test func `what forced UCS-2 is listed as far as was asked, and counted whole`() {
    let bytes = Array("’’’’🙂".utf8)
    let count = SMSCount(bytes[...], outsidersAtMost: 2)
    #expect(count.outsiders.map(\.range) == [0..<3, 3..<6])
    #expect(count.outsiders.map(\.replacement) == ["'", "'"])
    #expect(count.outsiderCount == 5)
  }

  @Test func `bytes that are no UTF-8 count as one character each`() {
    for bytes in [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x99], [0xED, 0xA0, 0x80], [0x80, 0x80]] as [[UInt8]] {
      #expect(SMSCount(bytes[...]).units == bytes.count, "\(bytes)")
    }
  }
}
