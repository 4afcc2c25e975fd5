extension TemplateEvaluator {
  private enum Family { case none, truth, integer, byte, number, complex, text }

  private func family(_ value: TemplateValue) -> Family {
    switch value {
    case .boolean: .truth
    case .integer: .integer
    case .byte: .byte
    case .number: .number
    case .complex: .complex
    case .string: .text
    case .missing, .null, .array, .object: .none
    }
  }

  func compared(_ function: TemplateFunction, _ values: [TemplateValue]) -> Result<TemplateValue, Stop> {
    do throws(Stop) {
      return .success(.boolean(try verdict(function, values)))
    } catch {
      return .failure(error)
    }
  }

  private func verdict(_ function: TemplateFunction, _ values: [TemplateValue]) throws(Stop) -> Bool {
    guard let first = values.first, values.count > 1 else {
      throw Stop(kind: .wrongArgumentCount(function, given: values.count))
    }
    switch function {
    case .eq: return try isEqual(first, toOneOf: values.dropFirst())
    case .ne: return try !isEqual(first, toOneOf: values.dropFirst())
    case .lt: return try isLess(first, values[1])
    case .le: return try isAtMost(first, values[1])
    case .gt: return try !isAtMost(first, values[1])
    default: return try !isLess(first, values[1])
    }
  }

  private func isEqual(_ first: TemplateValue, toOneOf others: ArraySlice<TemplateValue>) throws(Stop) -> Bool {
    for other in others where try isEqual(first, other) { return true }
    return false
  }

  private func isAtMost(_ left: TemplateValue, _ right: TemplateValue) throws(Stop) -> Bool {
    if try isLess(left, right) { return true }
    return try isEqual(left, right)
  }

  private func isEqual(_ left: TemplateValue, _ right: TemplateValue) throws(Stop) -> Bool {
    switch (left, right) {
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.byte(let left), .byte(let right)): return left == right
    case (.integer(let left), .byte(let right)), (.byte(let right), .integer(let left)): return left == Int64(right)
    case (.number(let left), .number(let right)): return left == right
    case (.complex(let leftReal, let leftImaginary), .complex(let rightReal, let rightImaginary)):
      return leftReal == rightReal && leftImaginary == rightImaginary
    case (.string(let left), .string(let right)): return left == right
    default:
      if left.isNothing || right.isNothing { return left.isNothing && right.isNothing }
      if family(left) == family(right) { throw Stop(kind: .cannotCompare(left.typeName)) }
      throw Stop(kind: .incompatibleTypes(left.typeName, right.typeName))
    }
  }

  private func isLess(_ left: TemplateValue, _ right: TemplateValue) throws(Stop) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return left < right
    case (.byte(let left), .byte(let right)): return left < right
    case (.integer(let left), .byte(let right)): return left < Int64(right)
    case (.byte(let left), .integer(let right)): return Int64(left) < right
    case (.number(let left), .number(let right)): return left < right
    case (.string(let left), .string(let right)): return left.lexicographicallyPrecedes(right)
    default:
      let (first, second) = (family(left), family(right))
      if first == .none { throw Stop(kind: .cannotCompare(left.typeName)) }
      if second == .none || first == second { throw Stop(kind: .cannotCompare(right.typeName)) }
      throw Stop(kind: .incompatibleTypes(left.typeName, right.typeName))
    }
  }
}
