/// Walks a template as the evaluator would, with types in place of values, through both sides of every branch.
struct TypeWalk {
  let template: Template
  private var findings: [TemplateFinding] = []
  private(set) var uses: [[TemplateName]] = []
  private(set) var places: [TemplateFieldPlace] = []
  var variables: [Variable] = []
  /// What an `if` or `with` around here has found to be there.
  var present: [[TemplateName]] = []
  private var active: [TemplateName] = []
  private var called: [TemplateName] = []
  private var ranges = 0
  /// Blocks, parentheses and templates inside each other.
  private var depth = 0
  /// Nodes in definitions: such as use each other many times are not followed forever.
  private var budget = 20_000
  private let assigned: [TemplateName]
  /// Where a cursor is, and what was found there.
  var probe: Int?
  var probed: Probe?

  struct Variable {
    let name: TemplateName
    var value: Reached
    /// Where it is declared, if it ought to be used.
    var declared: Range<Int>?
    var isUsed = false
  }

  struct Probe {
    let value: Reached
    let dot: Reached
    let variables: [Variable]
  }

  init(_ template: Template) {
    self.template = template
    var assigned: [TemplateName] = []
    for definition in template.definitions { Assignments.collect(definition.body, into: &assigned) }
    self.assigned = assigned
  }

  mutating func walkAll(data: TemplateType) {
    if let main = template.definition(template.name) {
      active = [main.name]
      walk(main, data: Reached(type: data, path: []))
    }
    for definition in template.definitions where definition.name != template.name {
      guard !called.contains(definition.name) else { continue }
      note(.unusedDefinition(definition.name), definition.nameRange)
      active = [definition.name]
      walk(definition, data: .unknown)
    }
  }

  private mutating func walk(_ definition: TemplateDefinition, data: Reached) {
    let outer = (variables, present)
    variables = [Variable(name: .dollar, value: data, declared: nil)]
    walk(definition.body, dot: data)
    forget(downTo: 0)
    (variables, present) = outer
  }

  mutating func walk(_ nodes: [TemplateNode], dot: Reached) {
    guard enter() else { return }
    defer { leave() }
    for node in nodes {
      if active.count > 1 { budget -= 1 }
      walk(node, dot: dot)
    }
  }

  private mutating func enter() -> Bool {
    guard depth <= TemplateError.deepest else { return false }
    depth += 1
    return true
  }

  private mutating func leave() { depth -= 1 }

  private mutating func walk(_ node: TemplateNode, dot: Reached) {
    switch node.kind {
    case .text, .breakLoop, .continueLoop, .broken: break
    case .action(let pipeline):
      let value = check(pipeline, dot: dot, isUsedLater: true)
      if pipeline.declarations.isEmpty { checkPrinted(value, .printed) }
    case .condition(let branch): walkBranch(branch, dot: dot, setsDot: false)
    case .with(let branch): walkBranch(branch, dot: dot, setsDot: true)
    case .range(let branch): walkRange(branch, dot: dot)
    case .call(let call): walkCall(call, dot: dot)
    }
  }

  private mutating func walkBranch(_ branch: TemplateBranch, dot: Reached, setsDot: Bool) {
    let known = variables.count
    var value = check(branch.pipeline, dot: dot, isUsedLater: true)
    let proof = Presence.proven(by: branch.pipeline, dot: dot, walk: self)
    let before = present
    present += proof.whenTrue
    value.mayBeMissing = false
    walk(branch.body, dot: setsDot ? value : dot)
    present = before
    if let otherwise = branch.otherwise {
      present += proof.whenFalse
      walk(otherwise, dot: dot)
      present = before
    }
    forget(downTo: known)
  }

  private mutating func walkRange(_ branch: TemplateBranch, dot: Reached) {
    let known = variables.count
    let value = check(branch.pipeline, dot: dot, isUsedLater: false)
    ranges += 1
    var element = Reached(type: .unknown, path: [TemplateName("#\(ranges)")])
    var index = TemplateType.unknown
    switch value.type {
    case .list(let type):
      element.type = type
      index = .count
    case .object(let object):
      element.type = Array(object.fields.dropFirst()).reduce(object.fields.first?.type ?? .unknown) {
        $0.joined(with: $1.type)
      }
      if object.isOpen { element.type = .unknown }
      index = .text
    case .count: note(.rangeOverNumber, value.range)
    case .text, .boolean, .number, .integer: note(.cannotRange(value.type), value.range)
    case .unknown, .null: break
    }
    let declared = branch.pipeline.declarations.count
    if declared > 0, declared <= variables.count, !branch.pipeline.isAssignment {
      variables[variables.count - 1].value = isAssigned(variables.count - 1) ? .unknown : element
      if declared > 1 { variables[variables.count - 2].value = Reached(type: index) }
    }
    walk(branch.body, dot: element)
    if let otherwise = branch.otherwise { walk(otherwise, dot: dot) }
    forget(downTo: known)
  }

  private mutating func walkCall(_ call: TemplateCall, dot: Reached) {
    var argument = Reached(type: .null)
    if let pipeline = call.argument { argument = check(pipeline, dot: dot, isUsedLater: true) }
    guard let definition = template.definition(call.name) else {
      var known: [TemplateName] = []
      for definition in template.definitions where definition.name != template.name { known.append(definition.name) }
      return note(.unknownTemplate(call.name, known: known), call.nameRange)
    }
    if !called.contains(call.name) { called.append(call.name) }
    guard budget > 0, !active.contains(call.name) else { return }
    active.append(call.name)
    walk(definition, data: argument)
    active.removeLast()
  }

  // MARK: Variables

  mutating func declare(_ variable: TemplateVariable, _ value: Reached, isUsedLater: Bool) {
    variables.append(
      Variable(name: variable.name, value: value, declared: isUsedLater ? variable.range : nil))
    if isAssigned(variables.count - 1) { variables[variables.count - 1].value = .unknown }
  }

  private func isAssigned(_ index: Int) -> Bool { assigned.contains(variables[index].name) }

  mutating func forget(downTo count: Int) {
    while variables.count > count {
      let variable = variables.removeLast()
      if let range = variable.declared, !variable.isUsed { note(.unusedVariable(variable.name), range) }
    }
  }

  // MARK: Results

  mutating func note(_ kind: TemplateFinding.Kind, _ range: Range<Int>) {
    let finding = TemplateFinding(kind: kind, range: range)
    if findings.count < 1000, !findings.contains(finding) { findings.append(finding) }
  }

  mutating func use(_ path: [TemplateName]) {
    if Reached.isFromRoot(path), !path.isEmpty, uses.count < 1000, !uses.contains(path) { uses.append(path) }
  }

  /// The way to a field, where the field is written.
  mutating func see(_ path: [TemplateName]?, _ range: Range<Int>) {
    guard let path, Reached.isFromRoot(path), places.count < 10_000 else { return }
    places.append(TemplateFieldPlace(path: path, range: range))
  }

  /// In the order of the text; what was walked several times is there once.
  func sortedPlaces() -> [TemplateFieldPlace] {
    var sorted: [TemplateFieldPlace] = []
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      var index = sorted.count
      while index > 0, sorted[index - 1].range == place.range, sorted[index - 1] != place { index -= 1 }
      if index == 0 || sorted[index - 1] != place { sorted.append(place) }
    }
    return sorted
  }

  func sortedFindings() -> [TemplateFinding] {
    var order = Array(findings.indices)
    order.sort { left, right in
      let (first, second) = (findings[left].range, findings[right].range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      return first.upperBound != second.upperBound ? first.upperBound < second.upperBound : left < right
    }
    return order.map { findings[$0] }
  }
}

/// The variables that are given another value somewhere: what they are is not followed.
enum Assignments {
  static func collect(_ nodes: [TemplateNode], into names: inout [TemplateName]) {
    for node in nodes {
      switch node.kind {
      case .action(let pipeline): collect(pipeline, into: &names)
      case .condition(let branch), .with(let branch), .range(let branch):
        collect(branch.pipeline, into: &names)
        collect(branch.body, into: &names)
        collect(branch.otherwise ?? [], into: &names)
      case .call(let call): if let argument = call.argument { collect(argument, into: &names) }
      case .text, .breakLoop, .continueLoop, .broken: break
      }
    }
  }

  private static func collect(_ pipeline: TemplatePipeline, into names: inout [TemplateName]) {
    if pipeline.isAssignment {
      for variable in pipeline.declarations where !names.contains(variable.name) { names.append(variable.name) }
    }
    for command in pipeline.commands {
      for operand in command.operands {
        if case .pipeline(let inner) = operand.kind { collect(inner, into: &names) }
      }
    }
  }
}
