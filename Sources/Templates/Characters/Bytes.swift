extension UInt8 {
  /// The four that Go's templates call space.
  var isTemplateSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }

  var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The value of a hexadecimal digit.
  var digitValue: UInt8? {
    if isDecimalDigit { return self - UInt8(ascii: "0") }
    let letter = self | 0x20
    guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
    return letter - UInt8(ascii: "a") + 10
  }
}

extension [UInt8] {
  /// Whether `text` stands at `index`.
  func holds(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, count - index >= length else { return false }
    for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Where `text` stands next, from `index` on.
  func next(_ text: StaticString, from index: Int) -> Int? {
    var index = Swift.max(0, index)
    while index + text.utf8CodeUnitCount <= count {
      if holds(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  func slice(_ range: Range<Int>) -> [UInt8] {
    Array(self[range.clamped(to: 0..<count)])
  }
}
