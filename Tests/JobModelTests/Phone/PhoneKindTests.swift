import JobModel
import Testing

struct PhoneKindTests {
  @Test(arguments: [
    ("911", "US"), ("9-1-1", "US"), ("112", "US"), ("999", "US"), ("000", "US"), ("911", ""), ("112", "DE"),
    ("110", "DE"), ("118", "IT"), ("118", "JP"), ("15", "FR"), ("111", "NZ"), ("061", "ES"), ("10111", "ZA"),
  ])
  func `an emergency number is one where it is, and three or four of them everywhere`(text: String, region: String) {
    let phone = PhoneNumber(text, region: region)
    #expect(phone?.kind == .emergency)
    #expect(phone?.e164 == nil)
  }

  @Test(arguments: [("12345", "US"), ("611", "US"), ("118", "US"), ("101", "GB"), ("11833", "DE"), ("14020", "NL")])
  func `a few digits that are no emergency number are a short code`(text: String, region: String) {
    #expect(PhoneNumber(text, region: region)?.kind == .shortCode)
    #expect(PhoneNumber(text, region: region)?.e164 == nil)
  }

  @Test(arguments: [
    ("415 555", "US", "has 6 digits; a US number has 10"),
    ("(416) 555", "CA", "has 6 digits; a Canadian number has 10"),
    ("415-555 ext. 4", "US", "has 6 digits; a US number has 10"), ("415555", "US", nil), ("2-1100", "US", nil),
    ("404-04", "US", nil), ("415 555", "AD", nil), ("415 555", "", nil), ("911", "US", nil),
  ])
  func `a short code that is written as the start of a number lacks the rest`(
    text: String, region: String, lack: String?
  ) {
    let phone = PhoneNumber(text, region: region)
    #expect(phone?.lack == lack && phone?.e164 == nil)
  }

  @Test(arguments: [
    ("415-555-0123", "US"), ("+1 212 555 0199", "GB"), ("020 7946 0958", "GB"), ("01632 960123", "GB"),
    ("07700 900123", "GB"), ("08081 570123", "GB"), ("01 99 00 12 34", "FR"), ("030 23125 123", "DE"),
    ("02 5550 1234", "AU"), ("020 912 3456", "IE"),
  ])
  func `a number that is kept free for examples is fictional, and still a number`(text: String, region: String) {
    #expect(PhoneNumber(text, region: region)?.kind == .fictional)
    #expect(PhoneNumber(text, region: region)?.e164 != nil)
  }

  @Test func `a local example number misses no area code`() {
    #expect(PhoneNumber("555-0123", region: "US")?.kind == .fictional)
    #expect(PhoneNumber("555-0123", region: "US")?.e164 == nil)
  }

  @Test(arguments: ["415-555-0200", "415-555-1100", "415-550-0123", "+44 20 7946 1958", "+44 7700 901000"])
  func `its neighbours are ordinary`(text: String) {
    #expect(PhoneNumber(text, region: "US")?.kind == .ordinary)
  }

  static let impossible: [(text: String, region: String, reason: String)] = [
    ("415-555-267", "US", "has 9 digits; a US number has 10"),
    ("415-555-26711", "US", "has 11 digits; a US number has 10"),
    ("+1 415 555 267", "US", "has 9 digits after +1; a US number has 10 there"),
    ("1 415 555 26711", "US", "has 11 digits after the 1 at the start; a US number has 10 there"),
    ("555-2671", "US", "has 7 digits; a US number has 10, with the area code"),
    ("555-2671", "CA", "has 7 digits; a Canadian number has 10, with the area code"),
    (
      "155-555-2671", "US",
      "has the area code 155, which no number has: area codes begin with 2 to 9 and do not end in 11"
    ),
    ("415 155 2671", "US", "has 155 after the area code; there 0 or 1 never comes first, and never 11 last"),
    ("415 911 2671", "US", "has 911 after the area code; there 0 or 1 never comes first, and never 11 last"),
    ("02079 46095", "GB", "has 9 digits after the 0 at the start; a UK number has 10 there"),
    ("01 2345 678", "FR", "has 8 digits after the 0 at the start; a French number has 9 there"),
    ("+353 85 123", "US", "has 5 digits after +353; an Irish number has 9 there"),
    ("+32 470 12", "US", "has 5 digits after +32; a Belgian number has 9 there"),
    ("112 345 678", "ES", "has 1, and no such number starts with that"),
    ("+999 123 4567", "US", "begins with a country code that no country has"),
    ("+0 123 4567", "US", "begins with a country code that no country has"),
    ("+351 21", "US", "has 2 digits after +351; a number with +351 has 4 to 12 there"),
    ("+1", "US", "has no digits after +1"),
    ("442071838750", "US", "has 12 digits; a US number has 10"),
  ]

  @Test(arguments: impossible)
  func `a number that nobody can have says why`(text: String, region: String, reason: String) {
    let phone = PhoneNumber(text, region: region)
    #expect(phone?.kind == .impossible(reason))
    #expect(phone?.e164 == nil)
  }

  static let unclear: [(text: String, region: String, reason: String)] = [
    ("4930901820", "DE", "could be +494930901820 or +4930901820; write the one that is meant"),
    ("020 7183 8750", "", "has no country code; begin with + and the country's code"),
    ("020 7183 8750", "ZZ", "has no country code; begin with + and the country's code"),
    ("721 234", "AD", "could be a short code or a whole number; begin a whole number with +376"),
    ("tel:7042;phone-context=example.com", "US", "is only part of a number, as its phone-context says"),
  ]

  @Test(arguments: unclear)
  func `where two numbers could be meant there is none`(text: String, region: String, reason: String) {
    let phone = PhoneNumber(text, region: region)
    #expect(phone?.kind == .unclear(reason))
    #expect(phone?.e164 == nil)
  }
}
