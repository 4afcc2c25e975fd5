extension [UInt8] {
  /// The first place from `index` on, below `limit`, whose byte is no ASCII character, else `limit`; eight bytes at once, since
  /// there are few such places in most texts.
  public func firstNonASCII(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      while index + 8 <= limit,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < limit, bytes[index] < 0x80 { index += 1 }
      return index
    }
  }
}

extension [UInt8] {
  /// The first LF or CR from `index` on, below `limit`, else `limit`; eight bytes at once.
  func firstLineEnd(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      while index + 8 <= limit,
        !bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasByte(below: 0x0E)
      {
        index += 8
      }
      while index < limit, !bytes[index].isLineEnd {
        index += 1
      }
      return index
    }
  }
}

extension [UInt8] {
  /// The first byte from `index` on, below `limit`, that is no ASCII letter or digit and no underscore; eight bytes at once,
  /// where that many are left: only behind this one a word may go on.
  func plainWordEnd(from index: Int, to limit: Int) -> Int {
    guard index >= 0, index < limit else { return index }
    return withUnsafeBytes { bytes in
      var index = index
      while index < limit, index + 8 <= bytes.count {
        let others = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian.bytesOutsideWords
        if others != 0 { return Swift.min(limit, index + others.trailingZeroBitCount / 8) }
        index += 8
      }
      return Swift.min(limit, index)
    }
  }
}

extension [UInt8] {
  /// The first place of a byte from `index` on, below `limit`, else `limit`; eight bytes at once.
  public func first(_ byte: UInt8, from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      while index + 8 <= limit,
        !(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern).hasByte(below: 1)
      {
        index += 8
      }
      while index < limit, bytes[index] != byte { index += 1 }
      return index
    }
  }

  /// The eight bytes at `index` in lower case, the first in the highest bits; nil where fewer are left, and where white space
  /// stands among them otherwise than as one space between others.
  func eightLetters(at index: Int, limit: Int) -> UInt64? {
    guard index >= 0, index + 8 <= Swift.min(limit, count) else { return nil }
    let eight = withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
    let others = eight ^ 0x2020_2020_2020_2020
    let spaces = ~((others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | others) & 0x8080_8080_8080_8080
    return spaces & spaces << 8 == 0 && !eight.hasByte(below: 0x20) ? eight.lowercasedBytes : nil
  }
}

extension UInt64 {
  /// The highest bit of each of its eight bytes that is no ASCII letter or digit and no underscore.
  @inline(__always)
  fileprivate var bytesOutsideWords: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let small = low | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let underscores = ~((low ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return (~(letters | digits | underscores) | self) & 0x8080_8080_8080_8080
  }

  /// Whether one of its eight bytes is below a limit of at most 0x80: what is taken from such a byte runs below zero, and
  /// only there does the highest bit appear that the byte itself has not.
  @inline(__always)
  fileprivate func hasByte(below limit: UInt64) -> Bool {
    (self &- 0x0101_0101_0101_0101 &* limit) & ~self & 0x8080_8080_8080_8080 != 0
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but ASCII characters, and no carriage return among them; eight bytes at once.
  var isPlainASCII: Bool {
    withUnsafeBytes { bytes in
      var index = 0
      var high: UInt64 = 0
      while index + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Where a byte is a carriage return, what is taken from it runs below zero and sets its highest bit.
        high |= eight | ((eight ^ 0x0D0D_0D0D_0D0D_0D0D) &- 0x0101_0101_0101_0101)
        index += 8
      }
      while index < bytes.count {
        if bytes[index] >= 0x80 || bytes[index] == .carriageReturn { return false }
        index += 1
      }
      return high & 0x8080_8080_8080_8080 == 0
    }
  }
}
