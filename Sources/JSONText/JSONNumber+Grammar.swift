extension JSONNumber {
  /// The end of the number that begins at an offset, by the grammar of RFC 8259.
  ///
  /// `-0.5e+3` is one; `01`, `1.`, `.5`, `+1`, `0x1F` and `1.2.3` are not.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONError) -> Int {
    var cursor = start
    if bytes.byte(at: cursor) == .minus { cursor += 1 }

    let firstDigit = cursor
    try skipDigits(in: bytes, from: &cursor, of: start)
    if bytes.byte(at: firstDigit) == .zero, cursor > firstDigit + 1 {
      throw JSONError(.zeroBeforeNumber, start..<bytes.endOfWord(from: start))
    }
    if bytes.byte(at: cursor) == .point {
      cursor += 1
      try skipDigits(in: bytes, from: &cursor, of: start)
    }
    if bytes.byte(at: cursor) == .lowerE || bytes.byte(at: cursor) == .upperE {
      cursor += 1
      if bytes.byte(at: cursor) == .plus || bytes.byte(at: cursor) == .minus { cursor += 1 }
      try skipDigits(in: bytes, from: &cursor, of: start)
    }
    if bytes.byte(at: cursor).isPartOfWord {
      throw JSONError(.malformedNumber, start..<bytes.endOfWord(from: start))
    }
    return cursor
  }

  /// One digit at least.
  private static func skipDigits(
    in bytes: UnsafeBufferPointer<UInt8>, from cursor: inout Int, of start: Int
  ) throws(JSONError) {
    guard bytes.byte(at: cursor).isJSONDigit else {
      let end = max(bytes.endOfWord(from: start), start + 1)
      throw JSONError(bytes.byte(at: cursor).isPartOfWord ? .malformedNumber : .missingDigit, start..<end)
    }
    repeat { cursor += 1 } while bytes.byte(at: cursor).isJSONDigit
  }
}
