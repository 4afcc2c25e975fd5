import JobModel

extension Rule {
  static let loophole = Rule(
    id: "loophole", summary: "words that leave it to the agent whether something is done", severity: .information,
    sight: .close, cues: .loopholes,
    why: """
      "If appropriate", "as needed", "do your best": the agent decides, and not the same way on each call. A condition that \
      can be seen on the call, such as "if they want a visit", decides the same way every time.
      """,
    source: .jobs,
    examples: [
      .flags("⟦If appropriate⟧, text them the link.\n"),
      .fine("Try to get the address. Always attempt to get the number too.\n"),
      .flags("1. Transfer them ⟦if needed⟧.\n"),
      .flags("Ask for the name and ⟦do your best⟧.\n"),
      .flags("Get the booking number ⟦if possible⟧.\n"),
      .fine("If you can't understand the caller, ask once more. If you can’t, take a message.\n"),
      .fine("Ask for the apartment number (if applicable).\n"),
      .fine("If they want a visit, text them the link.\n"),
      .fine("Ask if you can call them back.\n"),
      .fine("Transfer them if necessary (e.g. for a leak).\n"),
      .fine("Keep answers under three sentences when possible.\n"),
      .fine("Ask for the number even if you can see it.\n"),
      .fine("Offer a refund when appropriate, based on the rules above. Ask clarifying questions if needed.\n"),
      .fine("Thank them and offer further assistance if needed.\n"),
      .flags("Offer them another product ⟦if needed⟧.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    let places = conduct.english(with: .loopholes)
    return prose.matches(of: Phrases.loopholes, opening: .opensLoophole, in: places).compactMap { match in
      guard !isBound(match, prose), !isExplained(match, prose) else { return nil }
      return Mark(
        match.range,
        "\"\(snapshot.quotation(match.range))\" leaves it to the agent; write the condition that decides, or take it out"
      )
    }
  }

  private static let leads = WordSet(
    "ask asks can caller check confirm customer even may must know see that they to who will would you")
  private static let criteria = WordSet("according based per")
  private static let assistance = WordSet("assistance help support")
  private static let lengths = WordSet("minute minutes seconds sentence sentences word words")

  /// Whether another word governs it: "not if needed", "ask if you can".
  private static func isBound(_ match: Prose.Match, _ prose: Prose) -> Bool {
    let before = match.place - 1
    guard before >= match.sentence.tokens.lowerBound else { return false }
    let token = prose.reading.tokens[before]
    if token.kind == .open || token.isAny(of: .negation) || prose.isIn(leads, at: before) { return true }
    if prose.isWord("questions", at: before), prose.isWord("clarifying", at: before - 1) { return true }
    if prose.isIn(lengths, at: before) || isOfferOfHelp(before, in: match.sentence, prose) { return true }
    return before > match.sentence.tokens.lowerBound && prose.reading.tokens[before - 1].isAny(of: .negation)
      || token.isAny(of: .caller) && !prose.reading.tokens[match.place].isAny(of: .condition)
        && !prose.isWord("as", at: match.place)
  }

  /// "Offer further assistance if needed": the caller will say whether it is.
  private static func isOfferOfHelp(_ place: Int, in sentence: SentenceReading, _ prose: Prose) -> Bool {
    prose.isIn(assistance, at: place)
      && (max(sentence.tokens.lowerBound, place - 3)..<place).contains { prose.isWord("offer", at: $0) }
  }

  /// Whether what is meant stands behind it in brackets, or the condition goes on: "if needed for the visit".
  private static func isExplained(_ match: Prose.Match, _ prose: Prose) -> Bool {
    guard match.next < match.sentence.tokens.upperBound else { return false }
    let token = prose.reading.tokens[match.next]
    if prose.isIn(criteria, at: token.kind == .comma ? match.next + 1 : match.next) { return true }
    return token.kind == .open || prose.isWord("e.g", at: match.next)
      || prose.reading.tokens[match.place].isAny(of: .condition) && (token.isAny(of: .preposition))
  }
}
