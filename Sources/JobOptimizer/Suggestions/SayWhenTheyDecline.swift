import JobAnalysis
import JobModel

extension SuggestionKind {
  static let sayWhenTheyDecline = SuggestionKind(
    id: "say-when-they-decline",
    summary: "a job that asks for things and does not say what to do when the caller declines",
    isAboutWhole: true, rule: "no-off-script",
    examples: [
      "1. Ask for the caller's name.\n2. Take a message.\n3. Thank them.⟦⟧\n",
      "1. Collect the name.\n2. Take a message.\n3. Thank them.\n\nRules:\n- Never give prices.⟦⟧\n",
      "1. Greet them.\n2. Ask for:\n   - company\n   - phone number\n3. Thank them.⟦⟧\n",
      "1. Greet them.\n2. Ask for:\n   - a moment\n3. Thank them.\n4. Read their name back.\n",
      "1. Ask for the name.\n2. Take a message.\n3. If the caller declines to answer, thank them.\n",
      "1. Ask for the name; it is optional.\n2. Take a message.\n3. Thank them.\n",
      "1. Tell them the hours.\n2. Thank them.\n3. End the call.\n",
    ]
  ) { draft in
    guard draft.asksForData, !draft.hasWayOut else { return [] }
    let end = draft.bytes.trimmed(draft.syntax.instructions).upperBound
    let head = draft.lineEnd + draft.lineEnd + "Off-script:" + draft.lineEnd + "- If the caller declines to answer, "
    return [
      Suggestion(
        id: "say-when-they-decline", range: end..<end,
        message:
          "say what to do when the caller declines to answer: skip the question, ask once more, or take a message",
        choices: [
          Suggestion.Choice("skip the question", head + "skip the question."),
          Suggestion.Choice("ask once more", head + "ask once more, then skip the question."),
          Suggestion.Choice("take a message", head + "take a message."),
        ], snippet: head + "${1|skip the question,ask once more,take a message|}.", practice: .offScript)
    ]
  }
}

extension Draft {
  private static let gathering = WordSet("ask capture collect gather get obtain request take")
  private static let data = WordSet("address caller's date email name names number phone their")
  private static let ways = WordSet(
    "decline declines fallback off-script optional refuse refuses skip voicemail prefer prefers")

  fileprivate var asksForData: Bool {
    parts.count >= 3
      && parts.contains { part in
        let sentence = reading(of: part)
        guard sentence.clause == .step, let verb = sentence.verb, isIn(Draft.gathering, verb) else { return false }
        return (verb + 1..<sentence.tokens.upperBound).contains { isIn(Draft.data, $0) } || listsData(below: part)
      }
  }

  /// `Ask for:`, and below it what is asked for.
  private func listsData(below part: Part) -> Bool {
    guard bytes.at(reading(of: part).range.upperBound - 1) == UInt8(ascii: ":") else { return false }
    let item = syntax.blocks[part.block].parent.map { syntax.blocks[$0].range }
    let things = reading.sentences[(part.sentence + 1)...].prefix { thing in
      item?.contains(thing.range.lowerBound) ?? (syntax.blocks[thing.block].parent != nil)
    }
    return things.contains { thing in thing.tokens.contains { isIn(Draft.data, $0) } }
  }

  fileprivate var hasWayOut: Bool {
    if reading.sections.contains(where: { $0 == .offScript }) { return true }
    return reading.sentences.contains { sentence in
      if sentence.clause == .offScript || sentence.tokens.contains(where: { isIn(Draft.ways, $0) }) { return true }
      return sentence.condition.map { first(.negation, in: $0) != nil } ?? false
    }
  }
}
