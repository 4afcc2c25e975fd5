import JobModel
import Templates

extension Rule {
  static let noValue = Rule(
    id: "no-value", summary: "something that may be missing is used as if it were there", severity: .warning,
    cues: .templates,
    why: """
      A parameter that is not required, or an optional variable, may be missing. Printed then, it says <no value> in the \
      message that the caller gets; compared or counted, the whole message fails. Inside {{ if … }} or {{ with … }} it is \
      used only where it is there.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}}, "message": "Ref {{ ⟦.parameters.x⟧ }}"}"#,
        in: .action),
      .flags(
        "/Send SMS: \"Hi {{ ⟦.variables.x⟧ }}\"\n",
        becomes: "/Send SMS: \"Hi {{ with .variables.x }}{{ . }}{{ end }}\"\n",
        workspace: #"{"variables": {"x": {"optional": true}}}"#),
      .flags(
        "/Send SMS: \"{{ if .variables.y }}Hi {{ ⟦.variables.x⟧ }}{{ end }}\"\n",
        workspace: #"{"variables": {"x": {"optional": true}, "y": {}}}"#),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "number"}}}, "message": "{{ if gt ⟦.parameters.n⟧ 1.0 }}Many{{ end }}"}"#,
        in: .action),
      .flags("Greet {{ ⟦.variables.x⟧ }}.\n", workspace: #"{"variables": {"x": {"optional": true}}}"#),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .fine(
        "/Send SMS: \"{{ with .variables.x }}Hi {{ . }}{{ end }}\"\n",
        workspace: #"{"variables": {"x": {"optional": true}}}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.x }}"}, "parameters": {"properties": {"x": {"type": "string"}}}, "message": "Hi"}"#,
        in: .action),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        guard case .mayBeMissing(let name, let use) = finding.kind else { return nil }
        // A recipient that may be missing has a rule of its own.
        if template.text.role == .recipient, !template.isVariable(finding.range) { return nil }
        let text = Quotation.short(name.text)
        return Mark(
          template.place(of: finding.range),
          "\(text) may be missing, and then \(consequence(of: use)); put it inside {{ if … }} … {{ end }}",
          fixes: use == .printed ? fixes(printing: finding.range, in: template.text) : [])
      }
    }
  }

  /// `{{ .variables.x }}` → `{{ with .variables.x }}{{ . }}{{ end }}`.
  private static func fixes(printing range: Range<Int>, in text: PlacedText) -> [Fix] {
    guard text.standsAlone(range), let template = text.template(at: range.lowerBound) else { return [] }
    let replacement = "{{ with \(text.bytes.string(range)) }}{{ . }}{{ end }}"
    return [
      Fix(title: "print it only where it is there", edits: [text.edit(replacing: template, with: replacement)])
    ]
  }

  private static func consequence(of use: TemplateUse) -> String {
    switch use {
    case .printed: "this reads <no value>"
    case .formatted: "this reads %!s(<nil>)"
    case .compared, .measured, .indexed: "the whole text fails"
    }
  }
}

extension CheckedTemplate {
  /// Whether a variable of the workspace stands there, and no parameter.
  func isVariable(_ range: Range<Int>) -> Bool {
    let start = text.bytes.at(range.lowerBound) == "$" ? range.lowerBound + 1 : range.lowerBound
    return text.bytes.matches(".variables.", at: start)
  }
}
