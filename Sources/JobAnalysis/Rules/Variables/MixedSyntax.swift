import JobModel

extension Rule {
  static let mixedSyntax = Rule(
    id: "mixed-syntax", summary: "a variable in a form that the product does not have", severity: .error,
    sight: .close,
    why: """
      Botphonic fills in {caller_name}, StellarCS fills in {{ .variables.caller_name }}, and neither reads the other's form: \
      the caller would get it as it is.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        "Hi ⟦{{ .variables.caller_name }}⟧\n", becomes: "Hi {caller_name}\n", workspace: #"{"profile": "botphonic"}"#),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Ref\" ⟦{{ .variables.ref }}⟧"}"#,
        becomes: #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Ref\" {ref}"}"#,
        in: .action,
        workspace: #"{"profile": "botphonic"}"#),
      .flags("⟦{{ if .variables.x }}⟧Hi⟦{{ end }}⟧\n", workspace: #"{"profile": "botphonic"}"#),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"ref": {"type": "string"}}, "required": ["ref"]}, "message": "Ref ⟦{ref}⟧, ⟦{caller_name}⟧"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"ref": {"type": "string"}}, "required": ["ref"]}, "message": "Ref {{ .parameters.ref }}, {{ .variables.caller_name }}"}"#,
        in: .action, workspace: #"{"profile": "stellar"}"#),
      .fine("Hi {caller_name} and {{ .variables.x }}\n"),
      .fine("Hi {caller_name}\n", workspace: #"{"profile": "botphonic"}"#),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "Hi {{ .variables.x }}"}"#,
        in: .action,
        workspace: #"{"profile": "stellar"}"#),
      .fine("Hi `{caller_name}`\n", workspace: #"{"profile": "stellar"}"#),
    ]
  ) { snapshot in
    let spelling = VariableSpelling(snapshot)
    let profile = spelling.profile
    guard profile.hasBraceVariables != profile.hasTemplates else { return [] }
    return snapshot.texts.flatMap { text in
      text.atoms.compactMap { atom in
        let name: String?
        switch atom.kind {
        case .variable where profile.hasTemplates:
          name = text.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
        case .template where profile.hasBraceVariables:
          // A name alone in double braces is the spelling of yet another product.
          if ForeignTemplate.name(text.bytes, atom.range) != nil { return nil }
          name = ForeignTemplate.variable(text.bytes, atom.range)
        default: return nil
        }
        let meant = name.flatMap { spelling.spelling(of: $0, in: text.role) }
        let advice = meant.map { "write \($0)" } ?? "here a variable is written {caller_name}"
        return Mark(
          text.place(of: atom.range), "\(profile.id) does not fill in \(text.quotation(atom.range)); \(advice)",
          fixes: meant.map { [Fix(title: "write \($0)", edits: [text.edit(replacing: atom.range, with: $0)])] } ?? [])
      }
    }
  }
}
