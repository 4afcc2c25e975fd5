import JobModel
import Templates

extension Rule {
  static let oddOutput = Rule(
    id: "odd-output", summary: "a template prints something that no caller should read", severity: .warning,
    cues: .templates,
    why: """
      A list printed as it is reads [a b], an object reads map[city:Bonn], and a format that does not fit its value reads \
      %!d(string=…). The message is sent with that in it.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"l": {"type": "array"}}, "required": ["l"]}, "message": "Items: {{ ⟦.parameters.l⟧ }}"}"#,
        in: .action),
      .flags("/Send SMS: \"Hi {{ printf \\\"%d\\\" ⟦.variables.x⟧ }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .flags("/Send SMS: \"Hi {{ printf ⟦\\\"%s %s\\\"⟧ .variables.x }}\"\n"),
      .flags("/Send SMS: \"Hi {{ printf \\\"%s\\\" .variables.x ⟦.variables.y⟧ }}\"\n"),
      .fine("/Send SMS: \"Hi {{ printf \\\"%s %s\\\" .variables.x .variables.y }}\"\n"),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"l": {"type": "array"}}, "required": ["l"]}, "message": "{{ range .parameters.l }}{{ . }} {{ end }}"}"#,
        in: .action),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        let words: String
        switch finding.kind {
        case .structurePrinted(.list):
          words = "a list is printed as [a b]; go through it with {{ range … }}{{ . }} {{ end }}"
        case .structurePrinted:
          words = "an object is printed as map[…]; print one of its fields, as in .parameters.place.city"
        case .wrongVerb(let verb, let type):
          words = "\(verb) does not print \(type.words); write \(fitting(type)) instead"
        case .tooFewValues: words = "this format has more places than values after it; add a value, or remove a place"
        case .tooManyValues: words = "this value has no place in the format; remove it, or add %v to the format"
        default: return nil
        }
        return Mark(template.place(of: finding.range), words)
      }
    }
  }

  private static func fitting(_ type: TemplateType) -> String {
    switch type {
    case .text: "%s"
    case .number, .integer: "%.0f"
    case .count: "%d"
    default: "%v"
    }
  }
}
