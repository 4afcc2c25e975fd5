import JobModel

extension Rule {
  static let literalVariable = Rule(
    id: "literal-variable", summary: "a variable in a product that has no variables", severity: .error,
    sight: .close,
    why: """
      This product has no variables: {caller_name} would reach the caller as it is, braces and all. Write the message \
      without it; the agent adds what it knows on its own.
      """,
    source: .actions,
    examples: [
      .flags("/Send SMS: \"Hi ⟦{caller_name}⟧\"\n", workspace: #"{"profile": "sona"}"#),
      .flags("Ask for ⟦{{ .variables.x }}⟧.\n", workspace: #"{"profile": "sona-trigger"}"#),
      .flags("---\nname: A\nprofile: sona\n---\nGreet ⟦{caller_name}⟧.\n"),
      .flags("Hi ⟦{{ .parameters.x }}⟧\n", workspace: #"{"profile": "sona"}"#),
      .fine("/Send SMS: \"Hi {caller_name}\"\n"),
      .fine("Write {a: 1} or `{caller_name}`.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Hi {caller_name}\n", workspace: #"{"profile": "botphonic"}"#),
    ]
  ) { snapshot in
    let profile = snapshot.profile
    guard !profile.hasBraceVariables, !profile.hasTemplates else { return [] }
    return snapshot.texts.flatMap { text in
      text.atoms.compactMap { atom in
        guard atom.kind == .variable || atom.kind == .template else { return nil }
        return Mark(
          text.place(of: atom.range),
          """
          \(profile.id) fills in no variables, so the caller would get \(text.quotation(atom.range)) as it is; \
          leave it out, or say in words what is meant
          """)
      }
    }
  }
}
