extension [UInt8] {
  /// The first place from `index` on, below `limit`, whose byte is no ASCII character, else `limit`; eight bytes at once, since
  /// there are few such places in most texts.
  public func firstNonASCII(from index: Int, to limit: Int) -> Int {
    let limit = Swift.min(limit, count)
    return withUnsafeBytes { bytes in
      var index = Swift.max(0, index)
      bytes.passASCII(&index, to: limit)
      if bytes.pass(&index, to: limit, marking: { $0.sixteen.having(0x80) }) { return index }
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

extension ArraySlice<UInt8> {
  /// Whether there is nothing but ASCII characters, and no carriage return among them; eight bytes at once.
  var isPlainASCII: Bool {
    withUnsafeBytes { bytes in
      var index = 0
      var high: UInt64 = 0
      let isFound = bytes.pass(&index, to: bytes.count) { place in
        let sixteen = place.sixteen
        return sixteen.having(0x80) .| sixteen.equal(0x0D)
      }
      if isFound { return index == bytes.count }
      // Where a byte is a carriage return, what is taken from it runs below zero and sets its highest bit.
      while index + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
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
