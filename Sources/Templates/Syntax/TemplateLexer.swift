/// Cuts a template text into tokens as Go 1.19 does. Where Go stops, at the first error, it goes on behind the action, or
/// at the next `{{`.
struct TemplateLexer {
  let bytes: [UInt8]
  private(set) var tokens: [TemplateToken] = []
  private(set) var comments: [Range<Int>] = []
  var position = 0
  var start = 0
  private var parentheses = 0
  /// Not searched twice: a text of nothing but `{{/*` would take forever.
  private var commentsCanEnd = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while readText() {}
    emit(.end)
  }

  /// Everything up to the next action, and that action; false at the end.
  private mutating func readText() -> Bool {
    guard let opening = bytes.next("{{", from: position) else {
      position = bytes.count
      if position > start { emit(.text) }
      return false
    }
    let trims = isTrimMarker(behind: opening + 2)
    position = trims ? afterTrimming(before: opening) : opening
    if position > start { emit(.text) }
    readOpening(at: opening, trims: trims)
    return true
  }

  /// `{{`, perhaps with `- `, and what follows.
  private mutating func readOpening(at opening: Int, trims: Bool) {
    start = opening
    position = opening + 2
    let content = position + (trims ? 2 : 0)
    if bytes.holds("/*", at: content) {
      position = content
      start = content
      return readComment(opening: opening)
    }
    emit(.leftDelimiter)
    position = content
    start = content
    parentheses = 0
    while readInsideAction(opening: opening) {}
  }

  private mutating func readComment(opening: Int) {
    guard commentsCanEnd, let close = bytes.next("*/", from: position + 2) else {
      commentsCanEnd = false
      fail(.unclosedComment, culprit: opening..<lineEnd(after: opening))
      return recover(from: opening + 2)
    }
    position = close + 2
    let isTrimmed = isRightTrim(at: position)
    guard isTrimmed || bytes.holds("}}", at: position) else {
      fail(.textAfterComment, culprit: opening..<close + 2)
      return recover(from: close + 2)
    }
    position += isTrimmed ? 4 : 2
    comments.append(opening..<position)
    if isTrimmed { skipSpace() }
    start = position
  }

  /// One token between the braces; false when the action ends.
  private mutating func readInsideAction(opening: Int) -> Bool {
    if isRightTrim(at: position) || bytes.holds("}}", at: position) {
      guard parentheses == 0 else {
        fail(.unclosedParenthesis, culprit: opening..<position)
        recover(from: position)
        return false
      }
      readClosing()
      return false
    }
    guard let rune = Rune(bytes, at: position) else {
      fail(.unclosedAction, culprit: opening..<contentEnd(from: opening + 2))
      return false
    }
    if bytes.holds("{{", at: position) {
      position += 1
      emit(.mark)
      position -= 1
      start = position
      return false
    }
    let problem = rune.value < 0x80 ? readASCII(bytes[position]) : readOther(rune)
    guard let problem else { return true }
    let resume = resumePoint(problem)
    fail(problem)
    recover(from: resume)
    return false
  }

  private mutating func readClosing() {
    let trims = isRightTrim(at: position)
    if trims {
      position += 2
      start = position
    }
    position += 2
    emit(.rightDelimiter)
    if trims { skipSpace() }
    start = position
  }

  private mutating func readASCII(_ byte: UInt8) -> TemplateError.Kind? {
    switch byte {
    case _ where byte.isTemplateSpace: return readSpace()
    case UInt8(ascii: "="): return single(.assign)
    case UInt8(ascii: "|"): return single(.pipe)
    case UInt8(ascii: ":"):
      guard bytes.holds(":=", at: position) else { return .loneColon }
      position += 2
      emit(.declare)
      return nil
    case UInt8(ascii: "\""): return readQuoted(byte, .string, .unclosedString)
    case UInt8(ascii: "'"): return readQuoted(byte, .character, .unclosedCharacter)
    case UInt8(ascii: "`"): return readRaw()
    case UInt8(ascii: "$"): return readName(.variable, alone: .variable)
    case UInt8(ascii: "."):
      let next = position + 1
      if next < bytes.count, !bytes[next].isDecimalDigit { return readName(.field, alone: .dot) }
      return readNumber()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber()
    case UInt8(ascii: "("):
      parentheses += 1
      return single(.leftParenthesis)
    case UInt8(ascii: ")"):
      parentheses -= 1
      _ = single(.rightParenthesis)
      return parentheses < 0 ? .unmatchedParenthesis : nil
    default: return readOther(Rune(value: UInt32(byte), width: 1))
    }
  }

  private mutating func readOther(_ rune: Rune) -> TemplateError.Kind? {
    if CharacterClass.isInName(rune.value) { return readWord() }
    if rune.value < 0x80, CharacterClass.isPrintable(rune.value) { return single(.mark) }
    position += rune.width
    return .strangeCharacter(rune.value)
  }

  private mutating func readSpace() -> TemplateError.Kind? {
    while position < bytes.count, bytes[position].isTemplateSpace { position += 1 }
    if isRightTrim(at: position - 1) { position -= 1 }
    if position > start { emit(.space) }
    return nil
  }

  private mutating func single(_ kind: TemplateToken.Kind) -> TemplateError.Kind? {
    position += 1
    emit(kind)
    return nil
  }
}

extension TemplateLexer {
  mutating func emit(_ kind: TemplateToken.Kind) {
    tokens.append(TemplateToken(kind: kind, range: start..<position))
    start = position
  }

  private mutating func fail(_ kind: TemplateError.Kind, culprit: Range<Int>? = nil) {
    let end = max(start, position)
    tokens.append(TemplateToken(kind: .broken(kind), range: start..<end, culprit: culprit ?? culpritRange(kind)))
  }

  private func culpritRange(_ kind: TemplateError.Kind) -> Range<Int> {
    switch kind {
    case .characterAfterName, .halfClosed, .loneColon: position..<position + (Rune(bytes, at: position)?.width ?? 0)
    case .operatorSign(let sign, _): position..<position + sign.utf8.count
    case .hyphenInName(let name): start + 1..<start + 1 + name.bytes.count
    case .unmatchedParenthesis: max(0, position - 1)..<position
    case .unclosedString, .unclosedCharacter, .unclosedRawString: start..<lineEnd(after: start)
    default: start..<max(start, position)
    }
  }

  /// An unclosed quote may have swallowed the end of the action.
  private func resumePoint(_ kind: TemplateError.Kind) -> Int {
    switch kind {
    case .unclosedString, .unclosedCharacter, .unclosedRawString: start + 1
    default: position
    }
  }

  /// Goes on behind the next `}}`, or at the next `{{` if that comes first.
  private mutating func recover(from index: Int) {
    position = index
    while position < bytes.count, !bytes.holds("{{", at: position), !bytes.holds("}}", at: position) { position += 1 }
    start = position
    if bytes.holds("}}", at: position) {
      position += 2
      emit(.rightDelimiter)
    }
  }

  private func isTrimMarker(behind index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && bytes[index + 1].isTemplateSpace
  }

  private func isRightTrim(at index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index].isTemplateSpace && bytes.holds("-}}", at: index + 1)
  }

  /// Where the space before `index` begins, but not before the current token.
  private func afterTrimming(before index: Int) -> Int {
    var index = index
    while index > start, bytes[index - 1].isTemplateSpace { index -= 1 }
    return index
  }

  /// The end of the bytes, without the space there.
  private func contentEnd(from first: Int) -> Int {
    var end = bytes.count
    while end > first, bytes[end - 1].isTemplateSpace { end -= 1 }
    return end
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isTemplateSpace { position += 1 }
  }

  /// Or the next `{{`: there may be many errors on one line.
  private func lineEnd(after index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if end > index + 1, bytes.holds("{{", at: end) { break }
      end += 1
    }
    return end
  }
}
