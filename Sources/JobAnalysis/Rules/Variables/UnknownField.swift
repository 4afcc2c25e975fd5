import JobModel
import Templates

extension Rule {
  static let unknownField = Rule(
    id: "unknown-field", summary: "a template asks for something that is not there", severity: .error,
    cues: .templates,
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
      .flags("/Send SMS: \"Hi {{ .⟦customer⟧.x }}\"\n"),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}, "required": ["x"]}, "message": "{{ .parameters.x.⟦first⟧ }}"}"#,
        in: .action),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"o": {"type": "object", "additionalProperties": true}}, "required": ["o"]}, "message": "{{ .parameters.o.x }}"}"#,
        in: .action),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        let range = finding.range
        switch finding.kind {
        case .unknownField(let name, let known):
          return ForeignTemplate.root(name, known) == nil ? unknown(name, known, range, in: template) : nil
        case .fieldOfValue(let name, _):
          return Mark(
            template.place(of: range),
            "what comes before .\(Quotation.short(name.text)) is not an object and has no fields; remove it")
        default: return nil
        }
      }
    }
  }

  private static func unknown(
    _ name: TemplateName, _ known: [TemplateName], _ range: Range<Int>, in template: CheckedTemplate
  ) -> Mark {
    let names = known.map { $0.text }
    let nearest = EditDistance.nearest(to: name.text, in: names)
    let list =
      names.isEmpty ? "there is nothing to choose from" : "there is: " + names.prefix(6).joined(separator: ", ")
    let hint = nearest.map { "did you mean \($0)?" } ?? list
    // A name in quotes, behind index.
    let isQuoted = template.text.bytes.at(range.lowerBound) == "\""
    let place = isQuoted && range.count >= 2 ? range.lowerBound + 1..<range.upperBound - 1 : range
    let fixes = nearest.map {
      [Fix(title: "write \($0)", edits: [template.text.edit(replacing: place, with: $0)])]
    }
    // The workspace's list of variables is written by hand and may be behind; an action's own schema is not.
    let isVariable = template.places.contains { $0.range == range && $0.path.first == "variables" }
    return Mark(
      template.place(of: place), "there is no \(Quotation.short(name.text)) here", hint: hint,
      severity: isVariable ? .warning : nil, fixes: fixes ?? [])
  }
}
