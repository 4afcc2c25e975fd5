import JobModel
import Templates

extension Rule {
  static let noValue = Rule(
    id: "no-value", summary: "something that may be missing is printed as it is", severity: .warning,
    why: """
      A parameter that is not required, or an optional variable, may be missing. Printed then, it says <no value> in the \
      message that the caller gets. Inside {{ if … }} or {{ with … }} it is printed only where it is there.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}}, "message": "Ref {{ ⟦.parameters.x⟧ }}"}"#,
        in: .action),
      .flags("/Send SMS: \"Hi {{ ⟦.variables.x⟧ }}\"\n", workspace: #"{"variables": {"x": {"optional": true}}}"#),
      .flags(
        "/Send SMS: \"{{ if .variables.y }}Hi {{ ⟦.variables.x⟧ }}{{ end }}\"\n",
        workspace: #"{"variables": {"x": {"optional": true}, "y": {}}}"#),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .fine(
        "/Send SMS: \"{{ with .variables.x }}Hi {{ . }}{{ end }}\"\n",
        workspace: #"{"variables": {"x": {"optional": true}}}"#),
    ]
  ) { snapshot in
    snapshot.messageTemplates.flatMap { message in
      TemplateCheck(message.template, data: message.data).findings.compactMap { finding in
        guard case .mayBeMissing(let name, .printed) = finding.kind else { return nil }
        let text = Quotation.short(name.text)
        return Mark(
          message.place(of: finding.range),
          "\(text) may be missing, and the message would then say <no value>; put it inside {{ if … }} … {{ end }}")
      }
    }
  }
}
