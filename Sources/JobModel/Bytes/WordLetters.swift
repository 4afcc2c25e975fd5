/// The letters of a word in lower case, as one number, made eight at a time. Made once for each word of a text, and asked by
/// every set of words.
extension [UInt8] {
  /// Of two words of at most eight letters each, the hashes are equal only where the words are.
  public func letterHash(_ range: Range<Int>) -> UInt64 {
    var hash = UInt64.noLetters
    var start = range.lowerBound
    while range.upperBound - start > 8 {
      hash = hash.adding(eightBytes(at: start, count: 8))
      start += 8
    }
    return hash.adding(eightBytes(at: start, count: range.upperBound - start))
  }

  /// Up to eight bytes as one number, the first in its lowest bits, zeros behind them.
  @inline(__always)
  private func eightBytes(at start: Int, count length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    precondition(start >= 0 && length <= 8 && start + length <= count)
    if start + 8 <= count {
      let all = withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
      return all & (UInt64.max >> UInt64(64 - length * 8))
    }
    var bytes: UInt64 = 0
    for offset in 0..<length { bytes |= UInt64(self[start + offset]) << UInt64(offset * 8) }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// The same of letters that stand by themselves.
  public var letterHash: UInt64 {
    var hash = UInt64.noLetters
    var start = startIndex
    repeat {
      let end = Swift.min(start + 8, endIndex)
      var bytes: UInt64 = 0
      for place in start..<end { bytes |= UInt64(self[place]) << UInt64((place - start) * 8) }
      hash = hash.adding(bytes)
      start = end
    } while start < endIndex
    return hash
  }
}

extension UInt64 {
  /// The hash of no letters at all.
  @inlinable public static var noLetters: UInt64 { 0 }

  /// Adds up to eight letters. Both steps can be undone, so that nothing is lost of the first eight.
  @inlinable @inline(__always)
  func adding(_ letters: UInt64) -> UInt64 { adding(small: letters.lowercasedBytes) }

  /// The same of letters that are in lower case.
  @inlinable @inline(__always)
  func adding(small letters: UInt64) -> UInt64 {
    let product = (self ^ letters) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Each of eight bytes in lower case: those from `A` to `Z` get the bit that small letters have.
  @inlinable @inline(__always)
  var lowercasedBytes: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = low &+ 0x2525_2525_2525_2525
    let capitals = ~self & (fromA ^ behindZ) & 0x8080_8080_8080_8080
    return self | capitals >> 2
  }

  /// A place in a table whose size is a power of two.
  @inlinable
  public func slot(_ mask: Int) -> Int { Int(truncatingIfNeeded: self) & mask }

  /// One bit of 64, of other bits than the place in a small table.
  @inlinable
  public var bit: UInt64 { 1 << (self >> 9 & 63) }
}
