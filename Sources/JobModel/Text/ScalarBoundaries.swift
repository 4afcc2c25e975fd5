extension SourceText {
  /// The nearest offset at or before this one where a scalar begins or the text ends.
  public func scalarStart(at offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < count else { return count }
    var start = offset
    while start > 0, bytes[start].isContinuation { start -= 1 }
    return start
  }

  /// The range clamped to the text, with both ends moved back to where a scalar begins.
  public func scalarRange(_ range: Range<Int>) -> Range<Int> {
    scalarStart(at: range.lowerBound)..<scalarStart(at: range.upperBound)
  }

  /// Whether a text can be cut here: not inside a UTF-8 sequence, and not between CR and LF.
  func isCut(_ offset: Int) -> Bool {
    guard offset > 0, offset < count else { return true }
    if bytes[offset] == .lineFeed { return bytes[offset - 1] != .carriageReturn }
    return !bytes[offset].isContinuation
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Whether it is a byte of a UTF-8 sequence other than the first.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// How many bytes the sequence has that begins with this byte.
  var sequenceWidth: Int {
    switch self {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
