/// The first byte of the first sequence that is not UTF-8.
package struct InvalidUTF8: Error, Sendable, Equatable {
  package let offset: Int

  package init(offset: Int) {
    self.offset = offset
  }
}

extension SourceText {
  /// Takes bytes from outside; nothing is repaired, since a repair would change what the author wrote.
  package init(validating bytes: [UInt8]) throws(InvalidUTF8) {
    let lines = Self.lines(of: bytes)
    var hasNoBreakSpace = false
    if !lines.arePlainASCII, let offset = Self.firstInvalid(in: bytes, &hasNoBreakSpace) {
      throw InvalidUTF8(offset: offset)
    }
    self.init(
      valid: bytes, lineStarts: lines.starts, isPlainASCII: lines.arePlainASCII, mayHaveNoBreakSpace: hasNoBreakSpace)
  }

  /// Takes note of a no-break space on the way.
  private static func firstInvalid(in bytes: [UInt8], _ hasNoBreakSpace: inout Bool) -> Int? {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset = bytes.firstNonASCII(from: offset, to: bytes.count)
        continue
      }
      guard let width = Self.widthOfSequence(in: bytes, at: offset) else { return offset }
      if bytes[offset] == 0xC2, bytes[offset + 1] == 0xA0 { hasNoBreakSpace = true }
      offset += width
    }
    return nil
  }

  /// The width of the well-formed sequence of two to four bytes that begins here (Unicode, table 3-7).
  ///
  /// Overlong forms, surrogates and what lies above U+10FFFF all show in the second byte.
  private static func widthOfSequence(in bytes: [UInt8], at offset: Int) -> Int? {
    let width: Int
    let second: ClosedRange<UInt8>
    switch bytes[offset] {
    case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (width, second) = (3, 0x80...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard bytes.count - offset >= width, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 2..<offset + width where !bytes[index].isContinuation { return nil }
    return width
  }
}
