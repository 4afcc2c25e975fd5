extension TemplateParser {
  /// The end of the last token that was taken.
  var consumedEnd: Int {
    index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : index > 0 ? bytes.count : 0
  }

  /// Remembers the action whose `{{` was taken last.
  mutating func open() {
    let token = index - 1
    var head = tokens[token].range
    var isKeyword = true
    var next = index
    while next < tokens.count {
      switch tokens[next].kind {
      case .rightDelimiter:
        opening = Opening(token: token, head: head, isClosed: true)
        return
      case .text, .leftDelimiter, .end:
        opening = Opening(token: token, head: head, isClosed: false)
        return
      case .space, .broken: break
      case .keyword: if isKeyword { head = head.lowerBound..<tokens[next].range.upperBound }
      default:
        if isKeyword { head = head.lowerBound..<tokens[next].range.upperBound }
        // `.parameters.name` is two fields to the lexer.
        if case .field = tokens[next].kind, next + 1 < tokens.count, case .field = tokens[next + 1].kind { break }
        isKeyword = false
      }
      next += 1
    }
  }

  /// One level deeper; false, with an error, beyond the limit.
  mutating func enter() -> Bool {
    guard depth < TemplateError.deepest else {
      let last = max(0, min(index, tokens.count) - 1)
      note(.tooDeep, at: tokens[last].range)
      return false
    }
    depth += 1
    return true
  }

  mutating func leave() { depth -= 1 }

  /// Goes behind the end of the action in which an error was found.
  mutating func skipAction() {
    if index > 0, index <= tokens.count, case .rightDelimiter = tokens[index - 1].kind { return }
    while index < tokens.count {
      switch tokens[index].kind {
      case .rightDelimiter:
        index += 1
        return
      case .text, .leftDelimiter, .end: return
      default: index += 1
      }
    }
  }

  /// Goes behind the `{{ end }}` of a block too deep to be read, whose first word has been read.
  mutating func skippedBlock(from start: Int) -> TemplateNode {
    var open = 1
    while open > 0, index < tokens.count {
      if case .end = tokens[index].kind { break }
      let isOpening = tokens[index].kind.isSame(as: .leftDelimiter)
      index += 1
      guard isOpening else { continue }
      while index < tokens.count, case .space = tokens[index].kind { index += 1 }
      guard index < tokens.count, case .keyword(let keyword) = tokens[index].kind else { continue }
      open += keyword.opensBlock ? 1 : keyword == .end ? -1 : 0
    }
    skipAction()
    return TemplateNode(kind: .broken, range: start..<max(start, consumedEnd))
  }
}
