extension GoPrinter {
  mutating func printInteger(_ magnitude: UInt64, isNegative: Bool, isSigned: Bool, _ verb: UInt32) -> Bool {
    switch UInt8(truncatingIfNeeded: verb < 0x80 ? verb : 0) {
    case UInt8(ascii: "v"):
      let isHexadecimal = flags.goSyntax && !isSigned
      let sharp = flags.sharp
      if isHexadecimal { flags.sharp = true }
      writeInteger(magnitude, isNegative, base: isHexadecimal ? 16 : 10, verb)
      flags.sharp = sharp
    case UInt8(ascii: "d"): writeInteger(magnitude, isNegative, base: 10, verb)
    case UInt8(ascii: "b"): writeInteger(magnitude, isNegative, base: 2, verb)
    case UInt8(ascii: "o"), UInt8(ascii: "O"): writeInteger(magnitude, isNegative, base: 8, verb)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): writeInteger(magnitude, isNegative, base: 16, verb)
    case UInt8(ascii: "c"): pad(Rune.encoded(character(magnitude, isNegative)))
    case UInt8(ascii: "q"): pad(QuotedText.character(character(magnitude, isNegative), isASCII: flags.plus))
    case UInt8(ascii: "U"): writeCodePoint(isNegative ? 0 &- magnitude : magnitude)
    default: return false
    }
    return true
  }

  private func character(_ magnitude: UInt64, _ isNegative: Bool) -> UInt32 {
    isNegative || magnitude > 0x10FFFF ? Rune.replacement : UInt32(magnitude)
  }

  private mutating func writeInteger(_ magnitude: UInt64, _ isNegative: Bool, base: UInt64, _ verb: UInt32) {
    if flags.precision == 0, magnitude == 0 { return fill(flags.width ?? 0, zero: false) }
    var least = flags.precision ?? 0
    if flags.precision == nil, flags.zero, let width = flags.width {
      least = width - (isNegative || flags.plus || flags.space ? 1 : 0)
    }
    let digits = verb == UInt32(UInt8(ascii: "X")) ? Digits.upper : Digits.lower
    var text: [UInt8] = []
    var rest = magnitude
    repeat {
      text.append(digits[Int(rest % base)])
      rest /= base
    } while rest > 0
    while text.count < least { text.append(UInt8(ascii: "0")) }
    if flags.sharp {
      switch base {
      case 2: text += [UInt8(ascii: "b"), UInt8(ascii: "0")]
      case 8: if text.last != UInt8(ascii: "0") { text.append(UInt8(ascii: "0")) }
      case 16: text += [digits[16], UInt8(ascii: "0")]
      default: break
      }
    }
    if verb == UInt32(UInt8(ascii: "O")) { text += [UInt8(ascii: "o"), UInt8(ascii: "0")] }
    if isNegative {
      text.append(UInt8(ascii: "-"))
    } else if flags.plus {
      text.append(UInt8(ascii: "+"))
    } else if flags.space {
      text.append(0x20)
    }
    pad(text.reversed(), zero: false)
  }

  /// `U+0078`, and its character with `#`.
  private mutating func writeCodePoint(_ value: UInt64) {
    var text: [UInt8] = []
    var rest = value
    while rest > 0 || text.count < max(4, flags.precision ?? 0) {
      text.append(Digits.upper[Int(rest & 15)])
      rest >>= 4
    }
    text = Array("U+".utf8) + text.reversed()
    if flags.sharp, value <= 0x10FFFF, CharacterClass.isPrintable(UInt32(value)) {
      text += [0x20, UInt8(ascii: "'")] + Rune.encoded(UInt32(value)) + [UInt8(ascii: "'")]
    }
    pad(text, zero: false)
  }

  mutating func printFloat(_ value: Double, _ verb: UInt32) -> Bool {
    switch UInt8(truncatingIfNeeded: verb < 0x80 ? verb : 0) {
    case UInt8(ascii: "v"): writeFloat(value, UInt8(ascii: "g"), -1)
    case UInt8(ascii: "b"), UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      writeFloat(value, UInt8(truncatingIfNeeded: verb), -1)
    case UInt8(ascii: "f"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      writeFloat(value, UInt8(truncatingIfNeeded: verb), 6)
    case UInt8(ascii: "F"): writeFloat(value, UInt8(ascii: "f"), 6)
    default: return false
    }
    return true
  }

  mutating func printComplex(_ real: Double, _ imaginary: Double, _ verb: UInt32) -> Bool {
    guard verb < 0x80, Array("vbgGxXfFeE".utf8).contains(UInt8(truncatingIfNeeded: verb)) else { return false }
    let plus = flags.plus
    append([UInt8(ascii: "(")])
    _ = printFloat(real, verb)
    flags.plus = true
    _ = printFloat(imaginary, verb)
    flags.plus = plus
    append(Array("i)".utf8))
    return true
  }

  private mutating func writeFloat(_ value: Double, _ verb: UInt8, _ usual: Int) {
    let precision = flags.precision ?? usual
    var text = FloatText.write(value, verb: verb, precision: precision)
    let hasSign = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    if !hasSign { text.insert(UInt8(ascii: "+"), at: 0) }
    if flags.space, text[0] == UInt8(ascii: "+"), !flags.plus { text[0] = 0x20 }
    if !value.isFinite {
      if value.isNaN, !flags.space, !flags.plus { text.removeFirst() }
      return pad(text, zero: false)
    }
    if flags.sharp, verb != UInt8(ascii: "b") { text = withPoint(text, verb, precision) }
    guard flags.plus || text[0] != UInt8(ascii: "+") else { return pad(Array(text.dropFirst())) }
    if flags.zero, let width = flags.width, width > text.count {
      append([text[0]])
      fill(width - text.count)
      return append(Array(text.dropFirst()))
    }
    pad(text)
  }

  /// `#` keeps the point, and with `g` the zeros at the end.
  private func withPoint(_ number: [UInt8], _ verb: UInt8, _ precision: Int) -> [UInt8] {
    let isHexadecimal = verb | 0x20 == UInt8(ascii: "x")
    var missing = 0
    if verb | 0x20 == UInt8(ascii: "g") || verb == UInt8(ascii: "x") { missing = precision == -1 ? 6 : precision }
    var tailStart = number.count
    var hasPoint = false
    var sawDigit = false
    for index in 1..<max(1, number.count) {
      let byte = number[index]
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else if byte | 0x20 == UInt8(ascii: "p") || (!isHexadecimal && byte | 0x20 == UInt8(ascii: "e")) {
        tailStart = index
        break
      } else {
        if byte != UInt8(ascii: "0") { sawDigit = true }
        if sawDigit { missing -= 1 }
      }
    }
    var text = Array(number[..<tailStart])
    if !hasPoint {
      if text.count == 2, text[1] == UInt8(ascii: "0") { missing -= 1 }
      text.append(UInt8(ascii: "."))
    }
    if missing > 0 { text += Array(repeating: UInt8(ascii: "0"), count: missing) }
    return text + number[tailStart...]
  }
}
