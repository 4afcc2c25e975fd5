import JobModel
import TestSupport
import Testing

struct PhonePropertyTests {
  static let regions = [
    "US", "GB", "IE", "DE", "FR", "ES", "IT", "NL", "BE", "CH", "AT", "AU", "NZ", "IN", "MX", "BR",
    "JP", "RU", "HU", "SE", "PT", "MH", "", "ZZ", "usa",
  ]

  @Test func `E.164 is read as itself in every country`() {
    var random = SeededGenerator(seed: 164)
    for _ in 0..<2_000 {
      let text = random.digits(upTo: 12)
      guard let region = Self.regions.randomElement(using: &random),
        let number = PhoneNumber(text, region: region)?.e164
      else { continue }
      #expect(E164.isForm(Array(number.text.utf8)[...]), "\(text)")
      for other in Self.regions {
        let again = PhoneNumber(number.text, region: other)
        #expect(again?.e164 == number, "\(number.text) in \(other)")
        #expect(again?.isExact == true)
      }
    }
  }

  @Test func `spaces, dots, dashes and brackets change nothing`() {
    var random = SeededGenerator(seed: 415)
    for _ in 0..<2_000 {
      let digits = random.digits(upTo: 13)
      let region = Self.regions.randomElement(using: &random) ?? ""
      let number = PhoneNumber(digits, region: region)
      #expect(number != nil)
      let spelled = digits.map { digit in
        "\(digit)" + (digit == "+" ? "" : ["", "", "-", " ", ". "].randomElement(using: &random) ?? "")
      }.joined()
      #expect(PhoneNumber(spelled, region: region)?.e164 == number?.e164, "\(spelled)")
    }
  }

  @Test func `any text is read`() {
    var random = SeededGenerator(seed: 911)
    let pieces = [
      "0", "1", "44", "555", "(", ")", "(0)", "+", "ext", "x", "#", ",", ";", "tel:", ";ext=", " ", "-", "é",
      "A", "phone-context=", "٣", "🙂", "\0",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      _ = PhoneNumber(text.joined(), region: Self.regions.randomElement(using: &random) ?? "")
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      _ = PhoneNumber(bytes[...], region: "US")
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func digits(upTo most: Int) -> String {
    let start = ["", "0", "00", "1", "+1", "+44", "+", "011", "8"].randomElement(using: &self) ?? ""
    return start
      + (0..<Int.random(in: 1...most, using: &self)).map { _ in "\(Int.random(in: 0...9, using: &self))" }.joined()
  }
}
