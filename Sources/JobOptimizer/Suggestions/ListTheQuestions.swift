import JobAnalysis
import JobModel

extension SuggestionKind {
  static let listTheQuestions = SuggestionKind(
    id: "list-the-questions", summary: "questions that nobody wrote down", rule: "unspecified-questions",
    examples: [
      "Ask the caller ⟦a few questions⟧ about their project.\n",
      "1. Ask ⟦some basic questions⟧.\n",
      "Then ask them ⟦the usual questions⟧ and take a message.\n",
      "Ask the caller a few questions: 1) their name, 2) their company.\n",
      "Ask if they have any questions.\n",
      "Answer a few questions about the company.\n",
    ]
  ) { draft in
    draft.parts.compactMap { draft.openQuestions($0) }.map { range in
      Suggestion(
        id: "list-the-questions", range: range, message: "which questions? the agent makes up its own",
        choices: [
          Suggestion.Choice("who is calling", "1) their name, 2) their company, 3) the reason for their call"),
          Suggestion.Choice("how to call back", "1) their name, 2) their phone number, 3) the best time to call back"),
        ], snippet: "1) ${1:their name}, 2) ${2:their company}, 3) ${3:the reason for their call}",
        practice: .ambiguity)
    }
  }
}

extension Draft {
  private static let questions = WordSet("questions")
  private static let vague = WordSet(
    "a basic couple few qualifying quick several some standard the usual various of more")
  private static let quantities = WordSet("basic couple few qualifying quick several some standard usual various")
  private static let ask = WordSet("ask")
  private static let listing = WordSet("including like namely such if whether")

  fileprivate func openQuestions(_ part: Part) -> Range<Int>? {
    guard let place = part.tokens.first(where: { isIn(Draft.questions, $0) }) else { return nil }
    var start = place
    while start > part.tokens.lowerBound, isIn(Draft.vague, start - 1) { start -= 1 }
    guard (start..<place).contains(where: { isIn(Draft.quantities, $0) }),
      (max(part.tokens.lowerBound, start - 3)..<start).contains(where: { isIn(Draft.ask, $0) }),
      !(part.tokens.lowerBound..<start).contains(where: { isIn(Draft.listing, $0) })
    else { return nil }
    let isListed = (place + 1..<part.tokens.upperBound).prefix(10).contains { next in
      let kind = reading.tokens[next].kind
      return kind == .colon || kind == .open || kind == .dash || isIn(Draft.listing, next)
    }
    guard !isListed, bytes.at(part.range.upperBound - 1) != ":" else { return nil }
    return reading.tokens[start].range.lowerBound..<reading.tokens[place].range.upperBound
  }
}
