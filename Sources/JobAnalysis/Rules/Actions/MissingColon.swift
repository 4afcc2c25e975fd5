import JobModel

extension Rule {
  static let missingColon = Rule(
    id: "missing-colon", summary: "an action and its content have no colon between them", severity: .error,
    sight: .close, cues: .textActions | .transferActions,
    why: """
      What an action sends, or who it calls, comes after a colon: /Transfer call: Front desk. Without it the action has \
      no content, and what was meant as its content is read as an instruction.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call⟦ to ⟧Front desk.\n", becomes: "/Transfer call: Front desk.\n"),
      .flags("/Send SMS⟦ ⟧\"Hi\"\n", becomes: "/Send SMS: \"Hi\"\n"),
      .flags("/Send SMS⟦ - ⟧Hi there\n", becomes: "/Send SMS: Hi there\n"),
      .flags("/Send SMS⟦：⟧\"Hi\"\n", becomes: "/Send SMS: \"Hi\"\n"),
      .flags(
        "then /Transfer call⟦ ⟧Front desk\n", becomes: "then /Transfer call: Front desk\n",
        workspace: #"{"inboxes": [{"name": "Front desk"}]}"#),
      .flags("/Send SMS⟦ to the caller: ⟧\"Hi\"\n", becomes: "/Send SMS: \"Hi\"\n"),
      .fine("/Transfer call: Front desk\n"),
      .fine("/Send SMS: \"Hi\"\n"),
      .fine("/Create Jobber request to log the job.\n"),
      .fine("Tell them to send an SMS to the front desk.\n"),
    ]
  ) { snapshot in
    let actions = snapshot.builtInActions(.sendSMS) + snapshot.builtInActions(.transferCall)
    return actions.compactMap { action in
      guard let place = action.missingColon else { return nil }
      let label = snapshot.document.text.string(action.label)
      return Mark(
        place, "/\(label) needs a colon before what it \(action.takes == .message ? "sends" : "calls")",
        fixes: [
          Fix(title: "add a colon", edits: [TextEdit(range: place, replacement: ": ")], safety: .safe)
        ])
    }
  }
}
