import JobModel

extension Rule {
  static let literalVariable = Rule(
    id: "literal-variable", summary: "a variable in a product that fills none in", severity: .error,
    why: """
      This product has no variables: {caller_name} would reach the caller as it stands, braces and all. Write the message \
      without it; the agent adds what it knows by itself.
      """,
    source: .actions,
    examples: [
      .flags("/Send SMS: \"Hi ⟦{caller_name}⟧\"\n", workspace: #"{"profile": "sona"}"#),
      .flags("Ask for ⟦{{ .variables.x }}⟧.\n", workspace: #"{"profile": "sona-trigger"}"#),
      .flags("---\nname: A\nprofile: sona\n---\nGreet ⟦{caller_name}⟧.\n"),
      .flags("Hi ⟦{{ .parameters.x }}⟧\n", workspace: #"{"profile": "botphonic"}"#),
      .fine("/Send SMS: \"Hi {caller_name}\"\n"),
      .fine("Write {a: 1} or `{caller_name}`.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Hi {caller_name}\n", workspace: #"{"profile": "botphonic"}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    let profile = snapshot.profile
    return syntax.atoms.compactMap { atom in
      switch atom.kind {
      case .variable where !profile.hasBraceVariables: break
      case .template where !profile.hasTemplates: break
      default: return nil
      }
      let text = snapshot.quotation(atom.range)
      return Mark(
        atom.range,
        "\(profile.id) fills in no variables, so the caller would get \(text) as it stands; write it without")
    }
  }
}
