import JobModel

extension Rule {
  static let noClosing = Rule(
    id: "no-closing", summary: "a job does not say how the call ends", severity: .hint, isOnByDefault: false,
    scope: .job,
    why: """
      An agent that does not know when it is done goes on asking. Add a last step: thank the caller, say what happens next, \
      transfer, or end the call.
      """,
    source: .craft,
    examples: [
      .flags("---\nname: A\n---\n1. Ask for the name.\n2. ⟦Ask for the address.⟧\n"),
      .flags("---\nname: A\n---\nAsk for the name. ⟦Read it back.⟧\n"),
      .flags("---\nname: A\n---\n- Ask for the name.\n- ⟦If they agree, take a message.⟧\n"),
      .fine("---\nname: A\n---\n1. Ask for the name.\n2. Thank them.\n"),
      .fine("---\nname: A\n---\n1. Ask for the name.\n2. /Transfer call: Front desk.\n"),
      .fine("---\nname: A\n---\n1. Ask for the name.\n2. Tell them that we call back by 5.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob, let last = prose.flow.steps.last else { return [] }
    let ends = prose.reading.tokens.indices.contains { prose.isIn(closings, at: $0) }
    let transfers = prose.syntax.actions.contains { $0.kind == .transferCall }
    guard !ends, !transfers else { return [] }
    return [
      Mark(last.range, "say how the call ends: thank the caller, say what happens next, transfer, or end the call")
    ]
  }

  private static let closings = WordSet("bye disconnect end ends farewell goodbye hang thank thanks tell wish")
}
