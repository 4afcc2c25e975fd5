extension TemplateParser {
  /// `$x := command | command`, up to and with its end.
  mutating func parsePipeline(
    _ context: TemplateContext, isEnd: (TemplateToken.Kind) -> Bool
  ) throws(Stop) -> TemplatePipeline {
    let start = peekBehindSpace().range.lowerBound
    var declarations: [TemplateVariable] = []
    let isAssignment = try parseDeclarations(context, &declarations)
    var commands: [TemplateCommand] = []
    while true {
      let token = nextBehindSpace()
      if isEnd(token.kind) {
        try check(commands, context, start..<token.range.lowerBound)
        return TemplatePipeline(
          declarations: declarations, isAssignment: isAssignment, commands: commands,
          range: start..<max(start, commands.last?.range.upperBound ?? start))
      }
      switch token.kind {
      case .boolean, .character, .complex, .dot, .field, .identifier, .number, .null, .rawString, .string, .variable,
        .leftParenthesis:
        index -= 1
        commands.append(try parseCommand())
      default: throw refuse(token, in: context)
      }
    }
  }

  /// `$x :=`, `$x =`, or, for a range, `$i, $x :=`; whether it is the second.
  private mutating func parseDeclarations(
    _ context: TemplateContext, _ declarations: inout [TemplateVariable]
  ) throws(Stop) -> Bool {
    while true {
      let variable = peekBehindSpace()
      guard case .variable = variable.kind else { return false }
      let mark = index
      index += 1
      _ = peek()
      let sign = peekBehindSpace()
      let declared = TemplateVariable(name: TemplateName(text(variable)), range: variable.range)
      switch sign.kind {
      case .assign, .declare:
        index += 1
        declarations.append(declared)
        variables.append(declared.name)
        return sign.kind.isSame(as: .assign)
      case .mark where text(sign) == [UInt8(ascii: ",")]:
        index += 1
        declarations.append(declared)
        variables.append(declared.name)
        guard context == .keyword(.range), declarations.count < 2 else {
          note(.tooManyVariables(context), at: sign.range)
          throw Stop()
        }
        switch peekBehindSpace().kind {
        case .variable, .rightDelimiter, .rightParenthesis: continue
        default:
          note(.rangeNeedsVariables, at: peek().range)
          throw Stop()
        }
      default:
        index = mark
        return false
      }
    }
  }

  private mutating func check(
    _ commands: [TemplateCommand], _ context: TemplateContext, _ range: Range<Int>
  ) throws(Stop) {
    guard !commands.isEmpty else {
      let start = context == .parentheses ? range.lowerBound : opening?.head.lowerBound ?? range.lowerBound
      note(.missingValue(context), at: start..<max(start, consumedEnd))
      throw Stop()
    }
    for command in commands.dropFirst() {
      guard let operand = command.operands.first, operand.fields.isEmpty else { continue }
      switch operand.kind {
      case .boolean, .dot, .null, .number, .string:
        note(.valueAfterPipe, at: operand.range)
        return
      default: break
      }
    }
  }

  /// Operands up to `|`, which is taken, or to the end of the pipeline, which is not.
  private mutating func parseCommand() throws(Stop) -> TemplateCommand {
    let start = peekBehindSpace().range.lowerBound
    var operands: [TemplateOperand] = []
    var end = start
    while true {
      _ = peekBehindSpace()
      if let operand = try parseOperand() {
        operands.append(operand)
        end = consumedEnd
      }
      let token = next()
      switch token.kind {
      case .space: continue
      case .rightDelimiter, .rightParenthesis: index -= 1
      case .pipe: break
      default: throw refuse(token, in: .operand)
      }
      guard !operands.isEmpty else {
        note(.emptyCommand, at: token.range)
        throw Stop()
      }
      return TemplateCommand(operands: operands, range: start..<end)
    }
  }

  /// A term and its fields; nil if something else comes.
  private mutating func parseOperand() throws(Stop) -> TemplateOperand? {
    guard let term = try parseTerm() else { return nil }
    guard case .field = peek().kind else { return term }
    let place = peek().range.lowerBound
    var fields = term.fields
    while case .field = peek().kind { fields.append(field(next())) }
    let range = term.range.lowerBound..<consumedEnd
    switch term.kind {
    case .boolean, .string, .number, .null, .dot:
      note(.fieldOfLiteral, at: range)
      throw Stop()
    default: return TemplateOperand(kind: term.kind, fields: fields, range: range, place: place)
    }
  }

  private mutating func parseTerm() throws(Stop) -> TemplateOperand? {
    let token = nextBehindSpace()
    switch token.kind {
    case .identifier:
      let name = TemplateName(text(token))
      if !isFunction(name) { note(.unknownFunction(name), at: token.range) }
      return operand(.function(name), token)
    case .dot: return operand(.dot, token)
    case .null: return operand(.null, token)
    case .variable:
      let name = TemplateName(text(token))
      if !variables.contains(name) { note(.unknownVariable(name), at: token.range) }
      return operand(.variable(name), token)
    case .field: return operand(.field, token, fields: [field(token)])
    case .boolean: return operand(.boolean(bytes[token.range.lowerBound] == UInt8(ascii: "t")), token)
    case .character, .number, .complex: return operand(.number(number(token)), token)
    case .string, .rawString:
      let value = QuotedLiteral.string(text(token))
      if value == nil { note(.malformedString, at: token.range) }
      return operand(.string(value ?? []), token)
    case .leftParenthesis:
      guard enter() else { throw Stop() }
      defer { leave() }
      let pipeline = try parsePipeline(.parentheses, isEnd: TemplateParser.isRightParenthesis)
      let range = token.range.lowerBound..<consumedEnd
      return TemplateOperand(
        kind: .pipeline(pipeline), fields: [], range: range, place: pipeline.range.lowerBound)
    default:
      index -= 1
      return nil
    }
  }

  private func operand(
    _ kind: TemplateOperand.Kind, _ token: TemplateToken, fields: [TemplateField] = []
  ) -> TemplateOperand {
    TemplateOperand(kind: kind, fields: fields, range: token.range, place: token.range.lowerBound)
  }

  private func field(_ token: TemplateToken) -> TemplateField {
    let range = token.range.lowerBound + 1..<token.range.upperBound
    return TemplateField(name: TemplateName(bytes.slice(range)), range: range)
  }

  private mutating func number(_ token: TemplateToken) -> TemplateNumber {
    let literal = text(token)
    if case .character = token.kind {
      if let value = QuotedLiteral.character(literal) { return .integer(Int64(value)) }
      note(.malformedCharacter, at: token.range)
      return .integer(0)
    }
    if case .complex = token.kind {
      if let value = NumberLiteral.readComplex(literal) { return value }
      note(.malformedNumber, at: token.range)
      return .integer(0)
    }
    switch NumberLiteral.read(literal) {
    case .success(let value): return value
    case .failure(let problem):
      note(problem == .tooLarge ? .numberTooLarge : .malformedNumber, at: token.range)
      return .integer(0)
    }
  }
}
