extension TemplateEvaluator {
  struct Call {
    let name: TemplateName
    let arguments: ArraySlice<TemplateOperand>
    /// What comes through the pipe, the last argument.
    let final: TemplateValue?
    /// Where Go says that a call failed.
    let place: Int
  }

  mutating func evaluate(_ call: Call, dot: TemplateValue) throws(Stop) -> TemplateValue {
    guard let function = TemplateFunction(call.name) else { throw Stop(kind: .notReadable) }
    let given = call.arguments.count + (call.final == nil ? 0 : 1)
    let (least, isOpen) = function.arguments
    guard given == least || (isOpen && given > least) else {
      throw Stop(kind: .wrongArgumentCount(function, given: given))
    }
    if function == .and || function == .or { return try evaluateLogic(function, call, dot: dot) }
    var values: [TemplateValue] = []
    for operand in call.arguments {
      values.append(try evaluate(argument: operand, dot: dot))
      if function == .printf, values.count == 1 { try checkFormat(values[0]) }
    }
    if let final = call.final {
      values.append(final)
      if function == .printf, values.count == 1 { try checkFormat(final) }
    }
    let outcome = result(of: function, values)
    switch outcome {
    case .success(let value):
      if case .string(let text) = value { try charge(text.count / 64) }
      return value
    case .failure(let stop):
      try at(call.place)
      throw stop
    }
  }

  /// Arguments behind the one that decides are not looked at.
  private mutating func evaluateLogic(
    _ function: TemplateFunction, _ call: Call, dot: TemplateValue
  ) throws(Stop) -> TemplateValue {
    var value = TemplateValue.missing
    for operand in call.arguments {
      value = try evaluate(argument: operand, dot: dot)
      if value.isTrue == (function == .or) { return value }
    }
    return call.final ?? value
  }

  private func checkFormat(_ value: TemplateValue) throws(Stop) {
    guard case .string = value else { throw Stop(kind: .formatIsNoText(type: value.typeName)) }
  }

  private func result(of function: TemplateFunction, _ values: [TemplateValue]) -> Result<TemplateValue, Stop> {
    let first = values.first ?? .missing
    switch function {
    case .not: return .success(.boolean(!first.isTrue))
    case .eq, .ne, .lt, .le, .gt, .ge: return compared(function, values)
    case .len: return length(first)
    case .index: return element(of: first, values.dropFirst())
    case .slice: return part(of: first, values.dropFirst())
    case .call: return .failure(Stop(kind: .notCallable(first.typeName)))
    case .print, .println, .printf: return printed(function, values)
    case .html, .js, .urlquery: return escaped(function, values)
    case .and, .or: return .success(first)
    }
  }

  private func printed(_ function: TemplateFunction, _ values: [TemplateValue]) -> Result<TemplateValue, Stop> {
    var printer = GoPrinter(limit: limits.output)
    if function == .println {
      printer.printLine(values)
    } else if function == .printf, case .string(let format)? = values.first {
      printer.print(format: format, Array(values.dropFirst()))
    } else {
      printer.print(values)
    }
    return printer.isOverflowing ? .failure(Stop(kind: .outputTooLong)) : .success(.string(printer.output))
  }

  private func escaped(_ function: TemplateFunction, _ values: [TemplateValue]) -> Result<TemplateValue, Stop> {
    var printer = GoPrinter(limit: limits.output)
    printer.print(values.map { $0.isNothing ? .text("<no value>") : $0 })
    let text: [UInt8]
    switch function {
    case .html: text = Escaping.html(printer.output)
    case .js: text = Escaping.javaScript(printer.output)
    default: text = Escaping.query(printer.output)
    }
    let fits = !printer.isOverflowing && text.count <= limits.output
    return fits ? .success(.string(text)) : .failure(Stop(kind: .outputTooLong))
  }
}
