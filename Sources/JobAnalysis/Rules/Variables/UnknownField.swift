import JobModel
import Templates

extension Rule {
  static let unknownField = Rule(
    id: "unknown-field", summary: "a template asks for something that is not there", severity: .error,
    why: """
      A template reaches the action's parameters, as its schema describes them, and the workspace's variables. Anything else \
      prints <no value> in the message.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"booking_reference": {"type": "string"}}}, "message": "Ref {{ .parameters.⟦booking_refrence⟧ }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"booking_reference": {"type": "string"}}}, "message": "Ref {{ .parameters.booking_reference }}"}"#,
        in: .action),
      .flags("/Send SMS: \"Hi {{ .variables.⟦caller⟧ }}\"\n", workspace: #"{"variables": {"name_of_caller": {}}}"#),
      .flags("/Send SMS: \"Hi {{ .⟦Variables⟧.x }}\"\n", becomes: "/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"o": {"type": "object", "additionalProperties": true}}, "required": ["o"]}, "message": "{{ .parameters.o.x }}"}"#,
        in: .action),
    ]
  ) { snapshot in
    snapshot.messageTemplates.flatMap { message in
      TemplateCheck(message.template, data: message.data).findings.compactMap { finding in
        guard case .unknownField(let name, let known) = finding.kind else { return nil }
        let names = known.map { $0.text }
        let range = message.place(of: finding.range)
        let nearest = EditDistance.nearest(to: name.text, in: names)
        let list =
          names.isEmpty ? "there is nothing to choose from" : "there is: " + names.prefix(6).joined(separator: ", ")
        let hint = nearest.map { "did you mean \($0)?" } ?? list
        let fixes = nearest.map { [Fix(title: "write \($0)", edits: [TextEdit(range: range, replacement: $0)])] }
        return Mark(range, "there is no \(Quotation.short(name.text)) here; \(hint)", fixes: fixes ?? [])
      }
    }
  }
}
