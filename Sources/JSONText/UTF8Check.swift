extension UnsafeBufferPointer<UInt8> {
  /// The first byte that belongs to no valid UTF-8 sequence, or nothing where all do.
  ///
  /// `String(decoding:)` would repair it silently, and then no offset behind it could be trusted.
  func firstInvalidUTF8() -> Int? {
    var cursor = 0
    while cursor < count {
      guard self[cursor] >= 0x80 else {
        cursor += 1
        continue
      }
      let length = lengthOfWideSequence(at: cursor)
      guard length > 0 else { return cursor }
      cursor += length
    }
    return nil
  }

  /// The bytes of the scalar past ASCII at an offset, or 0 where it is malformed.
  func lengthOfWideSequence(at start: Int) -> Int {
    let second = byte(at: start + 1)
    switch byte(at: start) {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      guard isContinuation(byte(at: start + 2)) else { return 0 }
      return isSecond(second, after: self[start]) ? 3 : 0
    case 0xF0...0xF4:
      guard isContinuation(byte(at: start + 2)), isContinuation(byte(at: start + 3)) else { return 0 }
      return isSecond(second, after: self[start]) ? 4 : 0
    default:
      return 0
    }
  }

  /// Refuses overlong forms (E0, F0), surrogates (ED) and what lies past U+10FFFF (F4).
  private func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0 && byte <= 0xBF
    case 0xED: byte >= 0x80 && byte <= 0x9F
    case 0xF0: byte >= 0x90 && byte <= 0xBF
    case 0xF4: byte >= 0x80 && byte <= 0x8F
    default: isContinuation(byte)
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
