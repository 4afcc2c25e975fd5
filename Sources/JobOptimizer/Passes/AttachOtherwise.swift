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
        "Ask for the name. Ask for the address. Take a message. Otherwise thank them.",
        to: "Steps:\n1. Ask for the name.\n2. Ask for the address.\n3. Take a message. Otherwise thank them."),
    ]
  ) { draft in
    guard draft.numbersSteps else { return }
    for place in draft.parts.indices.dropFirst() {
      let part = draft.parts[place]
      guard draft.reading(of: part).elseMarker != nil, part.role == .continuation else { continue }
      let before = draft.parts[place - 1]
      guard before.block == part.block, !draft.endsCall(before) || before.role == .branch else { continue }
      let isAnswer = before.role == .branch && draft.reading(of: before).clause != .elseBranch
      let follows = place + 1 < draft.parts.count && draft.parts[place + 1].block == part.block
      if isAnswer, !follows || draft.endsCall(before) {
        draft.attach(place)
      } else if follows {
        draft.keepTogether(from: place)
      }
    }
  }
}

extension Draft {
  /// What stands behind an `Otherwise` in its paragraph may belong to it: nobody but the author knows.
  fileprivate mutating func keepTogether(from place: Int) {
    var next = place + 1
    while next < parts.count, parts[next].block == parts[place].block {
      parts[next].role = .continuation
      next += 1
    }
    leave(
      parts[place].range.lowerBound..<parts[next - 1].range.upperBound, "attach-otherwise",
      because: "whether what follows is for both sides or for the other side alone is yours to say")
  }

  fileprivate mutating func attach(_ place: Int) {
    parts[place].role = .otherwise
    let marker = reading(of: parts[place]).elseMarker.map { reading.tokens[$0] } ?? []
    let words = syntax.text.string((marker.first?.range.lowerBound ?? 0)..<(marker.last?.range.upperBound ?? 0))
    let gap = parts[place - 1].range.upperBound..<parts[place].range.lowerBound
    change(
      "attach-otherwise", .format, "Put “\(unwrapped(words))” below its condition",
      because: "both sides of a condition then stand together", .ambiguity,
      [TextEdit(range: gap, replacement: lineEnd + "   - ")])
  }
}
