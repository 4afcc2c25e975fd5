/// Where a cursor is in an action, by the tokens before it.
struct CursorPlace {
  enum Kind {
    case field
    case word(isFirst: Bool)
    case variable
    case templateName
  }

  let kind: Kind
  let word: Range<Int>
  let openBlocks: [TemplateKeyword]
  private let opening: Int
  /// Of the parentheses before the cursor these are open.
  private let parentheses: Int

  init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, offset <= bytes.count else { return nil }
    // A text that ends at the cursor is read as far as it goes: an open quote is then an error.
    let tokens = TemplateLexer(Array(bytes[..<offset])).tokens
    guard let first = tokens.lastIndex(where: { $0.kind.isSame(as: .leftDelimiter) }) else { return nil }
    var depth = 0
    var words: [TemplateToken] = []
    for token in tokens[(first + 1)...] {
      switch token.kind {
      case .rightDelimiter: return nil
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth = max(0, depth - 1)
      case .end: continue
      default: break
      }
      words.append(token)
    }
    guard !bytes.holds("}}", at: offset - 1) else { return nil }
    opening = tokens[first].range.lowerBound
    parentheses = depth
    openBlocks = CursorPlace.openBlocks(tokens[..<first])
    if let quoted = CursorPlace.templateName(words, bytes, offset) {
      kind = .templateName
      word = quoted
      return
    }
    for token in words {
      guard case .broken(let problem) = token.kind else { continue }
      switch problem {
      case .unclosedString, .unclosedRawString, .unclosedCharacter, .unclosedComment: return nil
      default: break
      }
    }
    var start = offset
    while start > opening + 2, CursorPlace.isInName(bytes, before: start) { start -= 1 }
    var end = offset
    while let rune = Rune(bytes, at: end), CharacterClass.isInName(rune.value) { end += rune.width }
    let before = bytes[start - 1]
    if start < offset, bytes[start].isDecimalDigit, before != UInt8(ascii: "$") { return nil }
    switch before {
    case UInt8(ascii: "."):
      kind = .field
      word = start..<end
    case UInt8(ascii: "$"):
      kind = .variable
      word = start - 1..<end
    default:
      let isFirst = !words.contains { !$0.kind.isSame(as: .space) && $0.range.upperBound <= start && !$0.range.isEmpty }
      kind = .word(isFirst: isFirst && depth == 0)
      word = start..<end
    }
  }

  /// The blocks that the words of finished actions leave open.
  private static func openBlocks(_ tokens: ArraySlice<TemplateToken>) -> [TemplateKeyword] {
    var open: [TemplateKeyword] = []
    var isAfterElse = false
    for token in tokens {
      guard case .keyword(let keyword) = token.kind else {
        if !token.kind.isSame(as: .space) { isAfterElse = false }
        continue
      }
      if keyword == .end { _ = open.popLast() }
      // `else if` goes on with the block that is open.
      if keyword.opensBlock, !isAfterElse { open.append(keyword) }
      isAfterElse = keyword == .else
    }
    return open
  }

  func isClosed(_ bytes: [UInt8]) -> Bool {
    let end = rest(bytes)
    return end >= word.upperBound + 2 && bytes.holds("}}", at: end - 2)
  }

  /// A quote that opens behind `template` or `block`.
  private static func templateName(_ words: [TemplateToken], _ bytes: [UInt8], _ offset: Int) -> Range<Int>? {
    var isCall = false
    for token in words {
      switch token.kind {
      case .space: continue
      case .keyword(let keyword): isCall = keyword == .template || keyword == .block
      case .broken(.unclosedString) where isCall:
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "}"), bytes[end] != 0x0A {
          end += 1
        }
        return token.range.lowerBound + 1..<end
      default: return nil
      }
    }
    return nil
  }

  /// Bytes beyond ASCII count as letters.
  private static func isInName(_ bytes: [UInt8], before index: Int) -> Bool {
    let byte = bytes[index - 1]
    return byte >= 0x80 || CharacterClass.isInName(UInt32(byte))
  }

  /// The template with a whole expression in place of the word, walked to that expression.
  func probe(_ bytes: [UInt8], data: TemplateType) -> TypeWalk.Probe? {
    let dot = UInt8(ascii: ".")
    var head = word.lowerBound
    var isChain = false
    if case .field = kind {
      head -= 1
      let previous = head > opening + 2 ? bytes[head - 1] : 0x20
      let endsValue = previous == UInt8(ascii: ")") || previous == UInt8(ascii: "$")
      isChain = endsValue || CursorPlace.isInName(bytes, before: head)
    }
    var text = bytes.slice(0..<head)
    if !isChain { text.append(dot) }
    let place = text.count
    text += Array(repeating: UInt8(ascii: ")"), count: parentheses) + Array(" }}".utf8)
    text += bytes.slice(rest(bytes)..<bytes.count)
    let template = Template(text)
    var walk = TypeWalk(template)
    walk.probe = place
    walk.walkAll(data: data)
    return walk.probed
  }

  /// Behind the end of the action, or where the next begins, or the line ends.
  private func rest(_ bytes: [UInt8]) -> Int {
    var index = word.upperBound
    while index < bytes.count, bytes[index] != 0x0A, !bytes.holds("{{", at: index) {
      if bytes.holds("}}", at: index) { return index + 2 }
      index += 1
    }
    return index
  }
}
