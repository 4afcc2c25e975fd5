import JobModel

extension Rule {
  static let actionNotInProfile = Rule(
    id: "action-not-in-profile", summary: "an action that this job's product does not have", severity: .error,
    sight: .close, cues: .otherActions,
    why: """
      Each product has its own actions. In Botphonic a text is sent by a condition and in StellarCS by a text message \
      action, not from the instructions: a /Send SMS there is only words.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("then ⟦/Send SMS⟧: \"Hi\"\n", workspace: #"{"profile": "botphonic"}"#),
      .flags("---\nname: A\nprofile: stellar\n---\n⟦/Transfer call⟧: Ana\n"),
      .flags("⟦/Create Jobber request⟧ now.\n", workspace: #"{"profile": "stellar"}"#),
      .flags(
        "then ⟦/send_it⟧\n", workspace: #"{"profile": "sona"}"#,
        files: [.init("send_it.action.json", #"{"kind": "textMessage", "name": "send_it"}"#)]),
      .fine("then /Send SMS: \"Hi\"\n", workspace: #"{"profile": "sona"}"#),
      .fine("then /Transfer call: Ana\n"),
      .fine("then \\/Send SMS is only words.\n", workspace: #"{"profile": "stellar"}"#),
    ]
  ) { snapshot in
    let profile = snapshot.profile
    return snapshot.otherActions.compactMap { action in
      let label = action.range.lowerBound..<action.label.upperBound
      if case .workspace(let name) = action.kind {
        guard !profile.hasTextMessages, snapshot.workspace.action(named: name)?.kind == .textMessage else { return nil }
        return Mark(label, "\(profile.id) has no text messages of its own, so /\(name) does nothing here")
      }
      guard let builtIn = BuiltInAction.of(action.kind) else { return nil }
      return Mark(label, "\(profile.id) has no /\(builtIn.label): \(instead(of: action.kind, profile))")
    }
  }

  private static func instead(of kind: ActionKind, _ profile: Profile) -> String {
    guard case .sendSMS = kind else { return "set it up there, and say here in words what the agent should do" }
    return profile.hasConditionalTexts
      ? "here a text is sent by a condition, not from the instructions"
      : "here texts are sent by text message actions of your workspace"
  }
}
