import JobModel

extension Rule {
  static let smsAfterTransfer = Rule(
    id: "sms-after-transfer", summary: "a text that should be sent after the call was transferred", severity: .error,
    why: """
      After a transfer Sona leaves the call and cannot return, so the text is never sent. The vendor says: Send SMS first, \
      then transfer the caller.
      """,
    source: .actions,
    examples: [
      .flags("1. /Transfer call: Sales.\n2. ⟦/Send SMS: \"Our brochure: https://example.com/b\"⟧\n"),
      .flags("Then transfer them to sales /Transfer call: \"Sales\". After that text them ⟦/Send SMS: \"Thanks!\"⟧.\n"),
      .flags("1. /Transfer call: Front desk, then ⟦/Send SMS: \"Hi\"⟧.\n"),
      .flags("1. If it is urgent, /Transfer call: Dispatch. After that, ⟦/Send SMS: \"Thanks!\"⟧.\n"),
      .fine("1. /Send SMS: \"Our brochure: https://example.com/b\"\n2. /Transfer call: Sales.\n"),
      .fine("1. If they ask for sales, /Transfer call: Sales.\n2. /Send SMS: \"Hi\"\n"),
      .fine("1. /Transfer call: Sales if they want a person.\n2. /Send SMS: \"Hi\"\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, snapshot.profile.actions.contains(.transferCall) else { return [] }
    var marks: [Mark] = []
    for step in prose.flow.steps {
      guard let end = step.isBehind, prose.flow.steps[end].ending == .transfer,
        prose.flow.steps[end].branch == step.branch || prose.flow.branches[step.branch].kind != .condition
      else { continue }
      for place in step.actions where prose.syntax.actions[place].kind == .sendSMS {
        marks.append(
          Mark(
            prose.syntax.actions[place].range,
            "this text is never sent: the call is transferred before it; send the text first, then transfer",
            related: [RelatedPlace(Rule.place(of: end, prose), "the caller is transferred here")], isUnnecessary: true))
      }
    }
    return marks
  }
}
