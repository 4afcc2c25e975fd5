extension TypeWalk {
  /// What a pipeline comes to; `isUsedLater` says whether a variable that it declares ought to be used.
  mutating func check(_ pipeline: TemplatePipeline, dot: Reached, isUsedLater: Bool) -> Reached {
    var value: Reached?
    for command in pipeline.commands { value = check(command, dot: dot, final: value) }
    let result = value ?? .unknown
    for variable in pipeline.declarations {
      if !pipeline.isAssignment {
        declare(variable, result, isUsedLater: isUsedLater)
      } else if !variables.contains(where: { $0.name == variable.name }) {
        note(.undeclaredVariable(variable.name), variable.range)
      }
    }
    return result
  }

  private mutating func check(_ command: TemplateCommand, dot: Reached, final: Reached?) -> Reached {
    guard let first = command.operands.first else { return .unknown }
    if case .function(let name) = first.kind, first.fields.isEmpty {
      seeProbe(first, .unknown, dot: dot)
      var arguments = checkArguments(command.operands.dropFirst(), of: TemplateFunction(name), dot: dot)
      if let final { arguments.append(final) }
      return check(name, arguments, range: first.range, operands: command.operands.dropFirst())
    }
    let value = check(first, dot: dot)
    if case .null = first.kind { note(.nullAsCommand, first.range) }
    for operand in command.operands.dropFirst() { _ = check(operand, dot: dot) }
    if command.operands.count > 1 || final != nil {
      if value.type != .unknown || first.fields.isEmpty { note(.argumentsForValue, command.range) }
      return .unknown
    }
    return value
  }

  /// Behind the first argument of `and` it is true, behind that of `or` it is not.
  private mutating func checkArguments(
    _ operands: ArraySlice<TemplateOperand>, of function: TemplateFunction?, dot: Reached
  ) -> [Reached] {
    let before = present
    var arguments: [Reached] = []
    for operand in operands {
      arguments.append(check(operand, dot: dot))
      guard function == .and || function == .or else { continue }
      let proof = Presence.proven(by: operand, dot: dot, walk: self)
      present += function == .and ? proof.whenTrue : proof.whenFalse
    }
    present = before
    return arguments
  }

  /// What one operand is.
  private mutating func check(_ operand: TemplateOperand, dot: Reached) -> Reached {
    var value = base(operand, dot: dot)
    for field in operand.fields { value = check(field, of: value) }
    if let path = value.path {
      use(path)
      if isPresent(path) { value.mayBeMissing = false }
    }
    value.range = operand.range
    seeProbe(operand, value, dot: dot)
    return value
  }

  private mutating func base(_ operand: TemplateOperand, dot: Reached) -> Reached {
    switch operand.kind {
    case .dot, .field: return dot
    case .null: return Reached(type: .null)
    case .boolean: return Reached(type: .boolean)
    case .string: return Reached(type: .text)
    case .number(.integer(let value)): return Reached(type: .count, literal: .integer(value))
    case .number(.float(let value)):
      return Reached(type: .number(largest: value.magnitude), literal: .float(value))
    case .number: return .unknown
    case .variable(let name):
      guard let index = variables.lastIndex(where: { $0.name == name }) else {
        noteUndeclared(name, operand.range)
        return .unknown
      }
      variables[index].isUsed = true
      return variables[index].value
    case .function(let name): return check(name, [], range: operand.range, operands: [])
    case .pipeline(let pipeline): return check(pipeline, dot: dot, isUsedLater: true)
    }
  }

  /// `$x := $x`: to Go's parser it is declared; when it runs, it is not yet.
  private mutating func noteUndeclared(_ name: TemplateName, _ range: Range<Int>) {
    for error in template.errors where error.kind == .unknownVariable(name) { return }
    note(.undeclaredVariable(name), range)
  }

  private mutating func check(_ field: TemplateField, of value: Reached) -> Reached {
    let path = value.path.map { $0 + [field.name] }
    see(path, field.range)
    switch value.type {
    case .unknown: return Reached(type: .unknown, path: path)
    case .null: return .unknown
    case .object(let object):
      if let known = object[field.name] {
        var mayBeMissing = value.mayBeMissing || !known.isRequired
        if let path, isPresent(path) { mayBeMissing = false }
        return Reached(type: known.type, path: path, mayBeMissing: mayBeMissing)
      }
      if !object.isOpen {
        note(.unknownField(field.name, known: object.fields.map { $0.name }), field.range)
      }
      return Reached(type: .unknown, path: object.isOpen ? path : nil)
    default:
      note(.fieldOfValue(field.name, type: value.type), field.range)
      return .unknown
    }
  }

  /// A value that a reader will see.
  mutating func checkPrinted(_ value: Reached, _ use: TemplateUse) {
    checkPresent(value, use)
    switch value.type {
    case .number(let largest), .integer(let largest):
      if value.literal == nil, largest ?? .infinity >= 1_000_000 { note(.numberAsExponent, value.range) }
    case .list, .object: note(.structurePrinted(value.type), value.range)
    default: break
    }
  }

  mutating func checkPresent(_ value: Reached, _ use: TemplateUse) {
    guard value.mayBeMissing, let name = value.path?.last else { return }
    note(.mayBeMissing(name, use), value.range)
  }

  private mutating func seeProbe(_ operand: TemplateOperand, _ value: Reached, dot: Reached) {
    guard probe == operand.range.upperBound else { return }
    if probed == nil || probed?.value.type == .unknown { probed = Probe(value: value, dot: dot, variables: variables) }
  }
}
