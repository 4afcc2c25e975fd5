extension TypeWalk {
  /// What a function makes of its arguments.
  mutating func check(
    _ name: TemplateName, _ arguments: [Reached], range: Range<Int>, operands: ArraySlice<TemplateOperand>
  ) -> Reached {
    guard let function = TemplateFunction(name) else { return .unknown }
    let (least, isOpen) = function.arguments
    guard arguments.count == least || (isOpen && arguments.count > least), function != .eq || arguments.count > 1 else {
      note(.wrongArgumentCount(function, given: arguments.count), range)
      return Reached(type: resultType(function))
    }
    var result = Reached(type: resultType(function), range: range)
    switch function {
    case .and, .or: result = joined(arguments, isOr: function == .or)
    case .eq, .ne, .lt, .le, .gt, .ge: checkComparison(function, arguments)
    case .len: checkMeasured(arguments[0])
    case .index: result = element(arguments, operands)
    case .slice: result = part(arguments)
    case .print, .println, .html, .js, .urlquery: for argument in arguments { checkPrinted(argument, .printed) }
    case .printf: checkFormat(arguments, operands)
    case .call, .not: break
    }
    result.range = range.lowerBound..<max(range.upperBound, operands.last?.range.upperBound ?? 0)
    return result
  }

  private func resultType(_ function: TemplateFunction) -> TemplateType {
    switch function {
    case .eq, .ne, .lt, .le, .gt, .ge, .not: .boolean
    case .len: .count
    case .print, .println, .printf, .html, .js, .urlquery: .text
    case .and, .or, .call, .index, .slice: .unknown
    }
  }

  /// `or` ends with the last if all before are empty, and `and` with any.
  private func joined(_ arguments: [Reached], isOr: Bool) -> Reached {
    var result = arguments[0]
    for argument in arguments.dropFirst() {
      result.type = result.type.joined(with: argument.type)
      result.mayBeMissing = isOr ? argument.mayBeMissing : result.mayBeMissing || argument.mayBeMissing
      result.literal = nil
      if argument.mayBeMissing { result.path = argument.path }
    }
    return result
  }

  private mutating func checkMeasured(_ value: Reached) {
    checkPresent(value, .measured)
    switch value.type {
    case .unknown, .text, .list, .object: break
    default: note(.cannotMeasure(value.type), value.range)
    }
  }

  /// `index .list 0`, `index .parameters "order-number"`.
  private mutating func element(_ arguments: [Reached], _ operands: ArraySlice<TemplateOperand>) -> Reached {
    var value = arguments[0]
    checkPresent(value, .indexed)
    for (offset, index) in arguments.dropFirst().enumerated() {
      switch value.type {
      case .list(let type):
        checkIndex(index)
        value = Reached(type: type)
      case .object(let object):
        let operand = operands.dropFirst(offset + 1).first
        value = member(of: object, at: operand, index, path: value.path)
      case .text:
        checkIndex(index)
        value = Reached(type: .count)
      case .unknown: return .unknown
      default:
        note(.cannotIndex(value.type), value.range)
        return .unknown
      }
    }
    return value
  }

  private mutating func member(
    of object: TemplateObjectType, at operand: TemplateOperand?, _ index: Reached, path: [TemplateName]?
  ) -> Reached {
    checkPresent(index, .indexed)
    guard index.type == .text || index.type == .unknown else {
      note(.cannotIndex(.object(object)), index.range)
      return .unknown
    }
    guard let operand, case .string(let bytes) = operand.kind, operand.fields.isEmpty else { return .unknown }
    let name = TemplateName(bytes)
    let way = path.map { $0 + [name] }
    if let way { use(way) }
    see(way, operand.range)
    if let field = object[name] {
      return Reached(type: field.type, path: way, mayBeMissing: !field.isRequired && !isPresent(way ?? []))
    }
    if !object.isOpen { note(.unknownField(name, known: object.fields.map { $0.name }), operand.range) }
    return .unknown
  }

  private mutating func part(_ arguments: [Reached]) -> Reached {
    checkPresent(arguments[0], .indexed)
    for index in arguments.dropFirst() { checkIndex(index) }
    switch arguments[0].type {
    case .text, .list, .unknown: break
    default: note(.cannotIndex(arguments[0].type), arguments[0].range)
    }
    return Reached(type: arguments[0].type)
  }

  private mutating func checkIndex(_ index: Reached) {
    checkPresent(index, .indexed)
    switch index.type {
    case .count, .unknown: break
    case .number, .integer: note(.numberAsIndex, index.range)
    default: note(.cannotIndex(index.type), index.range)
    }
  }
}
