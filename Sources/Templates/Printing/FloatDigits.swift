/// The decimal digits of a float: 0.d₁d₂d₃… × 10^`point`.
struct FloatDigits {
  var digits: [UInt8]
  var point: Int

  /// The fewest that tell it from every other float.
  init(shortest value: Double) {
    digits = []
    point = 0
    var exponent = 0
    var isNegativeExponent = false
    var isBehindPoint = false
    var isBehindExponent = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"): isBehindExponent = true
      case UInt8(ascii: "-"): isNegativeExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBehindExponent {
          exponent = exponent &* 10 &+ Int(byte - UInt8(ascii: "0"))
        } else {
          digits.append(byte - UInt8(ascii: "0"))
          if !isBehindPoint { point += 1 }
        }
      default: break
      }
    }
    point += isNegativeExponent ? -exponent : exponent
    normalize()
  }

  /// All of them.
  init(exact value: Double) {
    let isSmall = value.exponentBitPattern == 0
    let significand = value.significandBitPattern | (isSmall ? 0 : 1 << 52)
    let exponent = Int(value.exponentBitPattern) - 1075 + (isSmall ? 1 : 0)
    var limbs = [UInt32(truncatingIfNeeded: significand % 1_000_000_000)]
    limbs.append(UInt32(truncatingIfNeeded: significand / 1_000_000_000))
    let factor: UInt64 = exponent < 0 ? 5 : 2
    for _ in 0..<abs(exponent) { FloatDigits.multiply(&limbs, by: factor) }
    digits = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
    }
    digits.reverse()
    point = digits.count + min(0, exponent)
    normalize()
  }

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(truncatingIfNeeded: product % 1_000_000_000)
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Keeps `count` digits; what lies exactly between two goes to the even one.
  mutating func round(to count: Int) {
    guard count >= 0, count < digits.count else { return }
    let isHalf = digits[count] == 5 && count + 1 == digits.count
    let goesUp = isHalf ? count > 0 && digits[count - 1] % 2 == 1 : digits[count] >= 5
    digits.removeLast(digits.count - count)
    if goesUp {
      while digits.last == 9 { digits.removeLast() }
      if let last = digits.indices.last {
        digits[last] += 1
      } else {
        digits = [1]
        point += 1
      }
    }
    normalize()
  }

  private mutating func normalize() {
    var zeros = 0
    while zeros < digits.count, digits[zeros] == 0 { zeros += 1 }
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
