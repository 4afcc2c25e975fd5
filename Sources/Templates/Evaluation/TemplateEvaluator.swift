/// Runs a template as Go does, and stops where Go stops.
struct TemplateEvaluator {
  let template: Template
  let limits: TemplateLimits
  private(set) var output: [UInt8] = []
  private var steps = 0
  /// Blocks, parentheses and templates inside each other.
  private var depth = 0
  private var variables: [Variable]
  /// What Go would name as the place of an error: where it was last, not always where the error is.
  private var place = 0

  struct Variable {
    let name: TemplateName
    var value: TemplateValue
  }

  enum Flow { case onward, leave, again }

  struct Stop: Error {
    let kind: TemplateFailure.Kind
  }

  init(_ template: Template, data: TemplateValue, limits: TemplateLimits) {
    self.template = template
    self.limits = limits
    variables = [Variable(name: .dollar, value: data)]
  }

  mutating func run(_ definition: TemplateDefinition, data: TemplateValue) -> TemplateFailure? {
    do throws(Stop) {
      _ = try walk(definition.body, dot: data)
      return nil
    } catch {
      return failure(error.kind)
    }
  }

  private func failure(_ kind: TemplateFailure.Kind) -> TemplateFailure {
    var line = 1
    var start = 0
    for (index, byte) in template.bytes.prefix(place).enumerated() where byte == 0x0A {
      line += 1
      start = index + 1
    }
    return TemplateFailure(kind: kind, line: line, column: place - start, offset: place)
  }

  // MARK: Nodes

  mutating func at(_ offset: Int) throws(Stop) {
    place = offset
    try charge(1)
  }

  /// Work done, in steps.
  mutating func charge(_ cost: Int) throws(Stop) {
    steps += cost
    if steps > limits.steps { throw Stop(kind: .tooManySteps) }
  }

  mutating func write(_ bytes: [UInt8]) throws(Stop) {
    guard bytes.count <= limits.output - output.count else { throw Stop(kind: .outputTooLong) }
    output += bytes
    try charge(bytes.count / 64)
  }

  mutating func enter() throws(Stop) {
    guard depth < TemplateError.deepest else { throw Stop(kind: .tooDeep) }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  private mutating func walk(_ nodes: [TemplateNode], dot: TemplateValue) throws(Stop) -> Flow {
    for node in nodes {
      let flow = try walk(node, dot: dot)
      if flow != .onward { return flow }
    }
    return .onward
  }

  private mutating func walk(_ node: TemplateNode, dot: TemplateValue) throws(Stop) -> Flow {
    try charge(1)
    switch node.kind {
    case .text: try write(template.bytes.slice(node.range))
    case .action(let pipeline):
      let value = try evaluate(pipeline, dot: dot)
      guard pipeline.declarations.isEmpty else { break }
      try at(pipeline.range.lowerBound)
      try print(value)
    case .condition(let branch): return try walkBranch(branch, dot: dot, setsDot: false)
    case .with(let branch): return try walkBranch(branch, dot: dot, setsDot: true)
    case .range(let branch): return try walkRange(branch, dot: dot)
    case .call(let call): try walkCall(call, dot: dot)
    case .breakLoop: return .leave
    case .continueLoop: return .again
    case .broken: throw Stop(kind: .notReadable)
    }
    return .onward
  }

  private mutating func print(_ value: TemplateValue) throws(Stop) {
    if value.isNothing { return try write(Array("<no value>".utf8)) }
    var printer = GoPrinter(limit: limits.output - output.count)
    printer.print([value])
    if printer.isOverflowing { throw Stop(kind: .outputTooLong) }
    try write(printer.output)
  }

  private mutating func walkBranch(
    _ branch: TemplateBranch, dot: TemplateValue, setsDot: Bool
  ) throws(Stop) -> Flow {
    try enter()
    defer { leave() }
    let known = variables.count
    let value = try evaluate(branch.pipeline, dot: dot)
    var flow = Flow.onward
    if value.isTrue {
      flow = try walk(branch.body, dot: setsDot ? value : dot)
    } else if let otherwise = branch.otherwise {
      flow = try walk(otherwise, dot: dot)
    }
    forget(downTo: known)
    return flow
  }

  private mutating func walkRange(_ branch: TemplateBranch, dot: TemplateValue) throws(Stop) -> Flow {
    place = branch.pipeline.range.lowerBound
    try enter()
    defer { leave() }
    let known = variables.count
    let value = try evaluate(branch.pipeline, dot: dot)
    var isEmpty = true
    switch value {
    case .array(let array):
      isEmpty = array.count == 0
      for index in 0..<array.count {
        let flow = try iterate(branch, index: .integer(Int64(index)), element: array[index])
        if flow == .leave { break }
      }
    case .object(let object):
      isEmpty = object.members.isEmpty
      for member in object.members {
        let flow = try iterate(branch, index: .string(member.name.bytes), element: member.value)
        if flow == .leave { break }
      }
    case .missing, .null: break
    default: throw Stop(kind: .cannotRange(type: value.typeName))
    }
    var flow = Flow.onward
    if isEmpty, let otherwise = branch.otherwise { flow = try walk(otherwise, dot: dot) }
    forget(downTo: known)
    return flow
  }

  private mutating func iterate(
    _ branch: TemplateBranch, index: TemplateValue, element: TemplateValue
  ) throws(Stop) -> Flow {
    let known = variables.count
    let declared = branch.pipeline.declarations.count
    if declared > 0 { try setTop(1, element) }
    if declared > 1 { try setTop(2, index) }
    let flow = try walk(branch.body, dot: element)
    forget(downTo: known)
    return flow
  }

  private mutating func walkCall(_ call: TemplateCall, dot: TemplateValue) throws(Stop) {
    try at(call.nameRange.lowerBound)
    guard let definition = template.definition(call.name) else { throw Stop(kind: .undefinedTemplate(call.name)) }
    var argument = TemplateValue.missing
    try enter()
    defer { leave() }
    if let pipeline = call.argument { argument = try evaluate(pipeline, dot: dot) }
    let outer = variables
    variables = [Variable(name: .dollar, value: argument)]
    _ = try walk(definition.body, dot: argument)
    variables = outer
  }

  // MARK: Variables

  mutating func declare(_ name: TemplateName, _ value: TemplateValue) {
    variables.append(Variable(name: name, value: value))
  }

  mutating func assign(_ name: TemplateName, _ value: TemplateValue) throws(Stop) {
    guard let index = variables.lastIndex(where: { $0.name == name }) else {
      throw Stop(kind: .undefinedVariable(name))
    }
    variables[index].value = value
  }

  func value(of name: TemplateName) throws(Stop) -> TemplateValue {
    guard let variable = variables.last(where: { $0.name == name }) else {
      throw Stop(kind: .undefinedVariable(name))
    }
    return variable.value
  }

  /// What was declared last, whatever its name: so Go does it, also where a range assigns.
  private mutating func setTop(_ count: Int, _ value: TemplateValue) throws(Stop) {
    guard count <= variables.count else { throw Stop(kind: .undefinedVariable(.dollar)) }
    variables[variables.count - count].value = value
  }

  private mutating func forget(downTo count: Int) {
    if variables.count > count { variables.removeLast(variables.count - count) }
  }
}

extension Template {
  /// The text that comes out for some data, usually an object of `parameters` and `variables`.
  package func run(with data: TemplateValue, limits: TemplateLimits = TemplateLimits()) -> TemplateOutcome {
    guard errors.isEmpty, let definition = definition(name) else {
      let failure = TemplateFailure(kind: .notReadable, line: errors.first?.line ?? 1, column: 0, offset: 0)
      return TemplateOutcome(output: [], failure: failure)
    }
    let data = data == .null ? .missing : data
    var evaluator = TemplateEvaluator(self, data: data, limits: limits)
    let failure = evaluator.run(definition, data: data)
    return TemplateOutcome(output: evaluator.output, failure: failure)
  }
}
