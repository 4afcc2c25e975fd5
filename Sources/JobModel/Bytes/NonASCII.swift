extension [UInt8] {
  /// The first place from `index` on, below `limit`, whose byte is no ASCII character, else `limit`; eight bytes at once, since
  /// there are few such places in most texts.
  package func firstNonASCII(from index: Int, to limit: Int) -> Int {
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
