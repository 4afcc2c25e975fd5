/// One character as Go reads it: a broken byte is U+FFFD, one byte wide.
struct Rune: Equatable {
  var value: UInt32
  var width: Int

  static let replacement: UInt32 = 0xFFFD

  /// The character at `index`, nil at the end of the bytes.
  init?(_ bytes: [UInt8], at index: Int) {
    guard index >= 0, index < bytes.count else { return nil }
    let first = bytes[index]
    self.init(value: UInt32(first), width: 1)
    guard first >= 0x80 else { return }
    self = Rune.sequence(bytes, at: index) ?? Rune(value: Rune.replacement, width: 1)
  }

  init(value: UInt32, width: Int) {
    self.value = value
    self.width = width
  }

  /// Two to four bytes, if they are well-formed.
  private static func sequence(_ bytes: [UInt8], at index: Int) -> Rune? {
    let first = bytes[index]
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, bytes.count - index >= width else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = width == 4 ? 0x10000 : width == 3 ? 0x800 : 0x80
    guard value >= least, isValid(value) else { return nil }
    return Rune(value: value, width: width)
  }

  static func isValid(_ value: UInt32) -> Bool {
    value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF)
  }

  /// The bytes of a character; those of U+FFFD if there is no such character.
  static func encoded(_ value: UInt32) -> [UInt8] {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (value >> shift & 0x3F)) }
    guard isValid(value) else { return encoded(replacement) }
    if value < 0x80 { return [UInt8(truncatingIfNeeded: value)] }
    if value < 0x800 { return [UInt8(truncatingIfNeeded: 0xC0 | value >> 6), tail(0)] }
    if value < 0x10000 { return [UInt8(truncatingIfNeeded: 0xE0 | value >> 12), tail(6), tail(0)] }
    return [UInt8(truncatingIfNeeded: 0xF0 | value >> 18), tail(12), tail(6), tail(0)]
  }

  static func count(_ bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while let rune = Rune(bytes, at: index) {
      count += 1
      index += rune.width
    }
    return count
  }
}
