import JobModel

extension Rule {
  static let unclosedTemplate = Rule(
    id: "unclosed-template", summary: "a { or {{ that is never closed", severity: .error,
    sight: .close,
    why: """
      A variable goes between { and }, a template between {{ and }}. Without the closing braces nothing is filled in, and \
      the caller gets the braces.
      """,
    source: .textMessages,
    examples: [
      .flags("Hi ⟦{caller_name⟧, thanks\n", becomes: "Hi {caller_name}, thanks\n"),
      .flags("Hi ⟦{{ .variables.x⟧\n", becomes: "Hi {{ .variables.x }}\n"),
      .flags("/Send SMS: \"Ref ⟦{{ .parameters.ref }⟧\"\n", becomes: "/Send SMS: \"Ref {{ .parameters.ref }}\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Hi\" ⟦{caller_name⟧ there"}"#,
        becomes:
          #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Hi\" {caller_name} there"}"#,
        in: .action),
      .fine("Hi {caller_name}, {{ .variables.x }}\n"),
      .fine("Write {\"a\": 1} or { or {0}.\n"),
      .fine("`{caller_name`\n"),
      .fine("It answers {{\"found\": true}, or nothing.\n"),
    ]
  ) { snapshot in
    let spelling = VariableSpelling(snapshot)
    return snapshot.texts.flatMap { text in
      text.atoms.compactMap { atom in
        let end = atom.range.upperBound
        let closing: String
        switch atom.kind {
        case .unclosedVariable: closing = "}"
        case .unclosedTemplate where isCode(atom, in: text): return nil
        case .unclosedTemplate: closing = text.bytes.at(end - 1) == "}" ? "}" : " }}"
        default: return nil
        }
        let quotation = text.quotation(atom.range)
        return Mark(
          text.place(of: atom.range), "\(quotation) is never closed; write \(quotation)\(closing)",
          fixes: [
            Fix(
              title: "close it", edits: [text.edit(replacing: end..<end, with: closing)],
              safety: names(spelling, atom, in: text) ? .safe : .needsReview)
          ])
      }
    }
  }

  /// Whether just the name of a variable that there is stands behind the brace.
  private static func names(_ spelling: VariableSpelling, _ atom: Atom, in text: PlacedText) -> Bool {
    atom.kind == .unclosedVariable
      && spelling.variables.contains(text.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound))
  }

  /// `{{"found": true`: braces of code.
  private static func isCode(_ atom: Atom, in text: PlacedText) -> Bool {
    text.bytes.at(atom.range.lowerBound + 2) == "\""
  }
}
