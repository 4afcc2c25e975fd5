import JobModel

extension Rule {
  static let unreachableAfterTransfer = Rule(
    id: "unreachable-after-transfer", summary: "a step comes after a transfer, when nothing can happen any more",
    severity: .error,
    why: """
      After a transfer Sona leaves the call and cannot return, so a step after one never runs. A transfer under a condition \
      ends only its own branch. In a numbered list this is an error; in running text, where order is less certain, a warning.
      """,
    source: .actions,
    examples: [
      .flags("1. Ask for the name.\n2. /Transfer call: Sales.\n3. ⟦Ask for the address and confirm it.⟧\n"),
      .flags("Ask what they need. Then /Transfer call: Front desk. ⟦Then ask for the order number.⟧\n"),
      .flags(
        "1. If it is urgent:\n   1. /Transfer call: On-call line\n   2. ⟦Ask for the address.⟧\n2. Take a message.\n"),
      .flags(
        "1. If it is urgent, /Transfer call: On-call line.\n2. Otherwise, /Transfer call: Front desk.\n3. ⟦Take a message.⟧\n"
      ),
      .flags("1. /Transfer call: Sales.\n2. ⟦Ask for the address.⟧\n3. Take a message.\n"),
      .flags("1. /Transfer call: Events team.\n2. ⟦If they want a table for today, ask for the hour.⟧\n"),
      .fine("1. If they ask for sales, /Transfer call: Sales.\n2. Ask for the address.\n"),
      .fine("1. /Transfer call: Sales.\n2. If they would rather not be transferred, take a message.\n"),
      .fine("1. Ask what they need.\n2. /Transfer call: Sales when they ask for a price.\n3. Take a message.\n"),
      .fine("- Sales: /Transfer call: Sales\n- Billing: /Transfer call: Billing\n- Ask for the name.\n"),
      .fine(
        "Tell them to hold, then /Transfer call: Sales. Never give prices. Keep a friendly tone.\n"),
      .fine("Then /Transfer call: Sales.\n\n# Rules\nAlways ask for the name first.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, snapshot.profile.actions.contains(.transferCall) else { return [] }
    let flow = prose.flow
    var isTold = [Bool](filledWith: false, count: flow.steps.count)
    return flow.steps.compactMap { step in
      guard let end = step.isBehind, flow.steps[end].ending == .transfer, !isTold[end], !belongs(step, prose),
        !mayDecline(step, behind: end, prose)
      else { return nil }
      isTold[end] = true
      if sends(step, prose) { return nil }
      return Mark(
        step.range,
        "this never happens: the call is transferred before it, and Sona cannot come back; move it before the transfer",
        severity: isSure(step, behind: end, flow) ? nil : .warning,
        related: [RelatedPlace(place(of: end, prose), "the caller is transferred here")], isUnnecessary: true)
    }
  }

  /// The transfer that ends the call.
  static func place(of step: Int, _ prose: Prose) -> Range<Int> {
    let step = prose.flow.steps[step]
    for place in step.actions.reversed() where prose.syntax.actions[place].kind == .transferCall {
      return prose.syntax.actions[place].range
    }
    return step.range
  }

  private static func sends(_ step: Flow.Step, _ prose: Prose) -> Bool {
    step.actions.contains { prose.syntax.actions[$0].kind == .sendSMS }
  }

  /// Both in one numbered list, and no condition in between.
  private static func isSure(_ step: Flow.Step, behind end: Int, _ flow: Flow) -> Bool {
    step.isNumbered && flow.steps[end].isNumbered && flow.branches[step.branch].kind != .condition
  }

  private static let refusals = WordSet(
    "answer answers busy decline declines fails instead prefer prefers rather refuse refuses transfer unavailable unless"
  )

  /// A condition behind a transfer may be about a caller who does not want it, or nobody there; a plain one in the same
  /// numbered list is not.
  private static func mayDecline(_ step: Flow.Step, behind end: Int, _ prose: Prose) -> Bool {
    let sentence = prose.reading.sentences[step.sentence]
    guard prose.flow.branches[step.branch].kind == .condition, prose.flow.branches[step.branch].end != end,
      prose.flow.steps[end].branch != step.branch
    else { return false }
    guard step.isNumbered, prose.flow.steps[end].isNumbered, let condition = sentence.condition,
      sentence.clause == .condition
    else { return true }
    return condition.contains { prose.reading.tokens[$0].isAny(of: .negation) || prose.isIn(refusals, at: $0) }
  }

  private static let farewells = WordSet("disconnect end hang leave remain stay stop wait")
  private static let transfers = WordSet("connect connected connecting hold transfer transferred transferring")

  /// Whether the step speaks of the transfer itself, or only of being gone.
  private static func belongs(_ step: Flow.Step, _ prose: Prose) -> Bool {
    let sentence = prose.reading.sentences[step.sentence]
    if step.range.lowerBound == sentence.range.lowerBound, let verb = sentence.verb, prose.isIn(farewells, at: verb) {
      return true
    }
    guard step.actions.isEmpty else { return false }
    return sentence.tokens.contains { place in
      prose.reading.tokens[place].range.lowerBound >= step.range.lowerBound && prose.isIn(transfers, at: place)
    }
  }
}
