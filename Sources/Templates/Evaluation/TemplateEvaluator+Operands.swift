extension TemplateEvaluator {
  /// The value of the last command; each gets the value before it as its last argument.
  mutating func evaluate(_ pipeline: TemplatePipeline, dot: TemplateValue) throws(Stop) -> TemplateValue {
    try at(pipeline.range.lowerBound)
    var value: TemplateValue?
    for command in pipeline.commands {
      value = try evaluate(command, dot: dot, final: value)
      if value == .null { value = .missing }
    }
    let result = value ?? .missing
    for variable in pipeline.declarations {
      if pipeline.isAssignment {
        try assign(variable.name, result)
      } else {
        declare(variable.name, result)
      }
    }
    return result
  }

  /// In parentheses.
  private mutating func evaluate(inner pipeline: TemplatePipeline, dot: TemplateValue) throws(Stop) -> TemplateValue {
    try enter()
    defer { leave() }
    return try evaluate(pipeline, dot: dot)
  }

  private mutating func evaluate(
    _ command: TemplateCommand, dot: TemplateValue, final: TemplateValue?
  ) throws(Stop) -> TemplateValue {
    guard let first = command.operands.first else { return .missing }
    let takesArguments = command.operands.count > 1 || final != nil
    if case .function(let name) = first.kind, first.fields.isEmpty {
      try at(first.place)
      let arguments = command.operands.dropFirst()
      let call = Call(name: name, arguments: arguments, final: final, place: command.range.lowerBound)
      return try evaluate(call, dot: dot)
    }
    if !first.fields.isEmpty { return try evaluateChain(first, dot: dot, takesArguments: takesArguments) }
    switch first.kind {
    case .pipeline(let pipeline):
      if takesArguments { throw Stop(kind: .argumentsForValue) }
      return try evaluate(inner: pipeline, dot: dot)
    case .variable(let name):
      try at(first.place)
      let value = try value(of: name)
      if takesArguments { throw Stop(kind: .argumentsForValue) }
      return value
    default:
      try at(first.place)
      if takesArguments { throw Stop(kind: .argumentsForValue) }
      if case .null = first.kind { throw Stop(kind: .nullAsCommand) }
      return try literal(first, dot: dot)
    }
  }

  /// `.a.b`, `$x.a`, `(…).a`; arguments are for the last field, and no field takes any.
  private mutating func evaluateChain(
    _ operand: TemplateOperand, dot: TemplateValue, takesArguments: Bool
  ) throws(Stop) -> TemplateValue {
    try at(operand.place)
    var value = dot
    switch operand.kind {
    case .variable(let name): value = try self.value(of: name)
    case .pipeline(let pipeline):
      try at(pipeline.range.lowerBound)
      value = try evaluate(inner: pipeline, dot: dot)
    case .function(let name):
      try at(operand.range.lowerBound)
      value = try evaluate(Call(name: name, arguments: [], final: nil, place: operand.range.lowerBound), dot: dot)
    default: break
    }
    for (index, field) in operand.fields.enumerated() {
      let isLast = index == operand.fields.count - 1
      value = try self.field(field.name, of: value, takesArguments: isLast && takesArguments)
    }
    return value
  }

  private func field(
    _ name: TemplateName, of value: TemplateValue, takesArguments: Bool
  ) throws(Stop) -> TemplateValue {
    switch value {
    case .missing: return .missing
    case .null: throw Stop(kind: .fieldOfNull(name))
    case .object(let object):
      if takesArguments { throw Stop(kind: .argumentsForValue) }
      return object[name] ?? .missing
    default: throw Stop(kind: .fieldOfValue(name, type: value.typeName))
    }
  }

  /// One argument of a function.
  mutating func evaluate(argument operand: TemplateOperand, dot: TemplateValue) throws(Stop) -> TemplateValue {
    if case .pipeline(let pipeline) = operand.kind, operand.fields.isEmpty {
      try at(pipeline.range.lowerBound)
      return try evaluate(inner: pipeline, dot: dot)
    }
    try at(operand.place)
    if !operand.fields.isEmpty { return try evaluateChain(operand, dot: dot, takesArguments: false) }
    switch operand.kind {
    case .variable(let name): return try value(of: name)
    case .function(let name):
      return try evaluate(Call(name: name, arguments: [], final: nil, place: operand.place), dot: dot)
    default: return try literal(operand, dot: dot)
    }
  }

  private func literal(_ operand: TemplateOperand, dot: TemplateValue) throws(Stop) -> TemplateValue {
    switch operand.kind {
    case .dot: return dot
    case .boolean(let value): return .boolean(value)
    case .string(let value): return .string(value)
    case .number(.integer(let value)): return .integer(value)
    case .number(.float(let value)): return .number(value)
    case .number(.complex(let real, let imaginary)): return .complex(real, imaginary)
    case .number(.overflow): throw Stop(kind: .numberOverflow)
    default: return .missing
    }
  }
}
