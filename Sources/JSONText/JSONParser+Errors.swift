/// What to say where the grammar expected something else: the likely mistake, and not the state of the parser.
extension JSONParser {
  func errorForMissingValue() -> JSONError {
    let next = bytes.byte(at: position + 1)
    switch byte {
    case _ where position >= bytes.count: return JSONError(.missingValue, bytes.count..<bytes.count)
    case .comma: return JSONError(.missingValue, position..<position + 1)
    case .closeBrace, .closeBracket: return JSONError(.missingValue, position..<position + 1)
    case .plus: return JSONError(.plusBeforeNumber, rangeOfWord())
    case .point where next.isJSONDigit: return JSONError(.missingDigit, rangeOfWord())
    case _ where byte.isPartOfWord:
      let range = rangeOfWord()
      return JSONError(isCapitalizedLiteral(range) ? .capitalizedWord : .unknownWord, range)
    default: return errorForCharacter()
    }
  }

  func errorForMissingKey(objectAt start: Int) -> JSONError {
    switch byte {
    case _ where position >= bytes.count: JSONError(.unclosedObject, start..<start + 1)
    case .comma: JSONError(.extraComma, position..<position + 1)
    case .closeBracket: JSONError(.wrongCloser(isBrace: false), position..<position + 1)
    case .openBrace, .openBracket, .colon: JSONError(.missingKey, position..<position + 1)
    case _ where byte.isPartOfWord: JSONError(.unquotedKey, rangeOfWord())
    default: errorForCharacter()
    }
  }

  func errorForMissingColon(after key: Range<Int>) -> JSONError {
    switch byte {
    case _ where position >= bytes.count, .comma, .closeBrace, .closeBracket: JSONError(.missingColon, key)
    case _ where beginsValue: JSONError(.missingColon, rangeOfThing())
    default: errorForCharacter()
    }
  }

  func errorInObject(openedAt start: Int) -> JSONError {
    switch byte {
    case _ where position >= bytes.count: JSONError(.unclosedObject, start..<start + 1)
    case .closeBracket: JSONError(.wrongCloser(isBrace: false), position..<position + 1)
    case _ where beginsValue: JSONError(.missingComma(beforeKey: byte == .quote), rangeOfThing())
    default: errorForCharacter()
    }
  }

  func errorInArray(openedAt start: Int) -> JSONError {
    switch byte {
    case _ where position >= bytes.count: JSONError(.unclosedArray, start..<start + 1)
    case .closeBrace: JSONError(.wrongCloser(isBrace: true), position..<position + 1)
    case _ where beginsValue: JSONError(.missingComma(beforeKey: false), rangeOfThing())
    default: errorForCharacter()
    }
  }

  func errorAfterEnd() -> JSONError {
    if byte == .slash || byte >= 0x80 {
      let error = errorForCharacter()
      if error.kind != .unexpectedCharacter { return error }
    }
    return JSONError(.textAfterEnd, position..<bytes.count)
  }

  /// For a character that begins nothing in JSON.
  private func errorForCharacter() -> JSONError {
    let range = rangeOfCharacter(at: position)
    let next = bytes.byte(at: position + 1)
    switch (byte, next) {
    case (.slash, .slash), (.slash, .asterisk):
      return JSONError(.commentInStrictText, position..<min(position + 2, bytes.count))
    case (.apostrophe, _), (.backtick, _):
      return JSONError(.wrongQuotes, range)
    case (0x0B, _), (0x0C, _):
      return JSONError(.strangeSpace, range)
    case (0x80..., _):
      guard bytes.lengthOfWideSequence(at: position) > 0 else { return JSONError(.invalidUTF8, range) }
      return JSONError(kindOfWideCharacter(), range)
    default:
      return JSONError(.unexpectedCharacter, range)
    }
  }

  /// Typographic quotes („ “ ” ‘ ’ « ») and spaces (no-break, thin, ideographic, byte order mark) get in by pasting.
  private func kindOfWideCharacter() -> JSONError.Kind {
    switch (byte, bytes.byte(at: position + 1), bytes.byte(at: position + 2)) {
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xE2, 0x80, 0x98...0x9F): .wrongQuotes
    case (0xC2, 0xA0, _), (0xC2, 0x85, _), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF): .strangeSpace
    case (0xE2, 0x81, 0x9F...0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): .strangeSpace
    default: .unexpectedCharacter
    }
  }

  private var beginsValue: Bool {
    byte == .quote || byte == .openBrace || byte == .openBracket || byte.isPartOfWord
  }

  /// The string, word or bracket at the position.
  private func rangeOfThing() -> Range<Int> {
    if byte == .quote {
      var copy = self
      _ = try? copy.parseString()
      return position..<max(copy.position, position + 1)
    }
    return byte.isPartOfWord ? rangeOfWord() : position..<position + 1
  }

  private func rangeOfWord() -> Range<Int> {
    position..<bytes.endOfWord(from: position)
  }

  /// A whole character where it is valid UTF-8, else one byte; empty at the end.
  func rangeOfCharacter(at start: Int) -> Range<Int> {
    guard start < bytes.count else { return bytes.count..<bytes.count }
    return start..<start + max(bytes.lengthOfWideSequence(at: start), 1)
  }

  /// `True`, `FALSE`, `None`-like words that a person or another language wrote for a literal.
  private func isCapitalizedLiteral(_ range: Range<Int>) -> Bool {
    let lower = String(decoding: bytes.part(range).map { $0 | 0x20 }, as: UTF8.self)
    return lower == "true" || lower == "false" || lower == "null"
  }
}
