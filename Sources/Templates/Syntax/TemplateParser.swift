/// Reads tokens as Go's parser does, so that the first error is Go's; then goes on behind the broken action.
struct TemplateParser {
  let bytes: [UInt8]
  let tokens: [TemplateToken]
  let lineStarts: [Int]
  private(set) var errors: [TemplateError] = []
  private(set) var definitions: [TemplateDefinition] = []

  var index = 0
  /// Go reports an error on the line of the last token that it looked at, needed or not.
  private var farthest = 0
  var variables: [TemplateName] = [.dollar]
  var loops = 0
  var depth = 0
  let isFunction: (TemplateName) -> Bool
  /// The `{{` of the action that is being read.
  var opening: TemplateParser.Opening?

  struct Opening {
    let token: Int
    /// The first word, with the `{{`: what is shown where the `}}` is missing.
    let head: Range<Int>
    let isClosed: Bool
    var isNoted = false
  }

  /// Thrown behind an error that has been noted.
  struct Stop: Error {}

  init(_ bytes: [UInt8], tokens: [TemplateToken], isFunction: @escaping (TemplateName) -> Bool) {
    self.bytes = bytes
    self.tokens = tokens
    self.isFunction = isFunction
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  // MARK: Tokens

  mutating func peek() -> TemplateToken {
    let last = tokens.count - 1
    farthest = max(farthest, min(index, last))
    return tokens[min(index, last)]
  }

  mutating func next() -> TemplateToken {
    let token = peek()
    index += 1
    return token
  }

  mutating func peekBehindSpace() -> TemplateToken {
    while case .space = peek().kind { index += 1 }
    return peek()
  }

  mutating func nextBehindSpace() -> TemplateToken {
    let token = peekBehindSpace()
    index += 1
    return token
  }

  func text(_ token: TemplateToken) -> [UInt8] { bytes.slice(token.range) }

  // MARK: Errors

  /// Of all that is wrong in an action without an end, the missing end is what to say.
  mutating func note(_ kind: TemplateError.Kind, at culprit: Range<Int>, related: Range<Int>? = nil) {
    guard let action = opening, !action.isClosed else { return append(kind, at: culprit, related: related) }
    if !action.isNoted, kind == .halfClosed {
      append(kind, at: culprit, related: nil)
    } else if !action.isNoted {
      append(.unclosedAction, at: action.head, related: nil)
    }
    opening?.isNoted = true
  }

  private mutating func append(_ kind: TemplateError.Kind, at culprit: Range<Int>, related: Range<Int>?) {
    let seen = tokens[farthest].range
    let line = lineIndex(of: seen.lowerBound)
    let isThere = lineIndex(of: culprit.lowerBound) == line
    let range = isThere ? culprit : seen
    let isElsewhere = !isThere && related == nil
    errors.append(
      TemplateError(
        kind: kind, line: line + 1, range: clipped(range, toLine: line), related: isElsewhere ? culprit : related))
  }

  /// Notes that a token cannot stand where it stands, or what the lexer says about it.
  mutating func refuse(_ token: TemplateToken, in context: TemplateContext) -> Stop {
    if case .broken(let kind) = token.kind {
      note(kind, at: token.culprit ?? token.range)
    } else if let (sign, place) = operatorSign(token) {
      note(sign.problem, at: place..<place + sign.sign.utf8.count)
    } else if case .rightParenthesis = token.kind {
      note(.unmatchedParenthesis, at: token.range)
    } else if case .mark = token.kind, text(token) == [UInt8(ascii: "}")] {
      note(.halfClosed, at: token.range)
    } else if case .mark = token.kind, bytes.holds("{{{", at: token.range.lowerBound - 2) {
      note(.thirdBrace, at: token.range.lowerBound - 2..<token.range.upperBound)
    } else {
      note(.unexpected(String(decoding: text(token), as: UTF8.self), in: context), at: token.range)
    }
    return Stop()
  }

  /// `==`, or the second half of `||`.
  private func operatorSign(_ token: TemplateToken) -> (OperatorSign, Int)? {
    let place = token.range.lowerBound
    switch token.kind {
    case .pipe:
      return bytes.holds("||", at: place - 1) ? OperatorSign(bytes, at: place - 1).map { ($0, place - 1) } : nil
    case .mark, .assign: return OperatorSign(bytes, at: place).map { ($0, place) }
    default: return nil
    }
  }

  mutating func define(_ definition: TemplateDefinition) {
    guard let known = definitions.firstIndex(where: { $0.name == definition.name }) else {
      definitions.append(definition)
      return
    }
    if isEmpty(definitions[known].body) {
      definitions[known] = definition
    } else if !isEmpty(definition.body) {
      note(.repeatedDefinition(definition.name), at: definition.nameRange, related: definitions[known].nameRange)
    }
  }

  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func clipped(_ range: Range<Int>, toLine line: Int) -> Range<Int> {
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > range.lowerBound, end <= bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))
  }

  /// Nothing but space: such a definition gives way to another of its name.
  private func isEmpty(_ nodes: [TemplateNode]) -> Bool {
    for node in nodes {
      guard case .text = node.kind else { return false }
      var index = node.range.lowerBound
      while index < node.range.upperBound, let rune = Rune(bytes, at: index) {
        guard CharacterClass.isUnicodeSpace(rune.value) else { return false }
        index += rune.width
      }
    }
    return true
  }
}

extension TemplateName {
  static let dollar: TemplateName = "$"
}
