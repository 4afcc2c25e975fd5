extension UnsafeBufferPointer<UInt8> {
  /// The first quote, backslash or control character from an offset on, or the end.
  ///
  /// Eight bytes at a time, since most of every message is plain text. `hasWide` turns true at a byte past ASCII.
  func endOfPlainText(from start: Int, hasWide: inout Bool) -> Int {
    var cursor = start
    guard let base = UnsafeRawPointer(baseAddress) else { return cursor }
    while count - cursor >= 8 {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: cursor, as: UInt64.self))
      let stops = special(in: word)
      guard stops == 0 else {
        let bits = stops.trailingZeroBitCount & ~7
        if word & highBits & ((1 << UInt64(bits)) &- 1) != 0 { hasWide = true }
        return cursor + bits / 8
      }
      if word & highBits != 0 { hasWide = true }
      cursor += 8
    }
    while cursor < count {
      let byte = self[cursor]
      if byte == .quote || byte == .backslash || byte < .space { return cursor }
      if byte >= 0x80 { hasWide = true }
      cursor += 1
    }
    return cursor
  }

  /// Whose lowest set bit is in the first byte that is a quote, a backslash or below 0x20.
  ///
  /// `(x - 1) & ~x & 0x80` is set in a byte that is zero; a borrow can only set it wrongly further up.
  @inline(__always)
  private func special(in word: UInt64) -> UInt64 {
    let quotes = word ^ (lowBits &* 0x22)
    let backslashes = word ^ (lowBits &* 0x5C)
    let hits =
      ((quotes &- lowBits) & ~quotes) | ((backslashes &- lowBits) & ~backslashes)
      | ((word &- (lowBits &* 0x20)) & ~word)
    return hits & highBits
  }

  private var lowBits: UInt64 { 0x0101_0101_0101_0101 }
  private var highBits: UInt64 { 0x8080_8080_8080_8080 }
}
