import JobAnalysis
import JobModel

extension SuggestionKind {
  static let nameTheDestination = SuggestionKind(
    id: "name-the-destination", summary: "a transfer to nobody in particular",
    examples: [
      "If they insist, transfer them to ⟦the right person⟧.\n",
      "Transfer the call to ⟦someone⟧ who knows.\n",
      "Connect them with ⟦the appropriate department⟧.\n",
      "Transfer them to Ana Ortiz.\n",
      "Let them talk to the right person.\n",
      "Transfer them to the front desk.\n",
    ]
  ) { draft in
    draft.parts.compactMap { draft.vagueDestination($0) }.map { range in
      let known = (draft.workspaceTargets.prefix(3)).map { Suggestion.Choice($0, $0) }
      let usual = [
        Suggestion.Choice("the front desk", "the front desk"),
        Suggestion.Choice("the team's inbox", "the team's inbox"),
      ]
      return Suggestion(
        id: "name-the-destination", range: range, message: "to whom? name a member, an inbox or a number",
        choices: known.count > 1 ? Array(known) : Array(known) + usual, snippet: "${1:the front desk}",
        practice: .ambiguity)
    }
  }
}

extension Draft {
  private static let moves = WordSet("connect forward pass put route transfer")
  private static let nobody = PhraseSet(
    """
    a human
    a person
    a real person
    a team member
    an agent
    another department
    somebody
    someone
    someone else
    the appropriate department
    the appropriate person
    the appropriate team
    the correct department
    the correct person
    the relevant department
    the relevant person
    the relevant team
    the right department
    the right person
    the right team
    """)
  private static let to = WordSet("to with")

  fileprivate func vagueDestination(_ part: Part) -> Range<Int>? {
    guard !holdsAction(part.range), let move = part.tokens.first(where: { isIn(Draft.moves, $0) }) else { return nil }
    for place in (move + 1..<part.tokens.upperBound).prefix(6) where isIn(Draft.to, place) {
      guard place + 1 < part.tokens.upperBound else { return nil }
      let start = reading.tokens[place + 1].range.lowerBound
      return Draft.nobody.end(in: bytes, at: start, limit: part.range.upperBound).map { start..<$0 }
    }
    return nil
  }
}
