import JobModel
import Templates

extension Rule {
  static let numberAsExponent = Rule(
    id: "number-as-exponent", summary: "a number that may be printed as 1e+06", severity: .warning,
    cues: .templates,
    why: """
      A number that the agent collects is printed as Go prints it: from 1,000,000 up with an exponent, such as 1e+06. Printed \
      with printf, it stays a plain number.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer"}}, "required": ["n"]}, "message": "Total {{ ⟦.parameters.n⟧ }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer"}}, "required": ["n"]}, "message": "Total {{ printf \"%.0f\" .parameters.n }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}, "required": ["n"]}, "message": "{{ ⟦.parameters.n⟧ }} and more"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number", "maximum": 2000000}}, "required": ["n"]}, "message": "{{ ⟦.parameters.n⟧ }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer", "maximum": 100}}, "required": ["n"]}, "message": "{{ .parameters.n }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}, "required": ["n"]}, "message": "{{ printf \"%.0f\" .parameters.n }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "string"}}, "required": ["n"]}, "message": "{{ .parameters.n }}"}"#,
        in: .action),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        guard finding.kind == .numberAsExponent else { return nil }
        let text = template.text
        let call = "printf \"%.0f\" \(text.bytes.string(finding.range))"
        let replacement = text.standsAlone(finding.range) ? call : "(\(call))"
        return Mark(
          template.place(of: finding.range),
          "from 1,000,000 up this number is printed as 1e+06; write {{ printf \"%.0f\" … }}, or set its maximum in the schema",
          fixes: [
            Fix(
              title: "print it without a fraction", edits: [text.edit(replacing: finding.range, with: replacement)])
          ])
      }
    }
  }
}
