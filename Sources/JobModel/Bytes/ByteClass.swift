/// What a byte is in a text; every byte of a non-ASCII letter counts as a letter.
///
/// Asked for every byte by every module above, so it is compiled into them.
extension UInt8 {
  @inlinable @inline(__always) public var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable @inline(__always) public var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable @inline(__always) public var isLower: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable @inline(__always) public var isASCIILetter: Bool { (self | 0x20).isLower }
  @inlinable @inline(__always) public var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inlinable @inline(__always) public var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  @inlinable @inline(__always) public var isWhitespace: Bool { isBlank || isLineEnd }
  /// Part of a word: a letter, a digit, an underscore, or any part of a non-ASCII character.
  @inlinable @inline(__always) public var isWord: Bool {
    self >= 0x80 || (self < 0x40 ? lowWords : highWords) >> UInt64(self & 0x3F) & 1 == 1
  }

  /// A bit for each byte of a word: the digits; the letters and the underscore.
  @inlinable @inline(__always) var lowWords: UInt64 { 0x3FF << 48 }
  @inlinable @inline(__always) var highWords: UInt64 { 0x07FF_FFFE_87FF_FFFE }

  /// Whether it is one of some ASCII marks, which are few and constant.
  @inlinable @inline(__always)
  public func isAny(of marks: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
    for letter in letters where letter == self { return true }
    return false
  }

  @inlinable @inline(__always) public var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

/// A byte is compared with the ASCII character that it is.
extension UInt8 {
  @inlinable @inline(__always)
  public static func == (byte: UInt8, mark: Unicode.Scalar) -> Bool { UInt32(byte) == mark.value }

  @inlinable @inline(__always)
  public static func != (byte: UInt8, mark: Unicode.Scalar) -> Bool { UInt32(byte) != mark.value }

  @inlinable @inline(__always)
  public static func ~= (mark: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == mark.value }
}

extension [UInt8] {
  /// The byte at `index`, or NUL outside the text: scanners look ahead and behind without checking.
  @inlinable @inline(__always)
  public func at(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }

  /// Whether `text`, in lower-case ASCII, stands at `index` in any letter case.
  @inlinable
  public func matches(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index <= count - length else { return false }
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: length)
    for offset in 0..<length where self[index + offset].lowercased != wanted[offset] {
      return false
    }
    return true
  }

  /// The first index from `index` on, below `limit`, whose byte is no space or tab.
  @inlinable
  public func skippingBlanks(from index: Int, to limit: Int) -> Int {
    var index = index
    while index < limit, at(index).isBlank { index += 1 }
    return index
  }

  /// The first index from `index` on, below `limit`, whose byte is no white space.
  @inlinable
  public func skippingWhitespace(from index: Int, to limit: Int) -> Int {
    var index = index
    while index < limit, at(index).isWhitespace { index += 1 }
    return index
  }

  /// The end of the word that begins at `index`.
  public func wordEnd(from index: Int, to limit: Int) -> Int {
    let plain = plainWordEnd(from: index, to: limit)
    if plain.isEnd { return plain.index }
    var index = plain.index
    while index < limit {
      let byte = at(index)
      guard byte.isWord, byte < 0x80 || !isTypographic(at: index) else { break }
      index += 1
    }
    return index
  }

  /// The end of a word whose first part ends at `index`, with the hyphens and apostrophes inside it.
  package func compoundWordEnd(behind index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      var next = end + 1
      if self[end] == 0xE2, at(end + 1) == 0x80, at(end + 2) == 0x99 {
        next = end + 3
      } else if self[end] != "'", self[end] != "-" {
        break
      }
      guard next < limit, self[next].isWord, !isTypographic(at: next) else { break }
      end = wordEnd(from: next, to: limit)
    }
    return end
  }

  /// The range without white space at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, at(lower).isWhitespace { lower += 1 }
    while upper > lower, at(upper - 1).isWhitespace { upper -= 1 }
    return lower..<upper
  }

  /// The range without white space at its ends, also that which breaks no line.
  public func trimmedOfSpaces(_ range: Range<Int>) -> Range<Int> {
    var inner = trimmed(range)
    while !inner.isEmpty, Typography.isUnbreakableSpace(scalar(at: inner.lowerBound).value) {
      inner = trimmed(inner.lowerBound + scalar(at: inner.lowerBound).length..<inner.upperBound)
    }
    while !inner.isEmpty, Typography.isUnbreakableSpace(scalar(before: inner.upperBound).value) {
      inner = trimmed(inner.lowerBound..<inner.upperBound - scalar(before: inner.upperBound).length)
    }
    return inner
  }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self)
  }
}
