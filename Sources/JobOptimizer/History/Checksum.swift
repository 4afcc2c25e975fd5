/// A number that differs when bytes do, for finding damage; it is quick, and proves nothing against forgery.
///
/// Each step can be undone, whatever eight bytes come, so a change within eight bytes always shows.
package enum Checksum {
  package static func of(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { buffer in
      var sum = UInt64(range.count) ^ 0x9e37_79b9_7f4a_7c15
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        sum = mixed(sum ^ UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      var last: UInt64 = 0
      while place < range.upperBound {
        last = last << 8 | UInt64(buffer[place])
        place += 1
      }
      return mixed(mixed(sum ^ last))
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xff51_afd7_ed55_8ccd
    return product ^ product >> 32
  }
}
