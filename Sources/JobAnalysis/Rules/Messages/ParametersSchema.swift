import JSONText
import JobModel

extension Rule {
  static let parametersSchema = Rule(
    id: "parameters-schema", summary: "the parameters are not a JSON Schema", severity: .error, scope: .file,
    cues: .actionFile,
    why: """
      What the agent collects is described as a JSON Schema: an object with "properties", each with a "type" and a \
      "description". A type or a form that JSON Schema does not have is refused, or nothing is collected.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": ⟦"strng"⟧}}}}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"type": ⟦"string"⟧}}"#,
        becomes: #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"type": "object"}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string", "required": ⟦true⟧}}}}"#,
        in: .action),
      .flags(
        ##"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"$ref": ⟦"#/$defs/plac"⟧}}, "$defs": {"place": {"type": "string"}}}}"##,
        in: .action),
      .flags(
        ##"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"$ref": ⟦"#/properties/x"⟧}}}}"##,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": ⟦"string"⟧, "y": {"type": "array", "items": ⟦7⟧}}}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {⟦"reference"⟧: {"type": "string"}}}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"type": "object", "properties": {"x": {"type": ["string", "null"], "maxLength": 40}}, "required": ["x"]}}"#,
        in: .action),
      .fine(
        ##"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"$ref": "#/$defs/place"}}, "$defs": {"place": {"type": "object", "properties": {"inner": {"$ref": "#/$defs/place"}}}}}}"##,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": true, "type": {"type": "string"}}, "additionalProperties": false}}"#,
        in: .action),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {}}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let schema = snapshot.document.json?["parameters"], schema.members != nil
    else { return [] }
    var check = SchemaCheck(root: schema)
    check.checkRoot()
    return check.marks
  }
}
