extension [UInt8] {
  /// The character that begins at `index`, and how many bytes it takes; NUL and one byte outside the text.
  public func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = at(index)
    if first < 0x80 { return (UInt32(first), 1) }
    let tail = { (offset: Int) in UInt32(self.at(index + offset) & 0x3F) }
    if first >= 0xF0 { return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4) }
    if first >= 0xE0 { return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return (UInt32(first & 0x1F) << 6 | tail(1), 2)
  }

  /// The character that ends before `index`.
  public func scalar(before index: Int) -> (value: UInt32, length: Int) {
    var start = index - 1
    while start > 0, index - start < 4, at(start).isContinuation { start -= 1 }
    return scalar(at: start)
  }

  /// Whether the character before `index` belongs to a word.
  public func isInsideWord(at index: Int) -> Bool {
    let before = at(index - 1)
    if before < 0x80 { return before.isWord }
    return !isTypographic(at: index - scalar(before: index).length)
  }

  /// Whether the character at `index` is a typographic quote, dash, ellipsis or space, or an arrow to the right, which ends a word.
  @inlinable
  public func isTypographic(at index: Int) -> Bool {
    let first = at(index)
    if first < 0x80 { return false }
    if first == 0xC2 { return at(index + 1) == 0xAB || at(index + 1) == 0xBB || at(index + 1) == 0xA0 }
    if first == 0xE2 {
      let next = at(index + 1)
      return next == 0x80 ? at(index + 2) <= 0xBE : (next == 0x86 || next == 0x87) && at(index + 2) == 0x92
    }
    if first == 0xE3 { return at(index + 1) == 0x80 && at(index + 2) <= 0x91 }
    return first == 0xEF && at(index + 1) == 0xBC
  }

  /// Where the next no-break space stands; `limit` where there is none.
  package func firstNoBreakSpace(from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit {
      index = firstNonASCII(from: index, to: limit)
      if index < limit, at(index) == 0xC2, at(index + 1) == 0xA0 { return index }
      index += 1
    }
    return limit
  }

  /// Whether the character at `index` is an arrow, a shape, a sign or an emoji.
  package func isPicture(at index: Int) -> Bool {
    if at(index) < 0xE2 { return false }
    let value = scalar(at: index).value
    return (0x2190...0x2BFF).contains(value) || (0x1F000...0x1FAFF).contains(value)
  }

  /// Whether a sentence can begin with the character at `index` as a capital: capitals of the alphabets that have them,
  /// and any character of a script without letter case.
  public func isCapital(at index: Int) -> Bool {
    let first = at(index)
    if first < 0x80 { return first.isUpper }
    if isTypographic(at: index) { return false }
    let value = scalar(at: index).value
    switch value {
    case 0xC0...0xDE: return true
    case 0xDF...0xFF: return false
    case 0x100...0x17F: return value & 1 == 0
    case 0x386...0x3AB, 0x400...0x42F: return true
    case 0x3AC...0x3CE, 0x430...0x45F: return false
    default: return value >= 0x5D0
    }
  }
}

/// The typographic characters that the grammar knows, by name.
public enum Typography {
  public static let leftDouble: UInt32 = 0x201C
  public static let rightDouble: UInt32 = 0x201D
  public static let lowDouble: UInt32 = 0x201E
  public static let leftSingle: UInt32 = 0x2018
  public static let rightSingle: UInt32 = 0x2019
  public static let leftGuillemet: UInt32 = 0xAB
  public static let rightGuillemet: UInt32 = 0xBB
  public static let enDash: UInt32 = 0x2013
  public static let emDash: UInt32 = 0x2014
  public static let arrow: UInt32 = 0x2192
  public static let doubleArrow: UInt32 = 0x21D2
  public static let ellipsis: UInt32 = 0x2026
  public static let bullet: UInt32 = 0x2022
  public static let noBreakSpace: UInt32 = 0xA0
  public static let narrowNoBreakSpace: UInt32 = 0x202F
  public static let fullWidthColon: UInt32 = 0xFF1A

  public static func isUnbreakableSpace(_ value: UInt32) -> Bool {
    value == noBreakSpace || value == narrowNoBreakSpace
  }
}
