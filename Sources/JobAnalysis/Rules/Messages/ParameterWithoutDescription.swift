import JSONText
import JobModel

extension Rule {
  static let parameterWithoutDescription = Rule(
    id: "parameter-without-description", summary: "a parameter that nobody describes", severity: .information,
    scope: .file,
    cues: .actionFile,
    why: """
      All that the agent knows of a parameter is its description: what to ask for, and in which form. A name alone is \
      easily misunderstood.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {⟦"ref"⟧: {"type": "string"}}}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {⟦"ref"⟧: {"type": "string", "description": " "}}}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"place": {"type": "object", "properties": {"city": {"description": "The city"}, ⟦"zip"⟧: {}}}}}}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"ref": {"type": "string", "description": "The booking reference"}}}}"#,
        in: .action),
      .fine(
        ##"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"place": {"$ref": "#/$defs/place"}}, "$defs": {"place": {"description": "Where"}}}}"##,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {}}}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let schema = snapshot.document.json?["parameters"] else { return [] }
    return undescribed(in: schema)
  }

  /// In the schema and in the schemas of its properties; JSON is never deeper than its reader's limit.
  private static func undescribed(in schema: JSONNode) -> [Mark] {
    (schema["properties"]?.members ?? []).flatMap { member -> [Mark] in
      let inner = undescribed(in: member.value)
      let isContainer = member.value["properties"]?.members?.isEmpty == false
      // What is no object has a rule of its own, and a reference may lead to a description.
      guard member.value.members != nil, member.value["$ref"] == nil, !isContainer else { return inner }
      let isDescribed = member.value["description"]?.string?.utf8.contains { !$0.isWhitespace } ?? false
      if isDescribed { return inner }
      return [
        Mark(
          member.keyRange,
          "nothing says what \(Quotation.short(member.key)) is; add a \"description\", such as \"The booking reference number\""
        )
      ] + inner
    }
  }
}
