/// What a character may be used for.
enum CharacterClass {
  /// Whether a name may contain it: letters, digits and `_`.
  static func isInName(_ value: UInt32) -> Bool {
    guard value < 0x80 else { return contains(Letters.bounds, value) }
    let byte = UInt8(truncatingIfNeeded: value)
    let letter = byte | 0x20
    return byte == UInt8(ascii: "_") || byte.isDecimalDigit
      || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
  }

  static func isPrintable(_ value: UInt32) -> Bool {
    value < 0x80 ? value >= 0x20 && value < 0x7F : contains(Printables.bounds, value)
  }

  /// White space beyond the four of `UInt8.isTemplateSpace`.
  static func isUnicodeSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether an odd number of bounds lies at or before the value.
  private static func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
