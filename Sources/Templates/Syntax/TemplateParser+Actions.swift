extension TemplateParser {
  enum Action {
    case node(TemplateNode)
    case nothing
    case ending(Ending)
  }

  static func isRightDelimiter(_ kind: TemplateToken.Kind) -> Bool { kind.isSame(as: .rightDelimiter) }

  static func isRightParenthesis(_ kind: TemplateToken.Kind) -> Bool { kind.isSame(as: .rightParenthesis) }

  /// One action, whose `{{` has been read.
  mutating func parseAction(_ opening: TemplateToken, in opener: TemplateKeyword?) throws(Stop) -> Action {
    let start = opening.range.lowerBound
    let token = nextBehindSpace()
    guard case .keyword(let keyword) = token.kind else {
      if isForeignEnd(token) {
        note(.unknownFunction(TemplateName(text(token))), at: token.range)
        skipAction()
        return .ending(.end(start..<consumedEnd))
      }
      index -= 1
      let pipeline = try parsePipeline(.action, isEnd: TemplateParser.isRightDelimiter)
      return .node(TemplateNode(kind: .action(pipeline), range: start..<consumedEnd))
    }
    switch keyword {
    case .if, .with, .range: return .node(try parseBranch(keyword, from: start))
    case .end:
      try expectClosing(.keyword(.end))
      return .ending(.end(start..<consumedEnd))
    case .else:
      // Go looks at the next word before it leaves the rest to the block.
      _ = peekBehindSpace()
      return .ending(.otherwise(start..<token.range.upperBound))
    case .break, .continue:
      try expectClosing(.keyword(keyword))
      if loops == 0 { note(keyword == .break ? .breakOutsideRange : .continueOutsideRange, at: start..<consumedEnd) }
      return .node(
        TemplateNode(kind: keyword == .break ? .breakLoop : .continueLoop, range: start..<consumedEnd))
    case .template: return .node(try parseCall(from: start))
    case .block: return .node(try parseBlock(from: start))
    case .define:
      if opener != nil || depth > 0 { note(.definitionInsideBlock, at: token.range) }
      parseDefinition(from: start)
      return .nothing
    }
  }

  /// `{{ endif }}` ends something, if only in other products.
  private func isForeignEnd(_ token: TemplateToken) -> Bool {
    guard case .identifier = token.kind else { return false }
    return ForeignWord(TemplateName(text(token))) == .end
  }

  private mutating func expectClosing(_ context: TemplateContext) throws(Stop) {
    let token = nextBehindSpace()
    guard case .rightDelimiter = token.kind else { throw refuse(token, in: context) }
  }

  /// A name in quotes, of a `define`, `template` or `block`.
  private mutating func parseName(_ keyword: TemplateKeyword) throws(Stop) -> (name: TemplateName, range: Range<Int>) {
    let token = nextBehindSpace()
    switch token.kind {
    case .string, .rawString:
      guard let name = QuotedLiteral.string(text(token)) else {
        note(.malformedString, at: token.range)
        return (TemplateName(text(token)), token.range)
      }
      return (TemplateName(name), token.range)
    case .broken: throw refuse(token, in: .keyword(keyword))
    default:
      note(.missingTemplateName(keyword), at: token.range)
      throw Stop()
    }
  }

  private mutating func parseCall(from start: Int) throws(Stop) -> TemplateNode {
    let (name, nameRange) = try parseName(.template)
    var argument: TemplatePipeline?
    if case .rightDelimiter = nextBehindSpace().kind {
    } else {
      index -= 1
      argument = try parsePipeline(.keyword(.template), isEnd: TemplateParser.isRightDelimiter)
    }
    let call = TemplateCall(name: name, nameRange: nameRange, argument: argument)
    return TemplateNode(kind: .call(call), range: start..<consumedEnd)
  }

  /// A definition that is also used where it stands.
  private mutating func parseBlock(from start: Int) throws(Stop) -> TemplateNode {
    guard enter() else { return skippedBlock(from: start) }
    defer { leave() }
    var named: (name: TemplateName, range: Range<Int>)?
    var argument: TemplatePipeline?
    do throws(Stop) {
      named = try parseName(.block)
      argument = try parsePipeline(.keyword(.block), isEnd: TemplateParser.isRightDelimiter)
    } catch {
      skipAction()
    }
    parseBody(.block, named, isBroken: argument == nil, from: start)
    guard let named, let argument else { return TemplateNode(kind: .broken, range: start..<consumedEnd) }
    let call = TemplateCall(name: named.name, nameRange: named.range, argument: argument)
    return TemplateNode(kind: .call(call), range: start..<consumedEnd)
  }

  private mutating func parseDefinition(from start: Int) {
    guard enter() else {
      _ = skippedBlock(from: start)
      return
    }
    defer { leave() }
    var named: (name: TemplateName, range: Range<Int>)?
    var isBroken = false
    do throws(Stop) {
      named = try parseName(.define)
      try expectClosing(.keyword(.define))
    } catch {
      isBroken = true
      skipAction()
    }
    parseBody(.define, named, isBroken: isBroken, from: start)
  }

  /// The body of a definition knows no variable and no loop from outside.
  private mutating func parseBody(
    _ keyword: TemplateKeyword, _ named: (name: TemplateName, range: Range<Int>)?, isBroken: Bool, from start: Int
  ) {
    let header = start..<consumedEnd
    let outer = (variables, loops)
    variables = [.dollar]
    loops = 0
    defer { (variables, loops) = outer }
    var body: [TemplateNode] = []
    while true {
      let (list, ending) = parseList(in: keyword)
      body += list
      if case .otherwise(let range) = ending {
        noteElse(of: keyword, range)
        continue
      }
      if case .endOfText = ending, !isBroken { noteUnclosed(keyword, header) }
      guard let named else { return }
      return define(
        TemplateDefinition(name: named.name, nameRange: named.range, body: body, range: start..<consumedEnd))
    }
  }

  private mutating func noteElse(of keyword: TemplateKeyword, _ range: Range<Int>) {
    note(.elseInDefinition(keyword), at: range)
    skipAction()
  }
}
