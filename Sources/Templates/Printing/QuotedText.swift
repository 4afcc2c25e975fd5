/// Strings and characters as Go's `%q` quotes them.
enum QuotedText {
  static func string(_ bytes: [UInt8], isASCII: Bool) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var text = [quote]
    var index = 0
    while let rune = Rune(bytes, at: index) {
      if rune.width == 1, rune.value == Rune.replacement {
        text += Array("\\x".utf8) + hexadecimal(UInt32(bytes[index]), digits: 2)
      } else {
        text += escaped(rune.value, quote: quote, isASCII: isASCII)
      }
      index += rune.width
    }
    return text + [quote]
  }

  static func character(_ value: UInt32, isASCII: Bool) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    let valid = Rune.isValid(value) ? value : Rune.replacement
    return [quote] + escaped(valid, quote: quote, isASCII: isASCII) + [quote]
  }

  /// Whether it can stand between back quotes.
  static func fitsBackQuotes(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let rune = Rune(bytes, at: index) {
      index += rune.width
      if rune.width > 1 {
        if rune.value == 0xFEFF { return false }
        continue
      }
      let isControl = rune.value < 0x20 && rune.value != 0x09
      if isControl || rune.value == Rune.replacement || rune.value == 0x60 || rune.value == 0x7F { return false }
    }
    return true
  }

  private static func escaped(_ value: UInt32, quote: UInt8, isASCII: Bool) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    if value == UInt32(quote) || value == UInt32(backslash) { return [backslash, UInt8(truncatingIfNeeded: value)] }
    if CharacterClass.isPrintable(value), value < 0x80 || !isASCII { return Rune.encoded(value) }
    switch value {
    case 0x07: return [backslash, UInt8(ascii: "a")]
    case 0x08: return [backslash, UInt8(ascii: "b")]
    case 0x0C: return [backslash, UInt8(ascii: "f")]
    case 0x0A: return [backslash, UInt8(ascii: "n")]
    case 0x0D: return [backslash, UInt8(ascii: "r")]
    case 0x09: return [backslash, UInt8(ascii: "t")]
    case 0x0B: return [backslash, UInt8(ascii: "v")]
    default:
      if value < 0x80 { return [backslash, UInt8(ascii: "x")] + hexadecimal(value, digits: 2) }
      if value < 0x10000 { return [backslash, UInt8(ascii: "u")] + hexadecimal(value, digits: 4) }
      return [backslash, UInt8(ascii: "U")] + hexadecimal(value, digits: 8)
    }
  }

  static func hexadecimal(_ value: UInt32, digits: Int, isUpper: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    var rest = value
    while rest > 0 || text.count < digits {
      text.append((isUpper ? Digits.upper : Digits.lower)[Int(rest & 15)])
      rest >>= 4
    }
    return text.reversed()
  }
}
