import JSONText
import JobModel
import Templates

/// What a JSON Schema lets a template reach. What it does not say is unknown, and nothing is said of it.
extension TemplateObjectType {
  init(schema: JSONNode) {
    let required = (schema["required"]?.elements ?? []).compactMap { $0.string }
    let isOpen = schema["additionalProperties"].map { $0.bool != false } ?? false
    let isPlain = schema["$ref"] == nil && schema["allOf"] == nil && schema["anyOf"] == nil && schema["oneOf"] == nil
    self.init(
      (schema["properties"]?.members ?? []).map { member in
        TemplateObjectType.Field(
          TemplateName(member.key), TemplateType(schema: member.value), isRequired: required.contains(member.key))
      }, isOpen: isOpen || !isPlain)
  }
}

extension TemplateType {
  fileprivate init(schema: JSONNode) {
    switch schema["type"]?.string {
    case "string": self = .text
    case "boolean": self = .boolean
    case "number": self = .number(largest: schema["maximum"]?.double)
    case "integer": self = .integer(largest: schema["maximum"]?.double)
    case "array": self = .list(of: schema["items"].map { TemplateType(schema: $0) } ?? .unknown)
    case "object": self = .object(TemplateObjectType(schema: schema))
    default: self = .unknown
    }
  }
}
