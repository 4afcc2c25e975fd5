extension [UInt8] {
  /// The first LF or CR from `index` on, below `limit`, else `limit`; eight bytes at once.
  func firstLineEnd(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      let isFound = bytes.pass(&index, to: limit) { place in
        let sixteen = place.sixteen
        return sixteen.equal(0x0A) .| sixteen.equal(0x0D)
      }
      if isFound { return index }
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
  /// where that many are left: only where it is not said that the word ends there it may go on.
  @inline(__always)
  func plainWordEnd(from index: Int, to limit: Int) -> (index: Int, isEnd: Bool) {
    guard index >= 0, index < limit else { return (index, true) }
    return withUnsafeBytes { bytes in
      var index = index
      while index < limit, index &+ 8 <= bytes.count {
        let others = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian.bytesOutsideWords
        if others != 0 {
          index &+= others.trailingZeroBitCount &>> 3
          return index < limit ? (index, bytes[index] < 0x80) : (limit, true)
        }
        index &+= 8
      }
      return (Swift.min(limit, index), false)
    }
  }
}

extension [UInt8] {
  /// The first place from `index` on, below `limit`, of a byte with which a sentence may end or a bracket begins: `.`, `!`, `?`,
  /// `(` and what no Latin letter begins with, from 0xE0 on; else `limit`. Eight bytes at once.
  func firstSentenceMark(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      let isFound = bytes.pass(&index, to: limit) { place in
        let sixteen = place.sixteen
        let (ends, others) = (sixteen.equal(0x2E) .| sixteen.equal(0x3F) .| sixteen.equal(0x21), sixteen.equal(0x28))
        return ends .| others .| sixteen.having(0xE0)
      }
      if isFound { return index }
      while index + 8 <= limit {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let found = eight.bytesEqual(0x2E) | eight.bytesEqual(0x3F) | eight.bytesEqual(0x21) | eight.bytesEqual(0x28)
        let wide = eight & eight << 1 & eight << 2 & 0x8080_8080_8080_8080
        if found | wide != 0 { return index + (found | wide).trailingZeroBitCount / 8 }
        index += 8
      }
      while index < limit {
        switch bytes[index] {
        case ".", "?", "!", "(", 0xE0...0xFF: return index
        default: index += 1
        }
      }
      return index
    }
  }
}

extension [UInt8] {
  /// The first place from `index` on, below `limit`, of what may end a quoted message or is not read as it stands: `"`, `\`, `{`, a
  /// line end, and what is no ASCII; else `limit`. Eight bytes at once, and of control characters too many.
  func firstMessageMark(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      let isFound = bytes.pass(&index, to: limit) { place in
        let sixteen = place.sixteen
        let marks = sixteen.equal(0x22) .| sixteen.equal(0x5C) .| sixteen.equal(0x7B)
        return marks .| sixteen.equal(0x0A) .| sixteen.equal(0x0D) .| sixteen.having(0x80)
      }
      if isFound { return index }
      while index &+ 8 <= limit {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let marks = eight.bytesEqual(0x22) | eight.bytesEqual(0x5C) | eight.bytesEqual(0x7B)
        let others = (eight | (eight &- 0x0E0E_0E0E_0E0E_0E0E)) & 0x8080_8080_8080_8080
        let found = marks | others
        if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
        index &+= 8
      }
      while index < limit {
        switch bytes[index] {
        case 0x22, 0x5C, 0x7B, 0x0A, 0x0D, 0x80...0xFF: return index
        default: index &+= 1
        }
      }
      return index
    }
  }
}

extension [UInt8] {
  /// The first place from `index` on, below `limit`, of a letter in any case before one of three others; else `limit`. Eight
  /// places at once, and of letters outside ASCII too many.
  public func firstSmallLetter(
    _ letter: UInt8, before next: (UInt8, UInt8, UInt8), from index: Int, to limit: Int
  ) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      @inline(__always)
      func marks(_ place: UnsafeRawPointer) -> SixteenMarks {
        let behind = (place + 1).sixteen | 0x20
        let isNext = behind.equal(next.0) .| behind.equal(next.1) .| behind.equal(next.2)
        return (place.sixteen | 0x20).equal(letter) .& isNext
      }
      if bytes.pass(&index, to: limit, ahead: 1, marking: marks) { return index }
      while index + 9 <= limit {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian | 0x2020_2020_2020_2020
        let letters = eight.bytesEqual(UInt64(letter))
        if letters != 0 {
          let behind =
            bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self).littleEndian | 0x2020_2020_2020_2020
          let found =
            letters
            & (behind.bytesEqual(UInt64(next.0)) | behind.bytesEqual(UInt64(next.1)) | behind.bytesEqual(UInt64(next.2)))
          if found != 0 { return index + found.trailingZeroBitCount / 8 }
        }
        index += 8
      }
      while index < limit, bytes[index] | 0x20 != letter { index += 1 }
      return index
    }
  }

  /// The first place from `index` on, below `limit`, where a gap of a template may begin: `[`, `<`, `__`, `TB`, `XX`; else `limit`.
  /// Eight bytes at once.
  public func firstPlaceholderMark(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      let isFound = bytes.pass(&index, to: limit, ahead: 1) { place in
        let (sixteen, behind) = (place.sixteen, (place + 1).sixteen)
        let single = sixteen.equal(0x3C) .| sixteen.equal(0x5B)
        let double = sixteen.equal(0x54) .& behind.equal(0x42) .| sixteen.equal(0x58) .& behind.equal(0x58)
        return single .| double .| sixteen.equal(0x5F) .& behind.equal(0x5F)
      }
      if isFound { return index }
      while index + 9 <= limit {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        var found = eight.bytesEqual(0x3C)
        // From `T` to `_`: all others, and few letters of a text.
        let low = eight & 0x7F7F_7F7F_7F7F_7F7F
        let others = (low &+ 0x2C2C_2C2C_2C2C_2C2C) & ~(low &+ 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080
        if others != 0 {
          found |= eight.bytesEqual(0x5B)
          let behind = bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self).littleEndian
          found |=
            eight.bytesEqual(0x5F) & behind.bytesEqual(0x5F) | eight.bytesEqual(0x54) & behind.bytesEqual(0x42)
            | eight.bytesEqual(0x58) & behind.bytesEqual(0x58)
        }
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < limit {
        switch bytes[index] {
        case "[", "<", "_", "T", "X": return index
        default: index += 1
        }
      }
      return index
    }
  }
}

extension [UInt8] {
  /// The first place from `index` on, below `limit`, of one of four bytes, else `limit`; eight bytes at once.
  public func first(of four: (UInt8, UInt8, UInt8, UInt8), from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      while index + 8 <= limit {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let found =
          eight.bytesEqual(UInt64(four.0)) | eight.bytesEqual(UInt64(four.1)) | eight.bytesEqual(UInt64(four.2))
          | eight.bytesEqual(UInt64(four.3))
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < limit {
        let byte = bytes[index]
        if byte == four.0 || byte == four.1 || byte == four.2 || byte == four.3 { return index }
        index += 1
      }
      return index
    }
  }

  /// The first place of a byte from `index` on, below `limit`, else `limit`; eight bytes at once.
  public func first(_ byte: UInt8, from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      if bytes.pass(&index, to: limit, marking: { $0.sixteen.equal(byte) }) { return index }
      while index &+ 8 <= limit {
        let others = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ pattern
        let found = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
        if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
        index &+= 8
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

  /// The highest bit of the first byte that is one byte, and perhaps of some behind it.
  @inline(__always)
  fileprivate func bytesEqual(_ byte: UInt64) -> UInt64 {
    let others = self ^ 0x0101_0101_0101_0101 &* byte
    return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
  }

  /// The highest bit of each of its eight bytes that is a space.
  @inline(__always)
  var bytesThatAreSpaces: UInt64 {
    let others = self ^ 0x2020_2020_2020_2020
    return ~((others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | others) & 0x8080_8080_8080_8080
  }

  /// The highest bit of each of its eight bytes that is no ASCII letter.
  @inlinable @inline(__always)
  public var bytesOutsideLetters: UInt64 {
    let small = smallLetters
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    return (~letters | self) & 0x8080_8080_8080_8080
  }

  /// Its eight bytes in lower case, where they are ASCII letters.
  @inlinable @inline(__always)
  var smallLetters: UInt64 { (self & 0x7F7F_7F7F_7F7F_7F7F) | 0x2020_2020_2020_2020 }

  /// Whether one of its eight bytes is below a limit of at most 0x80: what is taken from such a byte runs below zero, and
  /// only there does the highest bit appear that the byte itself has not.
  @inline(__always)
  fileprivate func hasByte(below limit: UInt64) -> Bool {
    (self &- 0x0101_0101_0101_0101 &* limit) & ~self & 0x8080_8080_8080_8080 != 0
  }
}
