import JSONText
import JobModel
import Templates

/// What somebody says that a variable or a parameter holds.
package struct GivenValue: Sendable, Equatable {
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Data to try a message with: what may be missing is there, or it is not.
struct SampleData {
  /// Whether all that may be missing is missing.
  let hasGaps: Bool
  /// What holds whatever the samples are.
  var given: [GivenValue] = []

  /// What a schema or the workspace does not list is called as the template calls it: `uses` are the ways from the root.
  func data(parameters schema: JSONNode?, _ workspace: Workspace, uses: [[TemplateName]]) -> TemplateValue {
    .object([
      (TemplateName("parameters"), schema.map { object($0) } ?? used("parameters", in: uses)),
      (TemplateName("variables"), workspace.variables.map { variables($0) } ?? used("variables", in: uses)),
    ])
  }

  private func used(_ root: TemplateName, in uses: [[TemplateName]]) -> TemplateValue {
    .object(
      uses.filter { $0.count == 2 && $0[0] == root }.map { way in
        (way[1], .text(given(way[1].text) ?? SampleData.words(way[1].text)))
      })
  }

  /// What a variable holds; nil where it is missing.
  func text(of variable: Workspace.Variable) -> String? {
    if let text = given(variable.name) { return text }
    if hasGaps, variable.isOptional { return nil }
    return variable.sample ?? SampleData.words(variable.name)
  }

  private func given(_ name: String) -> String? { given.last { $0.name == name }?.text }

  private func variables(_ variables: [Workspace.Variable]) -> TemplateValue {
    var members: [(TemplateName, TemplateValue)] = []
    for variable in variables {
      guard let text = text(of: variable) else { continue }
      members.append((TemplateName(variable.name), .text(text)))
    }
    return .object(members)
  }

  private func object(_ schema: JSONNode) -> TemplateValue {
    let required = (schema["required"]?.elements ?? []).compactMap { $0.string }
    var members: [(TemplateName, TemplateValue)] = []
    for property in schema["properties"]?.members ?? [] {
      if let text = given(property.key) {
        members.append((TemplateName(property.key), .text(text)))
        continue
      }
      if hasGaps, !required.contains(property.key) { continue }
      members.append((TemplateName(property.key), value(property.value, name: property.key)))
    }
    return .object(members)
  }

  /// What the schema gives as an example, else something of its kind that is called as the field is.
  private func value(_ schema: JSONNode, name: String) -> TemplateValue {
    if let example = schema["examples"]?[0] ?? schema["default"] ?? schema["const"] ?? schema["enum"]?[0] {
      return SampleData.value(of: example)
    }
    switch schema["type"]?.string {
    case "boolean": return .boolean(true)
    case "number", "integer": return .number(schema["minimum"]?.double ?? 1)
    case "array": return .list(schema["items"].map { [value($0, name: name)] } ?? [.text(SampleData.words(name))])
    case "object": return object(schema)
    default: return .text(SampleData.words(name))
    }
  }

  private static func value(of node: JSONNode) -> TemplateValue {
    switch node.content {
    case .null: .null
    case .bool(let truth): .boolean(truth)
    case .number(let number): .number(number.double ?? 0)
    case .string(let text): .text(text)
    case .array(let elements): .list(elements.map { value(of: $0) })
    case .object(let members): .object(members.map { (TemplateName($0.key), value(of: $0.value)) })
    }
  }

  /// `booking_reference` → `booking reference`.
  static func words(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == "_" ? 0x20 : $0 }, as: UTF8.self)
  }
}
