/// The bytes that mean something in JSON, by name.
extension UInt8 {
  static var tab: UInt8 { 0x09 }
  static var newLine: UInt8 { 0x0A }
  static var lineReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var quote: UInt8 { 0x22 }
  static var apostrophe: UInt8 { 0x27 }
  static var asterisk: UInt8 { 0x2A }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var minus: UInt8 { 0x2D }
  static var point: UInt8 { 0x2E }
  static var slash: UInt8 { 0x2F }
  static var zero: UInt8 { 0x30 }
  static var nine: UInt8 { 0x39 }
  static var colon: UInt8 { 0x3A }
  static var upperE: UInt8 { 0x45 }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var backtick: UInt8 { 0x60 }
  static var lowerE: UInt8 { 0x65 }
  static var openBrace: UInt8 { 0x7B }
  static var closeBrace: UInt8 { 0x7D }

  var isJSONDigit: Bool { self >= .zero && self <= .nine }

  /// The four white spaces of JSON, and no other.
  var isJSONSpace: Bool {
    self == .space || self == .newLine || self == .lineReturn || self == .tab
  }

  var isLineBreak: Bool { self == .newLine || self == .lineReturn }

  var isIndentation: Bool { self == .space || self == .tab }

  /// What a reader takes for one word or number: letters, digits, `_`, `$`, `.`, `+`, `-`.
  var isPartOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, .point, .plus, .minus: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an offset, or 0 past the end: JSON has no place for the byte 0, so nothing mistakes it.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    offset < count ? self[offset] : 0
  }

  /// The bytes of a range as a buffer of their own.
  @inline(__always)
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  func endOfWord(from start: Int) -> Int {
    var cursor = start
    while byte(at: cursor).isPartOfWord { cursor += 1 }
    return cursor
  }
}
