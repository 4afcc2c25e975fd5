/// Numbers that the authorities keep free for films, books and examples: nobody is called by them.
enum FictionalNumbers {
  static func contain(_ number: E164) -> Bool {
    let digits = Array(number.national.utf8)
    if number.code == 1 { return digits.count == 10 && digits.matches("55501", at: 3) }
    return ranges.contains { range in
      range.code == number.code && digits.count == range.length && digits.matches(range.start, at: 0)
    }
  }

  /// `555-0123`, as examples have it, where no area code is missed; and anything in the area 555, which there is not.
  static func isMadeUp(_ digits: [UInt8], in region: PhoneRegion?) -> Bool {
    if digits.count == 11, digits.matches("1555", at: 0) { return true }
    guard region?.code == 1 else { return false }
    return digits.count == 7 && digits.matches("55501", at: 0) || digits.count == 10 && digits.matches("555", at: 0)
  }

  private struct Reserved: Sendable {
    let code: Int
    let start: StaticString
    let length: Int
  }

  private static let ranges: [Reserved] =
    // Ofcom: towns, London, Tyneside, Northern Ireland, Cardiff, nowhere, mobile, freephone, premium, UK-wide.
    reserved(
      44, 10,
      "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960", "1514960",
      "1614960", "2079460", "1914980", "2890180", "2896496", "2920180", "1632960", "7700900", "8081570", "9098790",
      "3069990")
    // Arcep.
    + reserved(33, 9, "19900", "26191", "35301", "46571", "53649", "63998")
    // Bundesnetzagentur.
    + reserved(49, 10, "3023125", "6990009", "4066969", "8999998", "2214710", "17139200")
    + reserved(49, 11, "176040690")
    // ComReg.
    + reserved(353, 9, "2091")
    // ACMA.
    + reserved(61, 9, "25550", "27010", "35550", "37010", "75550", "77010", "85550", "87010")
    + reserved(61, 9, "491570006", "491570156", "491570157", "491570158", "491570159")

  private static func reserved(_ code: Int, _ length: Int, _ starts: StaticString...) -> [Reserved] {
    starts.map { Reserved(code: code, start: $0, length: length) }
  }
}
