/// Floats as Go's `strconv` writes them.
enum FloatText {
  /// `verb` is one of `e E f g G b x X`; a negative precision asks for as many digits as are needed.
  static func write(_ value: Double, verb: UInt8, precision: Int) -> [UInt8] {
    if value.isNaN { return Array("NaN".utf8) }
    if value.isInfinite { return Array((value < 0 ? "-Inf" : "+Inf").utf8) }
    var text: [UInt8] = value.sign == .minus ? [UInt8(ascii: "-")] : []
    switch verb {
    case UInt8(ascii: "b"): text += binary(value)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      text += hexadecimal(value, isUpper: verb == UInt8(ascii: "X"), precision: precision)
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      let digits = rounded(value, precision < 0 ? nil : precision + 1)
      text += exponential(digits, precision: precision < 0 ? max(digits.digits.count - 1, 0) : precision, verb)
    case UInt8(ascii: "f"):
      var digits = precision < 0 ? FloatDigits(shortest: value) : FloatDigits(exact: value)
      if precision >= 0 { digits.round(to: digits.point + precision) }
      text += plain(digits, precision: precision < 0 ? max(digits.digits.count - digits.point, 0) : precision)
    default: text += general(value, precision: precision, verb)
    }
    return text
  }

  private static func rounded(_ value: Double, _ count: Int?) -> FloatDigits {
    guard let count else { return FloatDigits(shortest: value) }
    var digits = FloatDigits(exact: value)
    digits.round(to: count)
    return digits
  }

  private static func general(_ value: Double, precision: Int, _ verb: UInt8) -> [UInt8] {
    let digits = rounded(value, precision < 0 ? nil : max(precision, 1))
    let count = digits.digits.count
    let isShortest = precision < 0
    var precision = isShortest ? count : max(precision, 1)
    var limit = precision
    if limit > count, count >= digits.point { limit = count }
    if isShortest { limit = 6 }
    let exponent = digits.point - 1
    if exponent < -4 || exponent >= limit {
      precision = min(precision, count)
      return exponential(digits, precision: precision - 1, verb - 2)
    }
    if precision > digits.point { precision = count }
    return plain(digits, precision: max(precision - digits.point, 0))
  }

  private static func exponential(_ number: FloatDigits, precision: Int, _ verb: UInt8) -> [UInt8] {
    var text = [UInt8(ascii: "0") + (number.digits.first ?? 0)]
    if precision > 0 {
      text.append(UInt8(ascii: "."))
      for index in 0..<precision {
        text.append(UInt8(ascii: "0") + (index + 1 < number.digits.count ? number.digits[index + 1] : 0))
      }
    }
    return text + [verb] + exponent(number.digits.isEmpty ? 0 : number.point - 1)
  }

  private static func plain(_ number: FloatDigits, precision: Int) -> [UInt8] {
    func digit(_ index: Int) -> UInt8 {
      UInt8(ascii: "0") + (index >= 0 && index < number.digits.count ? number.digits[index] : 0)
    }
    var text: [UInt8] = []
    if number.point > 0 {
      for index in 0..<number.point { text.append(digit(index)) }
    } else {
      text.append(UInt8(ascii: "0"))
    }
    guard precision > 0 else { return text }
    text.append(UInt8(ascii: "."))
    for index in 0..<precision { text.append(digit(number.point + index)) }
    return text
  }

  /// With a sign and two digits at least.
  private static func exponent(_ value: Int) -> [UInt8] {
    let digits = Array(String(abs(value)).utf8)
    return [value < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")] + (digits.count < 2 ? [UInt8(ascii: "0")] : []) + digits
  }

  private static func binary(_ value: Double) -> [UInt8] {
    let isSmall = value.exponentBitPattern == 0
    let significand = value.significandBitPattern | (isSmall ? 0 : 1 << 52)
    let exponent = Int(value.exponentBitPattern) - 1075 + (isSmall ? 1 : 0)
    return Array(String(significand).utf8) + [UInt8(ascii: "p"), exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")]
      + Array(String(abs(exponent)).utf8)
  }

  private static func hexadecimal(_ value: Double, isUpper: Bool, precision: Int) -> [UInt8] {
    let isSmall = value.exponentBitPattern == 0
    var significand = value.significandBitPattern | (isSmall ? 0 : 1 << 52)
    var power = value == 0 ? 0 : Int(value.exponentBitPattern) - 1023 + (isSmall ? 1 : 0)
    significand <<= 8
    while significand != 0, significand & 1 << 60 == 0 {
      significand <<= 1
      power -= 1
    }
    if precision >= 0, precision < 15 {
      let shift = UInt64(precision * 4)
      let extra = (significand << shift) & (1 << 60 - 1)
      significand >>= 60 - shift
      if extra | (significand & 1) > 1 << 59 { significand += 1 }
      significand <<= 60 - shift
      if significand & 1 << 61 != 0 {
        significand >>= 1
        power += 1
      }
    }
    let digits = isUpper ? Digits.upper : Digits.lower
    var text = [UInt8(ascii: "0"), isUpper ? UInt8(ascii: "X") : UInt8(ascii: "x"), digits[Int(significand >> 60 & 1)]]
    significand <<= 4
    if precision > 0 || (precision < 0 && significand != 0) { text.append(UInt8(ascii: ".")) }
    var count = 0
    while precision < 0 ? significand != 0 : count < precision {
      text.append(digits[Int(significand >> 60 & 15)])
      significand <<= 4
      count += 1
    }
    return text + [isUpper ? UInt8(ascii: "P") : UInt8(ascii: "p")] + exponent(power)
  }
}

enum Digits {
  static let lower = Array("0123456789abcdefx".utf8)
  static let upper = Array("0123456789ABCDEFX".utf8)
}
