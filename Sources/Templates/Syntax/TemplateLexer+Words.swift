extension TemplateLexer {
  mutating func readWord() -> TemplateError.Kind? {
    skipName()
    if let problem = badTerminator() { return problem }
    let word = bytes.slice(start..<position)
    if let keyword = TemplateKeyword(word) {
      emit(.keyword(keyword))
    } else if word == Array("true".utf8) || word == Array("false".utf8) {
      emit(.boolean)
    } else {
      emit(word == Array("nil".utf8) ? .null : .identifier)
    }
    return nil
  }

  /// `.name` or `$name`, or the sign alone.
  mutating func readName(_ kind: TemplateToken.Kind, alone: TemplateToken.Kind) -> TemplateError.Kind? {
    position += 1
    if badTerminator() == nil {
      emit(alone)
      return nil
    }
    skipName()
    if let problem = badTerminator() { return hyphenated() ?? problem }
    emit(kind)
    return nil
  }

  /// The whole name of which a hyphen is a part.
  private func hyphenated() -> TemplateError.Kind? {
    guard isAt("-") else { return nil }
    let nameEnd = position
    var end = position
    while let rune = Rune(bytes, at: end), CharacterClass.isInName(rune.value) || rune.value == 0x2D {
      end += rune.width
    }
    guard end > nameEnd + 1 else { return nil }
    return .hyphenInName(TemplateName(bytes.slice(start + 1..<end)))
  }

  mutating func readQuoted(
    _ quote: UInt8, _ kind: TemplateToken.Kind, _ problem: TemplateError.Kind
  ) -> TemplateError.Kind? {
    position += 1
    while position < bytes.count, bytes[position] != 0x0A {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        emit(kind)
        return nil
      }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = Rune(bytes, at: position), escaped.value != 0x0A else { break }
        position += escaped.width
      }
    }
    return problem
  }

  mutating func readRaw() -> TemplateError.Kind? {
    guard let close = bytes.next("`", from: position + 1) else {
      position = bytes.count
      return .unclosedRawString
    }
    position = close + 1
    emit(.rawString)
    return nil
  }

  /// Perhaps two with a sign between them: `1+2i`.
  mutating func readNumber() -> TemplateError.Kind? {
    guard scanNumber() else { return .malformedNumber }
    guard isAt("+") || isAt("-") else {
      emit(.number)
      return nil
    }
    guard scanNumber(), bytes[position - 1] == UInt8(ascii: "i") else { return .malformedNumber }
    emit(.complex)
    return nil
  }

  private mutating func skipName() {
    while let rune = Rune(bytes, at: position), CharacterClass.isInName(rune.value) { position += rune.width }
  }

  /// The character behind a name, if it cannot stand there.
  private func badTerminator() -> TemplateError.Kind? {
    guard let rune = Rune(bytes, at: position), !bytes.holds("}}", at: position) else { return nil }
    if rune.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: rune.value)
      if byte.isTemplateSpace { return nil }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ")"),
        UInt8(ascii: "("):
        return nil
      default: break
      }
    }
    if let sign = OperatorSign(bytes, at: position) { return sign.problem }
    return rune.value == 0x7D ? .halfClosed : .characterAfterName(rune.value)
  }

  /// Generous, as Go is here: `0x.p` passes, and is refused when it is read as a number.
  private mutating func scanNumber() -> Bool {
    if isAt("+") || isAt("-") { position += 1 }
    var digits = "0123456789_"
    if accept("0") {
      if accept("xX") {
        digits = "0123456789abcdefABCDEF_"
      } else if accept("oO") {
        digits = "01234567_"
      } else if accept("bB") {
        digits = "01_"
      }
    }
    while accept(digits) {}
    if accept(".") { while accept(digits) {} }
    if digits.utf8.count == 11, accept("eE") {
      _ = accept("+-")
      while accept("0123456789_") {}
    }
    if digits.utf8.count == 23, accept("pP") {
      _ = accept("+-")
      while accept("0123456789_") {}
    }
    _ = accept("i")
    guard let rune = Rune(bytes, at: position), CharacterClass.isInName(rune.value) else { return true }
    position += rune.width
    return false
  }

  private mutating func accept(_ characters: String) -> Bool {
    guard position < bytes.count else { return false }
    for character in characters.utf8 where character == bytes[position] {
      position += 1
      return true
    }
    return false
  }

  private func isAt(_ text: StaticString) -> Bool {
    bytes.holds(text, at: position)
  }
}
