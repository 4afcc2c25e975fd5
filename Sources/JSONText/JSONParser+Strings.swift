extension JSONParser {
  /// Checks first and decodes then, so that a text without escapes is copied in one piece.
  mutating func parseString() throws(JSONError) -> String {
    let start = position
    var cursor = start + 1
    var hasWide = false
    var hasEscapes = false
    while true {
      cursor = bytes.endOfPlainText(from: cursor, hasWide: &hasWide)
      let stop = bytes.byte(at: cursor)
      if stop == .quote { break }
      guard stop == .backslash else { throw errorInString(from: start, at: cursor) }
      hasEscapes = true
      cursor = try endOfEscape(at: cursor)
    }
    let text = bytes.part(start + 1..<cursor)
    if hasWide, let invalid = text.firstInvalidUTF8() {
      throw JSONError(.invalidUTF8, start + 1 + invalid..<start + 2 + invalid)
    }
    position = cursor + 1
    return hasEscapes ? String(unescaping: text) : String(decoding: text, as: UTF8.self)
  }

  private func endOfEscape(at start: Int) throws(JSONError) -> Int {
    switch bytes.byte(at: start + 1) {
    case .quote, .backslash, .slash, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      for offset in start + 2..<start + 6 where JSONEscape.hexValue(bytes.byte(at: offset)) == nil {
        throw JSONError(.malformedUnicodeEscape, start..<min(offset, bytes.count))
      }
      return start + 6
    default:
      let end = start + 1 < bytes.count ? rangeOfCharacter(at: start + 1).upperBound : bytes.count
      throw JSONError(.unknownEscape, start..<end)
    }
  }

  /// A line break inside a text is nearly always a forgotten quote, so the whole line is the place.
  private func errorInString(from start: Int, at stop: Int) -> JSONError {
    guard stop < bytes.count else { return JSONError(.unclosedString, start..<bytes.count) }
    if bytes[stop].isLineBreak { return JSONError(.lineBreakInString, start..<stop) }
    return JSONError(.controlCharacterInString(bytes[stop]), stop..<stop + 1)
  }
}
