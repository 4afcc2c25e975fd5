import JobModel
import Templates

extension Rule {
  static let numberComparedWithInteger = Rule(
    id: "number-compared-with-integer", summary: "a number is compared with one that has no decimal point",
    severity: .error,
    cues: .templates,
    why: """
      Every number that the agent collects has a decimal point to a template, and Go compares it only with one that has a \
      point too: eq .parameters.n 1 fails, and nothing is sent. Write 1.0.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer"}}, "required": ["n"]}, "message": "{{ if eq .parameters.n ⟦1⟧ }}One{{ end }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer"}}, "required": ["n"]}, "message": "{{ if eq .parameters.n 1.0 }}One{{ end }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}, "required": ["n"]}, "message": "{{ if gt ⟦5⟧ .parameters.n }}Few{{ end }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}, "required": ["n"]}, "message": "{{ if gt 5.0 .parameters.n }}Few{{ end }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}, "s": {"type": "string"}}, "required": ["n", "s"]}, "message": "{{ if gt .parameters.n ⟦(len .parameters.s)⟧ }}Few{{ end }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}, "required": ["n"]}, "message": "{{ if gt .parameters.n 5.0 }}Many{{ end }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"s": {"type": "string"}}, "required": ["s"]}, "message": "{{ if gt (len .parameters.s) 5 }}Long{{ end }}"}"#,
        in: .action),
      .fine("/Send SMS: \"{{ if eq .parameters.n 1 }}One{{ end }}\"\n"),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        guard case .numberComparedWithInteger(_, let replacement) = finding.kind else { return nil }
        let advice =
          replacement.map { "write \($0)" } ?? "compare it with a number that has a decimal point, such as 5.0"
        let fixes = replacement.map {
          [Fix(title: "write \($0)", edits: [template.text.edit(replacing: finding.range, with: $0)], safety: .safe)]
        }
        return Mark(
          template.place(of: finding.range),
          "a number with a decimal point is not compared with a whole one, and the message fails; \(advice)",
          fixes: fixes ?? [])
      }
    }
  }
}
