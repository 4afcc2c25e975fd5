/// A number exactly as it is spelled, because a `Double` would forget `1.0`, `1e3` and everything past 2^53.
///
/// Equal means spelled alike: `1` and `1.0` differ here, and have the same `int`.
package struct JSONNumber: Sendable, Hashable {
  package let spelling: String

  package init(_ value: Int) {
    spelling = String(value)
  }

  /// Nothing where the spelling is not a number by the grammar of JSON, so what is written is always valid.
  package init?(spelling: String) {
    var copy = spelling
    let isNumber = copy.withUTF8 { bytes in
      guard let end = try? JSONNumber.end(in: bytes, from: 0) else { return false }
      return end == bytes.count
    }
    guard isNumber else { return nil }
    self.spelling = spelling
  }

  /// For the parser, which has checked the bytes.
  init(checked bytes: UnsafeBufferPointer<UInt8>) {
    spelling = String(decoding: bytes, as: UTF8.self)
  }

  /// A few digits and nothing else, as nearly every whole number is.
  private var plain: Int? {
    let count = spelling.utf8.count
    guard count > 0, count < 10 else { return nil }
    var value = 0
    for digit in spelling.utf8 {
      guard digit.isJSONDigit else { return nil }
      value = value &* 10 &+ Int(digit &- .zero)
    }
    return value
  }

  /// The nearest `Double`, or nothing where the number is larger than any.
  package var double: Double? {
    guard let value = Double(spelling), value.isFinite else { return nil }
    return value
  }

  /// The whole number that this is exactly, however it is spelled: `10`, `10.0`, `1e1`, `100e-1` are 10.
  ///
  /// Nothing for `1.5`, and nothing for what does not fit.
  package var int: Int? {
    if let plain { return plain }
    var digits = 0
    var fractionDigits = 0
    var exponent = 0
    scan(
      digit: { _, isFraction in
        digits += 1
        if isFraction { fractionDigits += 1 }
      }, exponent: { exponent = $0 })
    // The digits that stand before the point once the exponent has moved it.
    let kept = digits - fractionDigits + exponent

    let isNegative = spelling.utf8.first == .minus
    var total = Magnitude(isNegative: isNegative)
    var index = 0
    scan(
      digit: { digit, _ in
        if index < kept { total.append(digit) } else if digit != 0 { total.isExact = false }
        index += 1
      }, exponent: { _ in })
    while index < kept, total.isExact, total.value != 0 {
      total.append(0)
      index += 1
    }
    return total.isExact ? total.value : nil
  }

  /// Walks over the digits of the mantissa, then hands over the exponent, cut off where it could not matter.
  private func scan(digit: (_ digit: Int, _ isFraction: Bool) -> Void, exponent: (Int) -> Void) {
    var isFraction = false
    var power: Int?
    var isNegativePower = false
    for byte in spelling.utf8 {
      switch byte {
      case .zero ... .nine:
        let value = Int(byte - .zero)
        guard let soFar = power else {
          digit(value, isFraction)
          continue
        }
        power = min(soFar * 10 + value, JSONNumber.largestExponent)
      case .point: isFraction = true
      case .lowerE, .upperE: power = 0
      case .minus: isNegativePower = power != nil
      default: break
      }
    }
    exponent(isNegativePower ? -(power ?? 0) : power ?? 0)
  }

  /// More than the digits of any text that fits in memory, and far from overflow.
  private static var largestExponent: Int { 100_000_000 }
}

/// A whole number that grows digit by digit and notices when it no longer fits.
private struct Magnitude {
  var value = 0
  var isExact = true
  let isNegative: Bool

  init(isNegative: Bool) {
    self.isNegative = isNegative
  }

  /// Counts downwards for a negative number, so that `Int.min` fits.
  mutating func append(_ digit: Int) {
    let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) =
      isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
    if overflow || carry { isExact = false } else { value = sum }
  }
}
