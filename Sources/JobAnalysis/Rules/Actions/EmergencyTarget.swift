import JobModel

extension Rule {
  static let emergencyTarget = Rule(
    id: "emergency-target", summary: "/Transfer call to an emergency number", severity: .warning,
    sight: .close, cues: .transferActions,
    why: """
      After a transfer the agent is gone and cannot return, and an emergency call from a business line shows the business's \
      place, not the caller's. Tell the caller to hang up and dial the emergency number from where they are.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call: ⟦911⟧.\n"),
      .flags("If they smell gas, /Transfer call: ⟦112⟧\n"),
      .flags("/Transfer call: \"⟦999⟧\"\n"),
      .fine("Tell them to hang up and dial 911.\n"),
      .fine("/Transfer call: +1 (415) 555-0911.\n"),
      .fine("/Transfer call: Extension 911 desk\n"),
    ]
  ) { snapshot in
    snapshot.builtInActions(.transferCall).compactMap { action in
      guard let argument = action.argument,
        PhoneNumber(argument.value, region: snapshot.workspace.region)?.kind == .emergency
      else { return nil }
      return Mark(
        argument.content,
        "a transfer to \(argument.value) sends emergency services to the wrong place; tell the caller to hang up and dial it"
      )
    }
  }
}
