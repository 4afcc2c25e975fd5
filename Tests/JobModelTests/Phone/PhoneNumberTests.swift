import JobModel
import Testing

struct PhoneNumberTests {
  struct Example: Sendable {
    let text: String
    let region: String
    let e164: String
    let `extension`: String?

    init(_ text: String, _ region: String, _ e164: String, ext extensionDigits: String? = nil) {
      self.text = text
      self.region = region
      self.e164 = e164
      `extension` = extensionDigits
    }
  }

  static let spellings: [Example] = [
    Example("(415) 555-2671", "US", "+14155552671"), Example("415.555.2671", "US", "+14155552671"),
    Example("1-415-555-2671", "us", "+14155552671"), Example("415/555/2671", "US", "+14155552671"),
    Example("+1 (415) 555 2671", "GB", "+14155552671"), Example("[415] 555 2671", "CA", "+14155552671"),
    Example("415\u{2011}555\u{2011}2671", "US", "+14155552671"), Example("+1\u{A0}415 555 2671", "", "+14155552671"),
    Example("\u{202A}+14155552671\u{202C}", "US", "+14155552671"), Example("＋１４１５５５５２６７１", "US", "+14155552671"),
    Example("(+44) 20 7183 8750", "US", "+442071838750"), Example("011 44 20 7183 8750", "US", "+442071838750"),
    Example("00 44 20 7183 8750", "FR", "+442071838750"), Example("0011 44 20 7183 8750", "AU", "+442071838750"),
    Example("010 44 20 7183 8750", "JP", "+442071838750"), Example("tel:+1-415-555-2671", "US", "+14155552671"),
    Example("1-800-FLOWERS", "US", "+18003569377"), Example("1 800 flowers", "US", "+18003569377"),
    Example("020 7183 8750", "GB", "+442071838750"), Example("+44 (0)20 7183 8750", "US", "+442071838750"),
    Example("+44 020 7183 8750", "US", "+442071838750"), Example("44 20 7183 8750", "GB", "+442071838750"),
    Example("01 23 45 67 89", "FR", "+33123456789"), Example("912 345 678", "ES", "+34912345678"),
    Example("06 698 12345", "IT", "+390669812345"), Example("+39 (0)6 698 12345", "US", "+390669812345"),
    Example("312 345 6789", "IT", "+393123456789"), Example("0151 23456789", "DE", "+4915123456789"),
    Example("13 11 14", "AU", "+61131114"), Example("1800 160 401", "AU", "+611800160401"),
    Example("044 55 1234 5678", "MX", "+525512345678"), Example("+52 1 55 1234 5678", "US", "+525512345678"),
    Example("0 15 11 91234-5678", "BR", "+5511912345678"), Example("8 800 555-35-35", "RU", "+78005553535"),
    Example("06 1 234 5678", "HU", "+3612345678"), Example("800 411 7246", "US", "+18004117246"),
    Example("0207 183 8750", "GG", "+442071838750"), Example("+800 1234 5678", "US", "+80012345678"),
  ]

  @Test(arguments: spellings)
  func `a usual spelling is one number`(example: Example) throws {
    let phone = try #require(PhoneNumber(example.text, region: example.region))
    #expect(phone.e164?.text == example.e164)
    #expect(phone.kind == .ordinary)
    #expect(phone.extension == nil)
  }

  static let extensions: [Example] = [
    Example("415-555-2671 ext. 4", "US", "+14155552671", ext: "4"),
    Example("415-555-2671 ext 4", "US", "+14155552671", ext: "4"),
    Example("415-555-2671, extension: 12", "US", "+14155552671", ext: "12"),
    Example("(415) 555-2671 x4", "US", "+14155552671", ext: "4"),
    Example("4155552671x4", "US", "+14155552671", ext: "4"), Example("415-555-2671 #4", "US", "+14155552671", ext: "4"),
    Example("4155552671,4", "US", "+14155552671", ext: "4"), Example("4155552671,,4#", "US", "+14155552671", ext: "4"),
    Example("tel:+1-415-555-2671;ext=12", "US", "+14155552671", ext: "12"),
    Example("1-800-FLOWERS x9", "US", "+18003569377", ext: "9"),
    Example("+44 20 7183 8750 (ext. 1234567)", "US", "+442071838750", ext: "1234567"),
  ]

  @Test(arguments: extensions)
  func `an extension is kept apart`(example: Example) throws {
    let phone = try #require(PhoneNumber(example.text, region: example.region))
    #expect(phone.e164?.text == example.e164)
    #expect(phone.extension == example.extension)
    #expect(!phone.isExact)
    #expect(phone.normalized == "\(example.e164) ext. \(example.extension ?? "")")
  }

  @Test(arguments: [
    "Front desk", "Ana Ortiz", "911 dispatch", "Suite 500", "", "+", "-", "ext. 4", "x4", "*67", "{phone}",
    "4155552671, 4155552672", "415-555-2671 or 415-555-2672", "++14155552671", "1+4155552671", "Ext 5 x5",
    String(repeating: "1", count: 81),
  ])
  func `what does not look like a phone number is none`(text: String) {
    #expect(PhoneNumber(text, region: "US") == nil)
  }

  @Test func `only a text that is E.164 to the letter is exact`() {
    #expect(PhoneNumber("+14155552671", region: "US")?.isExact == true)
    for text in ["+1 4155552671", "14155552671", "4155552671", "+14155552671 x4", "tel:+14155552671", "+1415555"] {
      #expect(PhoneNumber(text, region: "US")?.isExact == false, "\(text)")
    }
  }

  @Test func `letters are the keys that they are on`() throws {
    let phone = try #require(PhoneNumber("1-800-abc-DEFG", region: "US"))
    #expect(phone.hasLetters)
    #expect(phone.digits == "18002223334")
    #expect(PhoneNumber("1-800-222-3334", region: "US")?.hasLetters == false)
  }

  @Test func `the digits are those that are written, without the extension`() {
    #expect(PhoneNumber("011 44 (0)20 7183 8750 ext. 4", region: "US")?.digits == "0114402071838750")
  }

  @Test(arguments: [("+14155552671", true), ("+112", true), ("+0123", false), ("14155552671", false), ("+", false)])
  func `the form of E.164 is a plus and up to fifteen digits`(text: String, isForm: Bool) {
    #expect(E164.isForm(Array(text.utf8)[...]) == isForm)
    #expect(!E164.isForm(Array("+1234567890123456".utf8)[...]))
  }
}
