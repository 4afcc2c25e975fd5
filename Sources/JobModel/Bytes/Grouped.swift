extension Int {
  /// With a comma before every three digits, as people read numbers: `10,000`.
  public var grouped: String {
    let digits = magnitude.description.utf8
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    var left = digits.count
    for digit in digits {
      text.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { text.append(UInt8(ascii: ",")) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
