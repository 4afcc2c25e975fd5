package import JSONText

/// The shapes as JSON Schema, draft 7: what editors without Callwright can check by themselves.
package enum FileSchema {
  private static let draft = JSONField("$schema", "http://json-schema.org/draft-07/schema#")

  /// For `callwright.json`. Comments and commas at the end are allowed there, which two words of VS Code's own say.
  package static let workspace: JSONValue = .object(
    [draft, JSONField("title", .string(FileKind.workspaceFileName))] + ObjectShape.workspace.schemaFields
      + [JSONField("allowComments", true), JSONField("allowTrailingCommas", true)])

  /// For `NAME.action.json`: the value of `kind` says which of the two it is.
  package static let action: JSONValue = .object([
    draft, JSONField("title", .string("NAME" + FileKind.action.ending)),
    JSONField("type", "object"),
    JSONField(
      "oneOf",
      .array([
        ObjectShape.textMessage.schema(constant: ("kind", "textMessage")),
        ObjectShape.conditionalText.schema(constant: ("kind", "conditionalText")),
      ])),
  ])
}

extension ObjectShape {
  fileprivate var schemaFields: [JSONField] {
    var fields = [JSONField("type", "object")]
    fields.append(JSONField("properties", .object(keys.map { JSONField($0.key, $0.schema) })))
    let required = keys.filter { $0.isRequired }
    if !required.isEmpty { fields.append(JSONField("required", .array(required.map { .string($0.key) }))) }
    fields.append(JSONField("additionalProperties", false))
    return fields
  }

  /// The shape where one key has one value.
  fileprivate func schema(constant: (key: String, value: String)) -> JSONValue {
    let properties = keys.map { key -> JSONField in
      guard key.key == constant.key else { return JSONField(key.key, key.schema) }
      return JSONField(key.key, ["const": .string(constant.value), "description": .string(key.help)])
    }
    return .object(
      schemaFields.map { $0.key == "properties" ? JSONField("properties", .object(properties)) : $0 })
  }
}

extension ObjectShape.Key {
  fileprivate var schema: JSONValue {
    .object(shape.schemaFields + [JSONField("description", .string(help))])
  }
}

extension Shape {
  fileprivate var schemaFields: [JSONField] {
    switch self {
    case .text: [JSONField("type", "string")]
    case .name: [JSONField("type", "string"), JSONField("pattern", "\\S")]
    case .flag: [JSONField("type", "boolean")]
    case .number: [JSONField("type", "number")]
    case .count: [JSONField("type", "integer"), JSONField("minimum", 0)]
    case .amount:
      [
        JSONField("type", "integer"), JSONField("minimum", .int(Shape.amounts.lowerBound)),
        JSONField("maximum", .int(Shape.amounts.upperBound)),
      ]
    case .limit: [JSONField("type", ["integer", "null"]), JSONField("minimum", 0)]
    case .region: [JSONField("enum", .array(PhoneNumber.regions.map { .string($0) }))]
    case .choice(let words): [JSONField("enum", .array(words.map { .string($0) }))]
    case .list(let shape): [JSONField("type", "array"), JSONField("items", .object(shape.schemaFields))]
    case .object(let object): object.schemaFields
    case .map(let shape):
      [JSONField("type", "object"), JSONField("additionalProperties", .object(shape.schemaFields))]
    case .textOr(let shape): [JSONField("anyOf", [["type": "string"], .object(shape.schemaFields)])]
    case .command:
      [JSONField("type", "array"), JSONField("items", ["type": "string"]), JSONField("minItems", 1)]
    case .schema: [JSONField("type", "object")]
    case .anything: []
    }
  }
}
