import JobModel
import Templates

extension Rule {
  static let templateSyntax = Rule(
    id: "template-syntax", summary: "a template that the product cannot read", severity: .error,
    cues: .templates,
    why: """
      Text between {{ and }} is a Go template. One that cannot be read makes the whole message fail: nothing is sent.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "Ref {{ .parameters.a ⟦)⟧ }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "\u0048i ⟦{{ if .variables.x }}⟧yes"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "\u0048i {{ if .variables.x }}yes{{ end }}"}"#,
        in: .action),
      .flags(
        "/Send SMS: \"Hi {{ ⟦pritnf⟧ .variables.x }}\"\n", becomes: "/Send SMS: \"Hi {{ printf .variables.x }}\"\n"),
      .flags("/Send SMS: \"Hi {{ ⟦uppper⟧ .variables.x }}\"\n"),
      .fine("/Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("{{ if .variables.vip }}Thank them.{{ end }} /Send SMS: \"Hi {{ .variables.x }}\"\n"),
      .fine("/Send SMS: \"{{ if .variables.x }}Hi {{ .variables.x | print }}{{ end }}\"\n"),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}}, "required": ["phone"]}}"#,
        in: .action),
      .flags("Greet them{{ if .variables.vip }} warmly{{ end }}⟦{{ end }}⟧.\n"),
      .flags(
        "⟦{{#if vip}}⟧Thank them.{{/if}} {{#unless vip}}Greet them.{{/unless}} {{#each names}}{{this}}{{/each}}\n"),
      .fine("If the text shows raw {{ }} braces, ask for the name.\n"),
      .fine("Write {{ if it is code.\n", workspace: #"{"rules": {"unclosed-template": "off"}}"#),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template -> [Mark] in
      if template.text.role == .job, template.errors.count > slips { return [ofAnother(template)] }
      return firstErrors(of: template).map { error in
        if case .unknownFunction(let name) = error.kind,
          let nearest = EditDistance.nearest(to: name.text, in: functions)
        {
          return Mark(
            template.place(of: error.range),
            "\(Quotation.short(name.text)) is not a function; did you mean \(nearest)?",
            fixes: [
              Fix(title: "write \(nearest)", edits: [template.text.edit(replacing: error.range, with: nearest)])
            ])
        }
        let later = error.acceptedSince.map { " (it needs Go \($0.rawValue) or newer)" } ?? ""
        return Mark(
          template.place(of: error.range), error.message + later,
          severity: error.acceptedSince == nil ? nil : .information, fixes: fixes(closing: error, in: template.text))
      }
    }
  }

  /// Go stops at the first one; what it would say of the rest of that template follows from it.
  private static func firstErrors(of template: CheckedTemplate) -> [TemplateError] {
    var read = 0
    let text = template.text
    return template.errors.filter { error in
      guard error.range.lowerBound >= read else { return false }
      guard let whole = text.template(at: error.range.lowerBound) else { return true }
      read = whole.upperBound
      // Prose may speak of the braces themselves.
      return text.role != .job || whole.count < 4
        || !text.bytes.trimmed(whole.lowerBound + 2..<whole.upperBound - 2).isEmpty
    }
  }

  /// Up to here they are slips, each with a mark of its own; more are another product's templates, which is said once.
  private static let slips = 3

  private static func ofAnother(_ template: CheckedTemplate) -> Mark {
    let place = template.errors[0].range.lowerBound
    let range = template.text.template(at: place) ?? template.errors[0].range
    return Mark(
      template.place(of: range),
      """
      \(template.text.quotation(range)) is not a Go template, nor are others here: it looks like another product's. Write \
      {name} for a variable, and a sentence that begins with "If" for a condition
      """)
  }

  /// The shorter ones are near to anything.
  private static let functions = TemplateFunction.allCases.map { $0.rawValue }.filter { $0.utf8.count >= 4 }

  /// The missing `{{ end }}` of a message, at its end.
  private static func fixes(closing error: TemplateError, in text: PlacedText) -> [Fix] {
    guard case .unclosedBlock = error.kind, text.isMessage else { return [] }
    let end = text.bytes.count
    return [
      Fix(title: "write {{ end }} at the end", edits: [text.edit(replacing: end..<end, with: "{{ end }}")])
    ]
  }
}
