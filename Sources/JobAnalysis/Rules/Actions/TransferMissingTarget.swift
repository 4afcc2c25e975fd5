import JobModel

extension Rule {
  static let transferMissingTarget = Rule(
    id: "transfer-missing-target", summary: "/Transfer call with nobody to transfer to", severity: .error,
    sight: .close, cues: .transferActions,
    why: """
      Transfer call hands the caller to a workspace member, a shared inbox or an external number. Which one comes after \
      the colon; without it the call goes nowhere.
      """,
    source: .actions,
    examples: [
      .flags("If they want a person, ⟦/Transfer call⟧.\n"),
      .flags("Then ⟦/Transfer call:⟧\n"),
      .flags("1. ⟦/Transfer⟧ the call to whoever is free.\n"),
      .flags("Then ⟦/Transfer call: \" \"⟧\n"),
      .flags(
        "If they want a person, ⟦/Transfer call⟧.\n", workspace: #"{"inboxes": [{"name": "Front desk"}]}"#),
      .fine("If they want a person, /Transfer call: Front desk.\n"),
      .fine("/Transfer call: +1 (415) 555-0123 ext. 4.\n"),
      .fine("/transfer them to sales when they ask.\n"),
    ]
  ) { snapshot in
    let names = snapshot.targets.prefix(5).map { $0.name }
    return snapshot.builtInActions(.transferCall).compactMap { action in
      if let argument = action.argument, !argument.value.utf8.allSatisfy({ $0.isWhitespace }) { return nil }
      if action.missingColon != nil { return nil }
      return Mark(
        action.range,
        "/Transfer call names nobody; write a member, a shared inbox or a number after a colon: /Transfer call: Front desk",
        // The open one first: which of them it is no fix can know.
        fixes: [missingArgument(of: action, title: "add who to transfer to")] + names.map { target(of: action, $0) })
    }
  }

  private static func target(of action: Action, _ name: String) -> Fix {
    let place = action.label.upperBound..<action.range.upperBound
    return Fix(title: "transfer to \(name)", edits: [TextEdit(range: place, replacement: ": \(name)")])
  }
}
