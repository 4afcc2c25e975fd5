import JobAnalysis
import JobModel

extension Pass {
  static let attachAction = Pass(
    id: "attach-action", summary: "moves an action that stands alone to the step that announces it",
    practice: .actions, companions: ["number-steps"],
    examples: [
      .changes(
        "Ask for the name. Let them know that you text the form.\n/Send SMS: https://example.com/form.\nThank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. Let them know that you text the form. /Send SMS: https://example.com/form.
          3. Thank them.
          """),
      .changes(
        "Ask for the name. If they ask for billing, transfer them.\n/Transfer call: Billing.\nThank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. If they ask for billing, transfer them. /Transfer call: Billing.
          3. Thank them.
          """),
      .changes(
        "Ask for the name. Ask for the company. /Transfer call: Sales",
        to: "Steps:\n1. Ask for the name.\n2. Ask for the company.\n3. /Transfer call: Sales"),
      .changes(
        "Ask for the name. Read it back to them. /Create Jobber request. Thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. Read it back to them.
          3. /Create Jobber request.
          4. Thank them.
          """),
    ]
  ) { draft in
    guard draft.numbersSteps else { return }
    for place in draft.parts.indices.dropFirst() {
      let part = draft.parts[place]
      let before = draft.parts[place - 1]
      guard part.role == .step, let kind = draft.loneAction(part), before.block == part.block, before.role != .moved,
        !before.isUnconditional || draft.names(kind, before), !draft.holdsAction(before.range)
      else { continue }
      draft.parts[place].role = .continuation
      let gap = before.range.upperBound..<part.range.lowerBound
      guard draft.syntax.text.string(gap) != " " else { continue }
      draft.change(
        "attach-action", .format, "Put \(draft.quotation(part.range)) after the step that announces it",
        because: "the agent then does what it just said", .actions, [TextEdit(range: gap, replacement: " ")])
    }
  }
}

extension Draft {
  /// The action that is all of a sentence.
  fileprivate func loneAction(_ part: Part) -> ActionKind? {
    let words = part.tokens.filter { reading.tokens[$0].kind != .stop }
    guard words.count == 1, let atom = reading.tokens[words[0]].atom, syntax.atoms[atom].kind == .action else {
      return nil
    }
    return syntax.actions.first { $0.range == syntax.atoms[atom].range }?.kind
  }

  private static let texts = WordSet("text texting message link sms send sending form")
  private static let transfers = WordSet("connect connecting forward pass put route through transfer transferring")
  private static let requests = WordSet("create creating request job ticket")

  fileprivate func names(_ kind: ActionKind, _ part: Part) -> Bool {
    let words: WordSet
    switch kind {
    case .transferCall: words = Draft.transfers
    case .createRequest: words = Draft.requests
    default: words = Draft.texts
    }
    return part.tokens.contains { isIn(words, $0) }
  }
}
