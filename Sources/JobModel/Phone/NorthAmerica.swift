/// The rules of the North American Numbering Plan for ten digits: area code, exchange, line.
enum NorthAmerica {
  static func problem(of national: ArraySlice<UInt8>) -> PhoneProblem? {
    let digits = Array(national)
    if !beginsLikeOne(digits, at: 0) || isService(digits, at: 0) { return .three(at: 0) }
    // Codes of no place, such as 800 and 888, may have what a town's may not: 1-800-411-…
    let isPlace = digits.at(1) != digits.at(2)
    return !beginsLikeOne(digits, at: 3) || isPlace && isService(digits, at: 3) ? .three(at: 3) : nil
  }

  private static func beginsLikeOne(_ digits: [UInt8], at index: Int) -> Bool {
    digits.at(index) >= UInt8(ascii: "2")
  }

  /// 211, 311 … 911.
  private static func isService(_ digits: [UInt8], at index: Int) -> Bool {
    digits.at(index + 1) == UInt8(ascii: "1") && digits.at(index + 2) == UInt8(ascii: "1")
  }
}
