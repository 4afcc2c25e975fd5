import JobAnalysis
import JobModel

extension Pass {
  static let attachOtherwise = Pass(
    id: "attach-otherwise", summary: "puts the other side of a condition below it", practice: .ambiguity,
    companions: ["number-steps"],
    examples: [
      .changes(
        "Ask for the order number. If it starts with A, /Transfer call: Austin. Otherwise take a message. Thank them.",
        to: """
          Steps:
          1. Ask for the order number.
          2. If it starts with A, /Transfer call: Austin.
             - Otherwise take a message.
          3. Thank them.
          """),
      .changes(
        "Greet them. Ask for the name. If they're new, ask for insurance. Otherwise open their chart.",
        to: """
          Steps:
          1. Greet them.
          2. Ask for the name.
          3. If they're new, ask for insurance.
             - Otherwise open their chart.
          """),
      .changes(
        """
        Greet them. Ask for the name. If they're new, ask for insurance. Otherwise open their chart. Confirm the date of \
        birth on it.
        """,
        to: """
          Steps:
          1. Greet them.
          2. Ask for the name.
          3. If they're new, ask for insurance. Otherwise open their chart. Confirm the date of birth on it.
          """,
        leaving: "whether what follows is for both sides or for the other side alone is yours to say"),
      .changes(
        "Greet them. Ask for the name. If they're in pain, /Transfer call: Nurse. Otherwise book a visit. Don't give prices.",
        to: """
          Steps:
          1. Greet them.
          2. Ask for the name.
          3. If they're in pain, /Transfer call: Nurse. Otherwise book a visit. Don't give prices.
          """),
      .changes(
        "Greet them. Ask for the name. If they're in pain, /Transfer call: Nurse. Never give advice. Otherwise book a visit.",
        to: """
          Steps:
          1. Greet them.
          2. Ask for the name.
          3. If they're in pain, /Transfer call: Nurse. Never give advice. Otherwise book a visit.
          """,
        leaving: "what is between a condition and its other side may belong to it"),
      .changes(
        """
        Ask for the name. If it is about a bill, /Transfer call: Billing. If a pipe leaks, /Transfer call: Repairs. For \
        anything else, take a message.
        """,
        to: """
          Steps:
          1. Ask for the name.
          2. If it is about a bill, /Transfer call: Billing.
          3. If a pipe leaks, /Transfer call: Repairs.
          4. For anything else, take a message.
          """),
      .changes(
        "Ask for the name. Ask for the address. Take a message. Otherwise thank them.",
        to: "Steps:\n1. Ask for the name.\n2. Ask for the address.\n3. Take a message. Otherwise thank them."),
    ]
  ) { draft in
    guard draft.numbersSteps else { return }
    for place in draft.parts.indices where draft.answersSeveral(place) && !draft.isFollowed(place) {
      draft.parts[place].role = .branch
    }
    let held = Set(draft.reachOfOtherwise.flatMap { $0.held })
    for place in draft.parts.indices.dropFirst() where draft.isLooseOtherwise(place) && !held.contains(place) {
      let before = draft.parts[place - 1]
      guard before.block == draft.parts[place].block, before.role == .branch,
        draft.reading(of: before).clause != .elseBranch,
        !draft.isFollowed(place) || draft.endsCall(before) && draft.parts[place + 1].role != .continuation
      else { continue }
      draft.attach(place)
    }
    draft.keepWithOtherwise()
  }
}

extension Draft {
  fileprivate mutating func attach(_ place: Int) {
    parts[place].role = .otherwise
    let marker = reading(of: parts[place]).elseMarker.map { reading.tokens[$0] } ?? []
    let words = syntax.text.string((marker.first?.range.lowerBound ?? 0)..<(marker.last?.range.upperBound ?? 0))
    let gap = parts[place - 1].range.upperBound..<parts[place].range.lowerBound
    change(
      "attach-otherwise", .format, "Put “\(unwrapped(words))” below its condition",
      because: "then both sides of a condition are together", .ambiguity,
      [TextEdit(range: gap, replacement: lineEnd + "   - ")])
  }
}
