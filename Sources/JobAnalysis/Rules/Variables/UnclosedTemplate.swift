import JobModel

extension Rule {
  static let unclosedTemplate = Rule(
    id: "unclosed-template", summary: "a { or {{ that opens a variable and is never closed", severity: .error,
    why: """
      A variable stands between { and }, a template between {{ and }}. Without the closing braces nothing is filled in, and \
      the caller gets the braces.
      """,
    source: .textMessages,
    examples: [
      .flags("Hi ⟦{caller_name⟧, thanks\n", becomes: "Hi {caller_name}, thanks\n"),
      .flags("Hi ⟦{{ .variables.x⟧\n", becomes: "Hi {{ .variables.x }}\n"),
      .flags("/Send SMS: \"Ref ⟦{{ .parameters.ref }⟧\"\n", becomes: "/Send SMS: \"Ref {{ .parameters.ref }}\"\n"),
      .fine("Hi {caller_name}, {{ .variables.x }}\n"),
      .fine("Write {\"a\": 1} or { or {0}.\n"),
      .fine("`{caller_name`\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    return syntax.atoms.compactMap { atom in
      let end = atom.range.upperBound
      let closing: String
      switch atom.kind {
      case .unclosedVariable: closing = "}"
      case .unclosedTemplate: closing = syntax.text.bytes.at(end - 1) == "}" ? "}" : " }}"
      default: return nil
      }
      let text = snapshot.quotation(atom.range)
      return Mark(
        atom.range, "\(text) is never closed; write \(text)\(closing)",
        fixes: [Fix(title: "close it", edits: [TextEdit(range: end..<end, replacement: closing)])])
    }
  }
}
