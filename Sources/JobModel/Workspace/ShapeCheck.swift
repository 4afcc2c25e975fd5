package import JSONText

/// Where a JSON file departs from its shape.
package enum ShapeIssue: Sendable {
  case unknownKey(JSONMember, of: ObjectShape)
  case repeatedKey(JSONMember, first: Range<Int>)
  case missingKey(String, of: String, place: Range<Int>)
  case wrongType(JSONNode, key: String?, wanted: Shape)
  /// Something in the list that a key holds.
  case wrongElement(JSONNode, key: String, wanted: Shape)
}

/// Holds a JSON file against the shape that its kind has.
package struct ShapeCheck {
  private var issues: [ShapeIssue] = []

  package static func issues(in node: JSONNode, _ shape: ObjectShape) -> [ShapeIssue] {
    var check = ShapeCheck()
    check.check(node, .object(shape), key: nil)
    return check.issues
  }

  /// The form that a file of a kind has; an action's own word says which one.
  package static func shape(of node: JSONNode, _ kind: FileKind) -> ObjectShape? {
    switch kind {
    case .job: return nil
    case .workspace: return .workspace
    case .action:
      switch node["kind"]?.string {
      case "textMessage": return .textMessage
      case "conditionalText": return .conditionalText
      default: return .unknownAction
      }
    }
  }

  private mutating func check(_ node: JSONNode, _ shape: Shape, key: String?) {
    switch (shape, node.content) {
    case (.text, .string), (.flag, .bool), (.number, .number), (.limit, .null), (.schema, .object),
      (.anything, _), (.textOr, .string):
      return
    case (.count, .number), (.limit, .number):
      if node.int.map({ $0 < 0 }) ?? true { issues.append(.wrongType(node, key: key, wanted: shape)) }
    case (.amount, .number):
      if node.int.map({ !Shape.amounts.contains($0) }) ?? true {
        issues.append(.wrongType(node, key: key, wanted: shape))
      }
    case (.name, .string(let text)) where text.utf8.contains { !$0.isWhitespace }: return
    case (.command, .array(let words))
    where words.allSatisfy({ $0.string != nil }) && words.first?.string?.isEmpty == false:
      return
    case (.region, .string(let text)) where PhoneNumber.regions.contains(text): return
    case (.choice(let words), .string(let text)) where words.contains(text): return
    case (.list(let shape), .array(let elements)):
      for element in elements { checkElement(element, shape, key: key ?? "") }
    case (.object(let shape), .object(let members)): check(members, of: node, shape)
    case (.map(let shape), .object(let members)):
      reportRepeated(members)
      for member in members { check(member.value, shape, key: member.key) }
    case (.textOr(let shape), .object): check(node, shape, key: key)
    default: issues.append(.wrongType(node, key: key, wanted: shape))
    }
  }

  private mutating func checkElement(_ element: JSONNode, _ shape: Shape, key: String) {
    let known = issues.count
    check(element, shape, key: key)
    // What is wrong inside an element is said of the key in it.
    if issues.count == known + 1, case .wrongType(let node, _, _) = issues[known], node.range == element.range {
      issues[known] = .wrongElement(element, key: key, wanted: shape)
    }
  }

  private mutating func check(_ members: [JSONMember], of node: JSONNode, _ shape: ObjectShape) {
    reportRepeated(members)
    for key in shape.keys where key.isRequired && !members.contains(where: { $0.key == key.key }) {
      issues.append(.missingKey(key.key, of: shape.name, place: node.range.lowerBound..<node.range.lowerBound + 1))
    }
    for member in members {
      if let key = shape.key(member.key) {
        check(member.value, key.shape, key: member.key)
      } else {
        issues.append(.unknownKey(member, of: shape))
      }
    }
  }

  private mutating func reportRepeated(_ members: [JSONMember]) {
    var first: [String: Range<Int>] = [:]
    for member in members {
      if let range = first[member.key] {
        issues.append(.repeatedKey(member, first: range))
      } else {
        first[member.key] = member.keyRange
      }
    }
  }
}
