import JobModel

extension Rule {
  static let branchContinues = Rule(
    id: "branch-continues", summary: "steps go on after an \"otherwise\" without saying whether they belong to it",
    severity: .information, isOnByDefault: false,
    why: """
      "If it is urgent, transfer them. Otherwise ask when. Offer Tuesday.": the call is over in the first case, so Tuesday is \
      offered only in the other. With a number, the step looks as if it always ran. Put it under the "otherwise".
      """,
    source: .jobs,
    examples: [
      .flags("If it is urgent, /Transfer call: On-call. Otherwise ask when they want us. ⟦Offer Tuesday.⟧\n"),
      .flags("1. If it is urgent, /Transfer call: On-call.\n2. Otherwise, ask when.\n3. ⟦Offer Tuesday.⟧\n"),
      .flags("If they are done, end the call. Otherwise ask what they need. ⟦Take a message.⟧\n"),
      .fine("If it is urgent, tell them. Otherwise ask when they want us. Offer Tuesday.\n"),
      .fine("If it is urgent, /Transfer call: On-call. Otherwise ask when they want us.\n"),
      .fine("1. If it is urgent, /Transfer call: On-call.\n2. Ask when.\n3. Offer Tuesday.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let flow = prose.flow
    return flow.steps.indices.dropFirst().compactMap { place in
      let before = flow.steps[place - 1]
      let branch = flow.branches[before.branch]
      let step = flow.steps[place]
      guard branch.kind == .otherwise, branch.end == nil, let partner = branch.partner,
        flow.branches[partner].end != nil,
        flow.branches[step.branch].kind == .sequence, prose.reading.sentences[step.sentence].clause == .step,
        prose.syntax.blocks[prose.reading.sentences[step.sentence].block].kind == .paragraph
      else { return nil }
      return Mark(
        step.range,
        "this happens only after the \"otherwise\" before it, because the other case ends the call; put it under that step",
        related: [RelatedPlace(before.range, "the other case")])
    }
  }
}
