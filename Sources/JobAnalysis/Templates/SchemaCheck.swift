import JSONText
import JobModel

/// Holds a JSON Schema against what JSON Schema is. References are looked up, never followed, so any schema ends.
struct SchemaCheck {
  let root: JSONNode
  private(set) var marks: [Mark] = []

  init(root: JSONNode) {
    self.root = root
  }

  mutating func checkRoot() {
    let members = root.members ?? []
    let isBare =
      !members.isEmpty
      && members.allSatisfy { SchemaKeyword($0.key) == nil && $0.value["type"]?.string != nil }
    if isBare, let first = members.first {
      marks.append(
        Mark(
          first.keyRange, "the parameters go inside \"properties\"; write { \"properties\": { … } } around them"))
      return
    }
    if let type = root["type"], let name = type.string, name != "object", SchemaCheck.types.contains(name) {
      marks.append(
        Mark(
          type.range, "the parameters together are an object; write \"object\"", fixes: [fix(type, "object")]))
    }
    check(root)
  }

  private mutating func check(_ schema: JSONNode) {
    if schema.bool != nil { return }
    guard let members = schema.members else {
      return report(schema, "a schema is an object in { }, such as { \"type\": \"string\" }")
    }
    for member in members {
      if let keyword = SchemaKeyword(member.key) { check(member.value, keyword, key: member.key) }
    }
  }

  private mutating func check(_ value: JSONNode, _ keyword: SchemaKeyword, key: String) {
    switch keyword {
    case .type: checkType(value)
    case .reference: checkReference(value)
    case .schema: check(value)
    case .items:
      if let elements = value.elements { for element in elements { check(element) } } else { check(value) }
    case .schemas:
      guard let members = value.members else { return report(value, "\"\(key)\" must be an object in { }") }
      for member in members { check(member.value) }
    case .choices:
      guard let elements = value.elements, !elements.isEmpty else {
        return report(value, "\"\(key)\" must be a list of schemas in [ ]")
      }
      for element in elements { check(element) }
    case .names: checkNames(value)
    case .list: if value.elements == nil { report(value, "\"\(key)\" must be a list in [ ]") }
    case .text: if value.string == nil { report(value, "\"\(key)\" must be a text in quotes") }
    case .number:
      if value.number == nil, value.bool == nil { report(value, "\"\(key)\" must be a number, without quotes") }
    case .count:
      if value.int.map({ $0 >= 0 }) != true { report(value, "\"\(key)\" must be a whole number, without quotes") }
    }
  }

  private mutating func checkType(_ value: JSONNode) {
    for name in value.elements ?? [value] {
      guard let text = name.string else {
        report(name, "\"type\" must be one of \(SchemaCheck.list)")
        continue
      }
      guard !SchemaCheck.types.contains(text) else { continue }
      let meant = SchemaCheck.foreign(text) ?? EditDistance.nearest(to: text, in: SchemaCheck.types)
      let hint = meant.map { "did you mean \($0)?" } ?? "there is: \(SchemaCheck.list)"
      marks.append(
        Mark(
          name.range, "JSON Schema has no type \(Quotation.short(text)); \(hint)",
          fixes: meant.map { [fix(name, $0)] } ?? []))
    }
  }

  private mutating func checkNames(_ value: JSONNode) {
    if value.bool != nil {
      return report(
        value, "\"required\" is a list beside \"properties\", with the names that must be there, as in [\"name\"]")
    }
    guard let elements = value.elements else { return report(value, "\"required\" must be a list of names in [ ]") }
    for element in elements where element.string == nil {
      report(element, "\"required\" lists names, each in quotes")
    }
  }

  private mutating func checkReference(_ value: JSONNode) {
    guard let text = value.string else { return report(value, "\"$ref\" must be a text such as \"#/$defs/place\"") }
    switch SchemaReference(text, in: root) {
    case .elsewhere: return
    case .nothing:
      report(
        value, "there is nothing at \(Quotation.short(text)) in these parameters; describe it there, or correct the way"
      )
    case .schema(let target):
      if circles(from: value, target) {
        report(value, "this reference leads back to itself and describes nothing; describe the value instead")
      }
    }
  }

  /// Whether references alone lead back to the first one.
  private func circles(from reference: JSONNode, _ target: JSONNode) -> Bool {
    var schema = target
    for _ in 0..<16 {
      guard let next = schema["$ref"], let text = next.string else { return false }
      if next.range == reference.range { return true }
      guard case .schema(let target) = SchemaReference(text, in: root) else { return false }
      schema = target
    }
    return false
  }

  private mutating func report(_ node: JSONNode, _ message: String) {
    marks.append(Mark(node.range, message))
  }

  private func fix(_ node: JSONNode, _ name: String) -> Fix {
    Fix(title: "write \"\(name)\"", edits: [TextEdit(range: node.range, replacement: "\"\(name)\"")])
  }

  private static let types = ["string", "number", "integer", "boolean", "object", "array", "null"]
  private static let list = types.joined(separator: ", ")

  /// The type that another language's word stands for.
  private static func foreign(_ name: String) -> String? {
    switch name {
    case "str", "text", "date", "datetime", "date-time", "time", "phone", "email", "url", "enum": "string"
    case "float", "double", "decimal": "number"
    case "int", "long": "integer"
    case "bool": "boolean"
    case "dict", "map": "object"
    case "list": "array"
    default: nil
    }
  }
}

/// What a keyword of JSON Schema takes.
private enum SchemaKeyword {
  case type, reference, schema, items, schemas, choices, names, list, text, number, count

  init?(_ key: String) {
    switch key {
    case "type": self = .type
    case "$ref": self = .reference
    case "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else", "additionalItems",
      "unevaluatedProperties", "unevaluatedItems":
      self = .schema
    case "items": self = .items
    case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": self = .schemas
    case "allOf", "anyOf", "oneOf", "prefixItems": self = .choices
    case "required": self = .names
    case "enum", "examples": self = .list
    case "description", "title", "format", "pattern", "$comment", "$schema", "$id": self = .text
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf": self = .number
    case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties": self = .count
    default: return nil
    }
  }
}
