import JSONText
import JobModel
import Templates

/// What a template can reach at a place, with what the workspace and the schema say of it.
struct TemplateFields {
  /// Nil in a job, where the agent's parameters are not known.
  let schema: JSONNode?
  let parameters: TemplateObjectType?
  let variables: TemplateObjectType
  private let known: [Workspace.Variable]

  /// The fields of a job's texts.
  init(_ workspace: Workspace) {
    schema = nil
    parameters = nil
    known = workspace.variables ?? []
    variables = CheckedTemplate.variables(of: workspace)
  }

  /// The fields of an action file, which may be half-written.
  init(_ workspace: Workspace, action node: JSONNode) {
    schema = node["parameters"]
    parameters = CheckedTemplate.parameters(of: node)
    known = workspace.variables ?? []
    variables = CheckedTemplate.variables(of: workspace)
  }

  var data: TemplateType {
    guard let parameters else {
      return .object(TemplateObjectType([TemplateObjectType.Field("variables", .object(variables))], isOpen: true))
    }
    return .data(parameters: parameters, variables: variables)
  }

  /// What is known of a field: of a type only its fields are known, so the schema that has just those is looked for.
  func description(of name: TemplateName, in type: TemplateObjectType) -> String? {
    if .object(type) == data {
      return name == "variables" ? "the variables of your workspace" : "what the agent has collected"
    }
    if type == parameters, let found = schema?["properties"]?[name.text] { return found["description"]?.string }
    if type == variables { return known.first { $0.name == name.text }?.description }
    return schema.flatMap { TemplateFields.schema(of: type, below: $0) }?["properties"]?[name.text]?["description"]?
      .string
  }

  /// A value that it could have.
  func sample(of name: TemplateName, in type: TemplateObjectType) -> String? {
    if type == variables { return known.first { $0.name == name.text }?.sample }
    let object = type == parameters ? schema : schema.flatMap { TemplateFields.schema(of: type, below: $0) }
    let field = object?["properties"]?[name.text]
    return (field?["examples"]?[0] ?? field?["default"] ?? field?["enum"]?[0])?.string
  }

  private static func schema(of type: TemplateObjectType, below node: JSONNode) -> JSONNode? {
    if node["properties"] != nil, TemplateObjectType(schema: node) == type { return node }
    let named = [node["properties"], node["definitions"], node["$defs"]].flatMap { $0?.members ?? [] }
    let inside = named.map { $0.value } + [node["items"]].compactMap { $0 }
    for schema in inside {
      if let found = TemplateFields.schema(of: type, below: schema) { return found }
    }
    return nil
  }
}
