/// A number that differs when bytes do, for finding damage; it is quick, and proves nothing against forgery.
///
/// Each step can be undone, whatever eight bytes come, so a change within eight bytes always shows.
package enum Checksum {
  package static func of(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { mixed(range, of: $0, from: UInt64(range.count) ^ start) }
  }

  /// The same of much: of four parts beside one another, since each step waits for the one before it.
  package static func ofMuch(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { buffer in
      let count = range.count / 32 * 8
      var sums = (UInt64(range.count) ^ start, start, start, start)
      for place in stride(from: range.lowerBound, to: range.lowerBound + count, by: 8) {
        sums.0 = mixed(sums.0 ^ word(buffer, place))
        sums.1 = mixed(sums.1 ^ word(buffer, place + count))
        sums.2 = mixed(sums.2 ^ word(buffer, place + 2 * count))
        sums.3 = mixed(sums.3 ^ word(buffer, place + 3 * count))
      }
      let sum = mixed(mixed(mixed(sums.0) ^ sums.1) ^ sums.2) ^ sums.3
      return mixed(range.lowerBound + 4 * count..<range.upperBound, of: buffer, from: sum)
    }
  }

  private static let start: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func mixed(_ range: Range<Int>, of buffer: UnsafeRawBufferPointer, from start: UInt64) -> UInt64 {
    var sum = start
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      sum = mixed(sum ^ word(buffer, place))
      place += 8
    }
    var last: UInt64 = 0
    while place < range.upperBound {
      last = last << 8 | UInt64(buffer[place])
      place += 1
    }
    return mixed(mixed(sum ^ last))
  }

  private static func word(_ buffer: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xff51_afd7_ed55_8ccd
    return product ^ product >> 32
  }
}
