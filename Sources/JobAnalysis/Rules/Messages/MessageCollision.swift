import JSONText
import JobModel

extension Rule {
  static let messageCollision = Rule(
    id: "message-collision", summary: "a parameter called message where the product adds one of that name",
    severity: .error,
    scope: .file,
    cues: .actionFile,
    why: """
      Where a text message's text is empty, the agent writes it, and a parameter called message is added automatically. One of \
      your own with that name would be overwritten.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {⟦"message"⟧: {}}}}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {⟦"message"⟧: {}}}, "message": ""}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {}, ⟦"message"⟧: {}}}, "message": " "}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"message": {}}}, "message": "Hi"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"text": {}}}}"#,
        in: .action),
      .fine(#"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "c"}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let node = snapshot.document.json, node["kind"]?.string == "textMessage",
      node["message"]?.string?.utf8.allSatisfy({ $0.isWhitespace }) ?? true
    else { return [] }
    let properties = node["parameters"]?["properties"]
    return (properties?.members(named: "message") ?? []).map { member in
      Mark(member.keyRange, "the product adds a parameter called message on its own; give this one another name")
    }
  }
}
