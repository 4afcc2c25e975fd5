import JSONText
import JobModel

extension Rule {
  static let requiredNotDeclared = Rule(
    id: "required-not-declared", summary: "a required parameter is not described", severity: .error,
    scope: .file,
    cues: .actionFile,
    why: """
      "required" lists parameters by name, and each must be in "properties". One that does not is asked for, but nobody \
      knows what it is.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"reference": {}}, "required": [⟦"refernce"⟧]}}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"reference": {}}, "required": ["reference"]}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"required": [⟦"x"⟧]}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"o": {"type": "object", "properties": {"a": {}}, "required": ["a", ⟦"zzz"⟧]}}}}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {}}, "required": ["x"]}}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"required": []}}"#, in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"required": {}}}}"#,
        in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let schema = snapshot.document.json?["parameters"] else { return [] }
    return undeclared(in: schema)
  }

  /// In the schema and in the schemas of its properties; JSON is never deeper than its reader's limit.
  private static func undeclared(in schema: JSONNode) -> [Mark] {
    let properties = schema["properties"]?.members ?? []
    let names = properties.map { $0.key }
    let here = (schema["required"]?.elements ?? []).compactMap { element -> Mark? in
      guard let name = element.string, !names.contains(name) else { return nil }
      let nearest = EditDistance.nearest(to: name, in: names)
      let hint = nearest.map { "did you mean \($0)?" } ?? "describe it in \"properties\", or take it off this list"
      let fixes = nearest.map {
        [Fix(title: "write \($0)", edits: [TextEdit(range: element.range, replacement: "\"\($0)\"")])]
      }
      return Mark(element.range, "there is no parameter \(Quotation.short(name)); \(hint)", fixes: fixes ?? [])
    }
    return here + properties.flatMap { undeclared(in: $0.value) }
  }
}
