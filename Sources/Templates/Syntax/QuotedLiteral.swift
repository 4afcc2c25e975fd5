/// Takes the quotes off a literal, and the escapes out of it.
enum QuotedLiteral {
  /// `"…"`, or `` `…` `` without its carriage returns.
  static func string(_ text: [UInt8]) -> [UInt8]? {
    guard text.count >= 2 else { return nil }
    let content = Array(text[1..<text.count - 1])
    if text[0] == UInt8(ascii: "`") {
      var raw: [UInt8] = []
      for byte in content where byte != 0x0D { raw.append(byte) }
      return raw
    }
    var value: [UInt8] = []
    var index = 0
    while index < content.count {
      guard let unit = unit(content, at: index, quote: UInt8(ascii: "\"")) else { return nil }
      value += unit.isByte ? [UInt8(truncatingIfNeeded: unit.value)] : Rune.encoded(unit.value)
      index += unit.width
    }
    return value
  }

  /// `'x'` as the number of its one character.
  static func character(_ text: [UInt8]) -> UInt32? {
    guard text.count >= 3 else { return nil }
    let content = Array(text[1..<text.count - 1])
    guard let unit = unit(content, at: 0, quote: UInt8(ascii: "'")), unit.width == content.count else { return nil }
    return unit.value
  }

  private struct Unit {
    var value: UInt32
    var width: Int
    /// Written as one byte, whatever its value: `\xff`.
    var isByte = false
  }

  private static func unit(_ bytes: [UInt8], at index: Int, quote: UInt8) -> Unit? {
    guard let rune = Rune(bytes, at: index), bytes[index] != quote else { return nil }
    guard bytes[index] == UInt8(ascii: "\\") else { return Unit(value: rune.value, width: rune.width) }
    guard index + 1 < bytes.count else { return nil }
    let letter = bytes[index + 1]
    switch letter {
    case UInt8(ascii: "a"): return Unit(value: 0x07, width: 2)
    case UInt8(ascii: "b"): return Unit(value: 0x08, width: 2)
    case UInt8(ascii: "f"): return Unit(value: 0x0C, width: 2)
    case UInt8(ascii: "n"): return Unit(value: 0x0A, width: 2)
    case UInt8(ascii: "r"): return Unit(value: 0x0D, width: 2)
    case UInt8(ascii: "t"): return Unit(value: 0x09, width: 2)
    case UInt8(ascii: "v"): return Unit(value: 0x0B, width: 2)
    case UInt8(ascii: "\\"): return Unit(value: 0x5C, width: 2)
    case quote: return Unit(value: UInt32(quote), width: 2)
    case UInt8(ascii: "x"): return digits(bytes, from: index + 2, count: 2, base: 16, isByte: true)
    case UInt8(ascii: "u"): return digits(bytes, from: index + 2, count: 4, base: 16, isByte: false)
    case UInt8(ascii: "U"): return digits(bytes, from: index + 2, count: 8, base: 16, isByte: false)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return digits(bytes, from: index + 1, count: 3, base: 8, isByte: true)
    default: return nil
    }
  }

  private static func digits(_ bytes: [UInt8], from first: Int, count: Int, base: UInt32, isByte: Bool) -> Unit? {
    guard bytes.count - first >= count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[first..<first + count] {
      guard let digit = byte.digitValue, UInt32(digit) < base else { return nil }
      value = value &* base &+ UInt32(digit)
    }
    guard isByte ? value <= 0xFF : Rune.isValid(value) else { return nil }
    return Unit(value: value, width: count + (base == 8 ? 1 : 2), isByte: isByte)
  }
}
