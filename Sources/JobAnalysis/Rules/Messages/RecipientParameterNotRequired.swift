import JSONText
import JobModel
import Templates

extension Rule {
  static let recipientParameterNotRequired = Rule(
    id: "recipient-parameter-not-required", summary: "a text message goes to a parameter that may be missing",
    severity: .error, scope: .file,
    cues: .templates,
    why: """
      The number that a message goes to is collected as a parameter. While it is not in "required" the agent may send \
      without it, to nobody.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ ⟦.parameters.phone⟧ }}"}, "parameters": {"properties": {"phone": {"type": "string"}}, "required": []}, "message": "Hi"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}}, "required": ["phone"]}, "message": "Hi"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ ⟦.parameters.phone⟧ }}"}, "parameters": {"properties": {"phone": {"type": "string"}}}, "message": "Hi"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}}, "required": ["phone"]}, "message": "Hi"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ ⟦.parameters.phone⟧ }}"}, "parameters": {"properties": {"phone": {"type": "string"}, "x": {}}, "required": ["x"]}, "message": ""}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}, "x": {}}, "required": ["x", "phone"]}, "message": ""}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}}, "required": ["phone"]}, "message": "Hi"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ or .parameters.phone .variables.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}}}, "message": "Hi"}"#,
        in: .action),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "Hi"}"#, in: .action),
    ]
  ) { snapshot in
    snapshot.templates.filter { $0.text.role == .recipient }.flatMap { template in
      template.findings.compactMap { finding in
        guard case .mayBeMissing(let name, _) = finding.kind, !template.isVariable(finding.range) else { return nil }
        let text = Quotation.short(name.text)
        let isTop = template.text.bytes.string(finding.range) == ".parameters.\(name.text)"
        return Mark(
          template.place(of: finding.range),
          "the message goes to \(text), which may be missing; list it in \"required\"",
          fixes: isTop ? fixes(requiring: name.text, in: snapshot.document.text.bytes) : [])
      }
    }
  }

  private static func fixes(requiring name: String, in bytes: [UInt8]) -> [Fix] {
    guard let document = try? JSONDocument(bytes) else { return [] }
    let way: [JSONStep] = ["parameters", "required"]
    let edits: [JSONEdit]?
    if let count = document.root["parameters"]?["required"]?.elements?.count {
      edits = document.inserting(.string(name), at: way + [.index(count)])
    } else {
      edits = document.setting(way, to: .array([.string(name)]))
    }
    guard let edits else { return [] }
    return [
      Fix(
        title: "require \(Quotation.short(name))",
        edits: edits.map { TextEdit(range: $0.range, replacement: $0.replacement) })
    ]
  }
}
