import JobModel

/// Whether a sentence certainly ends the call without a transfer.
extension FlowReader {
  /// `Thank them and end the call`; behind a negation, only where another order stands in place of what it forbids.
  func hangsUp(_ sentence: SentenceReading, from start: Int) -> Bool {
    guard let verb = sentence.verb, !sentence.isDirective, sentence.words.hasAny(of: .opensEnd) else { return false }
    var isOrder = false
    var isForbidden = sentence.isNegated
    // What stands before the verb is a condition: "if they swear and hang up, note it".
    for place in verb..<max(verb, sentence.tokens.upperBound) where reading.tokens[place].range.lowerBound >= start {
      let token = reading.tokens[place]
      if isForbidden, turns(at: place, behind: verb, sentence) { (isForbidden, isOrder) = (false, true) }
      if isForbidden { continue }
      if place == verb || isOrder, isEnding(token, sentence) { return true }
      if token.isAny(of: .modal) || token.isAny(of: .negation) || isWord("or", token) { return false }
      isOrder = token.kind == .comma || isWord("and", token) || token.isAny(of: .sequence)
    }
    return false
  }

  private func isEnding(_ token: Token, _ sentence: SentenceReading) -> Bool {
    token.isAny(of: .opensEnd)
      && Phrases.ends.end(in: syntax.prose, at: token.range.lowerBound, limit: sentence.range.upperBound) != nil
  }

  /// Whether an order begins that the negation does not govern: `don't argue but …`, `don't argue; …`, `never book, tell them …`.
  /// A mere list of verbs may be all that is forbidden.
  private func turns(at place: Int, behind verb: Int, _ sentence: SentenceReading) -> Bool {
    guard place > verb + 1, parser.beginsOrder(at: place, sentence) else { return false }
    var index = place - 1
    var isStrong = false
    var isJoined = false
    while index > verb, reading.tokens[index].kind == .word {
      let token = reading.tokens[index]
      if FlowReader.turns.contains(syntax.prose, token.range) {
        isStrong = true
      } else if isWord("and", token) {
        isJoined = true
      } else {
        break
      }
      index -= 1
    }
    switch reading.tokens[index].kind {
    case .semicolon, .dash: return true
    case .comma where !isJoined:
      let isFirst = !reading.tokens[verb..<index].contains { $0.kind == .comma }
      let token = reading.tokens[place]
      return isStrong || isFirst && isEnding(token, sentence)
        || FlowReader.kindnesses.contains(syntax.prose, token.range)
    default: return isStrong
    }
  }

  private static let turns = WordSet("but instead just rather simply")

  /// What is done for the caller rather than forbidden beside something else.
  private static let kindnesses = WordSet("apologise apologize explain inform let say tell thank wish")
}
