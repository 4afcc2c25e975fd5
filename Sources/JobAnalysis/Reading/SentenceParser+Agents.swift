import JobModel

/// Whoever is told what to do, where it is no order: "The agent should ask for the name".
extension SentenceParser {
  /// Behind `you`, `the agent`, `the AI assistant`, `the bot`, `Sona`, and behind `it`, of which only some verbs say that it is meant.
  func agentEnd(at index: Int, _ sentence: SentenceReading) -> Int? {
    let word = tokens[index].range
    if bytes.matches("you", at: word.lowerBound), word.count == 3 || word.count > 4 { return index + 1 }
    if isWord("sona", at: index) { return index + 1 }
    if isWord("it", at: index) {
      let modal = index + 1
      guard modal < sentence.tokens.upperBound, tokens[modal].isIn(SentenceParser.itsDuties, bytes) else { return nil }
      return modal
    }
    var noun = isWord("the", at: index) ? index + 1 : index
    if noun + 1 < sentence.tokens.upperBound, tokens[noun].isIn(SentenceParser.kinds, bytes),
      tokens[noun + 1].isIn(SentenceParser.agents, bytes)
    {
      noun += 1
    }
    guard noun > index, noun < sentence.tokens.upperBound, tokens[noun].isIn(SentenceParser.agents, bytes) else {
      return nil
    }
    return noun + 1
  }

  /// "It needs to get their name", "it should say hello"; no "it should take two days", "it should give you a code".
  func talks(_ verb: Int, _ sentence: SentenceReading) -> Bool {
    guard tokens[verb].isIn(SentenceParser.talking, bytes), verb + 1 < sentence.tokens.upperBound else { return false }
    let next = tokens[verb + 1]
    if isWord("get", at: verb) || isWord("give", at: verb) {
      return next.isAny(of: .anaphor | .determiner) || isWord("them", at: verb + 1)
    }
    if isWord("take", at: verb) { return isWord("message", at: verb + 2) || isWord("messages", at: verb + 1) }
    return !isWord("you", at: verb + 1) && (isWord("ask", at: verb) || !next.isAny(of: .preposition))
  }

  /// "Has to", "needs to", "is supposed to".
  static let obliging = WordSet("are has needs")
  private static let itsDuties = WordSet("has must needs should")
  private static let kinds = WordSet("ai phone virtual voice")
  private static let agents = WordSet("agent ai assistant bot receptionist")
  private static let talking = WordSet(
    "answer apologize ask collect confirm explain find gather get give greet offer say send take tell text thank transfer"
  )
}
