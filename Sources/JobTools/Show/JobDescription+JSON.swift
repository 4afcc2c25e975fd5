package import JSONText
import JobAnalysis
import JobModel

extension JobDescription {
  /// For programs.
  package var json: JSONValue {
    [
      "profile": .string(profile.id), "fields": .array(fields.map { JobDescription.json($0) }),
      "goals": .array(goals.map { .string($0) }), "intents": .array(intents.map { .string($0) }),
      "steps": .array(course.steps.map { $0.json }), "parts": .array(parts.map { JobDescription.json($0) }),
      "anytime": .array(course.anytime.map { $0.json }),
      "asksFor": .array(questions.map { .string($0) }), "rules": .array(rules.map { .string($0) }),
      "facts": .array(facts.map { .string($0) }), "others": .array(others.map { .string($0) }),
      "variables": .array(
        variables.map { variable in
          [
            "name": .string(variable.name), "uses": .int(variable.uses), "isKnown": .bool(variable.help != nil),
          ]
        }),
    ]
  }

  private static func json(_ part: Part) -> JSONValue {
    ["title": .string(part.title), "start": .int(part.start), "isKindOfCall": .bool(part.isKindOfCall)]
  }

  private static func json(_ field: Field) -> JSONValue {
    [
      "name": .string(field.name), "text": field.text.map { .string($0) } ?? .null, "count": .int(field.count),
      "limit": field.limit.map { .int($0) } ?? .null,
    ]
  }
}

extension Course.Item {
  var json: JSONValue {
    let kindName =
      switch kind {
      case .step: "step"
      case .condition: "condition"
      case .otherwise: "otherwise"
      }
    var fields: [JSONField] = [
      JSONField("kind", .string(kindName)), JSONField("text", .string(text)),
      JSONField("number", number.map { .int($0) } ?? .null), JSONField("start", .int(range.lowerBound)),
      JSONField("end", .int(range.upperBound)),
    ]
    if kind == .step {
      fields.append(JSONField("isCertain", .bool(isCertain)))
      fields.append(JSONField("endsCall", .bool(ending != .none)))
      fields.append(JSONField("actions", .array(effects.map { $0.json })))
    } else {
      fields.append(JSONField("items", .array(items.map { $0.json })))
    }
    return .object(fields)
  }
}

extension Effect {
  var json: JSONValue {
    [
      "kind": .string(kindName), "label": .string(label), "content": content.map { .string($0) } ?? .null,
      "detail": detail.map { .string($0) } ?? .null,
    ]
  }
}
