/// The fields that are known to be there once a condition holds, or once it does not.
struct Presence {
  var whenTrue: [[TemplateName]] = []
  var whenFalse: [[TemplateName]] = []

  /// What a condition proves.
  static func proven(by pipeline: TemplatePipeline, dot: Reached, walk: TypeWalk) -> Presence {
    guard pipeline.commands.count == 1, let command = pipeline.commands.first, let first = command.operands.first
    else { return Presence() }
    guard case .function(let name) = first.kind, first.fields.isEmpty else {
      return command.operands.count == 1 ? proven(by: first, dot: dot, walk: walk) : Presence()
    }
    let arguments = command.operands.dropFirst()
    let proofs = arguments.map { proven(by: $0, dot: dot, walk: walk) }
    let allTrue = proofs.flatMap { $0.whenTrue }
    switch TemplateFunction(name) {
    case .not: return Presence(whenTrue: proofs.flatMap { $0.whenFalse }, whenFalse: allTrue)
    case .and: return Presence(whenTrue: allTrue)
    case .or: return Presence(whenFalse: proofs.flatMap { $0.whenFalse })
    case .eq where hasLiteral(arguments): return Presence(whenTrue: allTrue)
    case .ne where hasLiteral(arguments): return Presence(whenFalse: allTrue)
    case .lt, .le, .gt, .ge, .len: return Presence(whenTrue: allTrue, whenFalse: allTrue)
    default: return Presence()
    }
  }

  static func proven(by operand: TemplateOperand, dot: Reached, walk: TypeWalk) -> Presence {
    if case .pipeline(let pipeline) = operand.kind, operand.fields.isEmpty {
      return proven(by: pipeline, dot: dot, walk: walk)
    }
    return Presence(whenTrue: walk.path(of: operand, dot: dot).map { [$0] } ?? [])
  }

  /// With one value that is there, equal means that the other is there too; two may be missing together.
  private static func hasLiteral(_ operands: ArraySlice<TemplateOperand>) -> Bool {
    guard operands.count == 2 else { return false }
    for operand in operands {
      switch operand.kind {
      case .string, .number, .boolean: return true
      default: break
      }
    }
    return false
  }
}

extension TypeWalk {
  /// The way to a chain of fields, if it is one.
  func path(of operand: TemplateOperand, dot: Reached) -> [TemplateName]? {
    var path: [TemplateName]?
    switch operand.kind {
    case .dot, .field: path = dot.path
    case .variable(let name): path = variables.last { $0.name == name }?.value.path
    default: return nil
    }
    return path.map { $0 + operand.fields.map { $0.name } }
  }

  /// Whether something proved that it is there: the field itself, or one below it.
  func isPresent(_ path: [TemplateName]) -> Bool {
    present.contains { $0.count >= path.count && Array($0[..<path.count]) == path }
  }
}
