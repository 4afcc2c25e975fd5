import JobAnalysis
import JobModel

extension Pass {
  static let goalFirst = Pass(
    id: "goal-first", summary: "puts the sentence that says what the job is for at the start, word for word",
    practice: .goal,
    examples: [
      .changes(
        "Ask for the name. Ask for the address. Take a message. The goal is a call back with a quote.",
        to: "The goal is a call back with a quote.\n\nAsk for the name. Ask for the address. Take a message."),
      .changes(
        "Ask for the name. Ask for the address.\n\nThis job takes messages.\n\nTake a message.\n",
        to: "This job takes messages.\n\nAsk for the name. Ask for the address.\n\nTake a message.\n"),
      .leaves("This job takes messages. Ask for the name. Ask for the address. Take a message."),
      .leaves(
        "Ask for the name. Ask for the address. The goal is a call back. That takes a day. Take a message.",
        because: "the sentence after it refers to it"),
      .leaves(
        "Ask for the name. Ask for the address. The goal is to book it. Take a message.",
        because: "it refers to what comes before it"),
      .leaves(
        "Ask for the name. The goal is a call back. Ask for the address. The goal is a quote. Take a message.",
        because: "there are two goals, and only you know which one comes first"),
      .leaves("To cancel, ask for the order number. Ask for the name. Take a message."),
    ]
  ) { draft in
    guard draft.gate == .prose, draft.isWhole else { return }
    let goals = draft.parts.indices.filter { draft.reading(of: draft.parts[$0]).clause == .goal }
    guard let place = goals.first, goals.count > 1 || place > 1 || place == 1 && draft.parts[0].role != .continuation
    else { return }
    if let reason = draft.reasonAgainstHoisting(place, goals.count) {
      draft.leave(draft.parts[place].range, "goal-first", because: reason)
    } else {
      draft.hoist(place)
    }
  }
}

extension Draft {
  fileprivate func reasonAgainstHoisting(_ place: Int, _ count: Int) -> String? {
    let part = parts[place]
    if count > 1 { return "there are two goals, and only you know which one comes first" }
    if isAnaphoric(part) || speaksOfOther(part.tokens) { return "it refers to what comes before it" }
    if part.tokens.contains(where: { isIn(Draft.sequel, $0) }) { return "it contains steps as well" }
    if isSpokenOf(place) {
      return "the sentence after it refers to it"
    }
    return nil
  }

  private static let sequel = WordSet("then afterwards")
  fileprivate mutating func hoist(_ place: Int) {
    let part = parts[place]
    let start = parts[0].range.lowerBound
    let words = takeWords(part.range)
    parts[place].role = .moved
    change(
      "goal-first", .move, "Moved \(quotation(part.range)) to the start",
      because: "when a caller strays from the path, the goal is what guides the agent", .goal,
      [
        TextEdit(range: start..<start, replacement: words + lineEnd + lineEnd),
        TextEdit(range: part.range, replacement: ""),
      ], moves: [Move(.goal, part.range)])
  }
}
