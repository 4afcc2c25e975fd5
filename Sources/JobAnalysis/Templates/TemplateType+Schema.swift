import JSONText
import JobModel
import Templates

/// What a JSON Schema lets a template reach. What it does not say is unknown, and nothing is said of it.
extension TemplateObjectType {
  init(schema: JSONNode) {
    var reader = SchemaReader(root: schema, active: [schema.range.lowerBound])
    self = reader.object(schema, depth: 0)
  }
}

/// Reads a schema as a type, through its references, which may lead back to where they stand.
private struct SchemaReader {
  let root: JSONNode
  /// Properties that are still read: references can make a small schema as large as they like.
  var budget = 2000
  /// Where the schemas begin that references led to and that are still read.
  var active: [Int] = []

  /// No template reaches deeper.
  private static let deepest = 16

  mutating func object(_ schema: JSONNode, depth: Int) -> TemplateObjectType {
    let isOpen = schema["additionalProperties"].map { $0.bool != false } ?? false
    let isPlain = schema["allOf"] == nil && schema["anyOf"] == nil && schema["oneOf"] == nil
    let members = schema["properties"]?.members ?? []
    if schema["$ref"] != nil {
      guard members.isEmpty, isPlain, let target = target(of: schema) else {
        return TemplateObjectType([], isOpen: true)
      }
      return through(target) { reader in reader.object(target, depth: depth + 1) }
        ?? TemplateObjectType([], isOpen: true)
    }
    let required = (schema["required"]?.elements ?? []).compactMap { $0.string }
    var fields: [TemplateObjectType.Field] = []
    for member in members {
      budget -= 1
      guard budget > 0 else { return TemplateObjectType(fields, isOpen: true) }
      fields.append(
        TemplateObjectType.Field(
          TemplateName(member.key), type(member.value, depth: depth + 1), isRequired: required.contains(member.key)))
    }
    return TemplateObjectType(fields, isOpen: isOpen || !isPlain)
  }

  private mutating func type(_ schema: JSONNode, depth: Int) -> TemplateType {
    guard depth < SchemaReader.deepest, budget > 0 else { return .unknown }
    if schema["$ref"] != nil {
      guard schema["properties"] == nil, let target = target(of: schema) else { return .unknown }
      return through(target) { reader in reader.type(target, depth: depth + 1) } ?? .unknown
    }
    switch schema["type"]?.string {
    case "string": return .text
    case "boolean": return .boolean
    case "number": return .number(largest: schema["maximum"]?.double)
    case "integer": return .integer(largest: schema["maximum"]?.double)
    case "array": return .list(of: schema["items"].map { type($0, depth: depth + 1) } ?? .unknown)
    case "object": return .object(object(schema, depth: depth))
    default: return .unknown
    }
  }

  /// Reads what a reference leads to; nil where that is being read already.
  private mutating func through<Result>(_ target: JSONNode, _ read: (inout SchemaReader) -> Result) -> Result? {
    guard !active.contains(target.range.lowerBound) else { return nil }
    active.append(target.range.lowerBound)
    let result = read(&self)
    active.removeLast()
    return result
  }

  /// The schema that a reference leads to in the end; nil where it leads nowhere, or in a circle.
  private func target(of schema: JSONNode) -> JSONNode? {
    var schema = schema
    for _ in 0..<SchemaReader.deepest {
      guard let reference = schema["$ref"]?.string else { return schema["$ref"] == nil ? schema : nil }
      guard case .schema(let next) = SchemaReference(reference, in: root) else { return nil }
      schema = next
    }
    return nil
  }
}
