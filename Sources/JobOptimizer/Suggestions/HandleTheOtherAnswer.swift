import JobAnalysis
import JobModel

extension SuggestionKind {
  static let handleTheOtherAnswer = SuggestionKind(
    id: "handle-the-other-answer", summary: "a question with only one of its answers handled",
    rule: "missing-else",
    examples: [
      "1. Ask if they want the link.\n2. If they do, text it.⟦⟧\n3. Thank them.\n",
      "1. Ask whether they agree.\n2. If they decline, take a message.⟦⟧\n3. Thank them.\n",
      "1. Ask if they want the link.\n2. If they do, text it.\n3. Otherwise, take a message.\n",
      "1. Ask if they want the link. If yes, text it; if no, take a message.\n2. Thank them.\n",
      "1. Ask if they want the link. If they do, text it, otherwise take a message.\n2. Thank them.\n",
      "1. Ask if they want the link.\n2. If yes, text it.\n   - Otherwise, take a message.\n",
      "1. Ask if they have a gate code.\n2. Thank them.\n",
    ]
  ) { draft in
    draft.parts.indices.dropLast().compactMap { place -> Suggestion? in
      let question = draft.parts[place]
      let answer = draft.parts[place + 1]
      guard draft.asksYesOrNo(question), draft.isAnswer(answer), draft.isOneSided(place + 1) else { return nil }
      let end = answer.range.upperBound
      let isItem = draft.syntax.blocks[answer.block].parent != nil
      let head = isItem ? draft.lineEnd + "   - Otherwise, " : " Otherwise, "
      return Suggestion(
        id: "handle-the-other-answer", range: end..<end,
        message: "also say what happens when the answer is the other one",
        choices: [
          Suggestion.Choice("go on", head + "go on."), Suggestion.Choice("take a message", head + "take a message."),
        ], snippet: head + "${1|go on,take a message,thank them and end the call|}.", practice: .ambiguity)
    }
  }
}

extension Draft {
  private static let whether = WordSet("if whether")
  private static let ask = WordSet("ask check find")

  fileprivate func asksYesOrNo(_ part: Part) -> Bool {
    let sentence = reading(of: part)
    guard sentence.clause == .step, let verb = sentence.verb, isIn(Draft.ask, verb) else { return false }
    return (verb + 1..<min(verb + 5, sentence.tokens.upperBound)).contains { isIn(Draft.whether, $0) }
  }

  fileprivate func isAnswer(_ part: Part) -> Bool {
    let sentence = reading(of: part)
    return (sentence.clause == .condition || sentence.clause == .offScript) && (sentence.condition?.count ?? 9) <= 5
  }

  /// No `otherwise` and no second condition behind it in its sentence, and none among the next sentences.
  fileprivate func isOneSided(_ place: Int) -> Bool {
    let answer = reading(of: parts[place])
    if reading.tokens[(answer.condition?.upperBound ?? answer.tokens.lowerBound)..<answer.tokens.upperBound].contains(
      where: { $0.isAny(of: .condition | .opensElse) })
    {
      return false
    }
    return !parts[(place + 1)...].prefix(2).contains { part in
      let sentence = reading(of: part)
      return sentence.elseMarker != nil || sentence.condition != nil
    }
  }
}
