package import JobModel

/// What is done then, in a sentence that goes on with it: `Ask if they're safe, if not tell them to call 911`,
/// `If they are new, ask for the address; otherwise look them up`.
package struct SentenceAnswer: Sendable, Equatable {
  /// `if not`, `otherwise`, `if they have one`.
  package let words: Range<Int>
  /// Where what is done then begins, in the text.
  package let start: Int
  /// The other side of what stands before it.
  package let isElse: Bool
}

extension Reading {
  /// The answers that a sentence holds behind its question or its condition, in their order.
  package func answers(of sentence: SentenceReading, in syntax: JobSyntax) -> [SentenceAnswer] {
    guard sentence.isEnglish, sentence.elseMarker == nil, sentence.main < sentence.tokens.upperBound,
      sentence.words.hasAny(of: .condition | .opensElse)
    else { return [] }
    let search = AnswerSearch(parser: SentenceParser(syntax: syntax, tokens: tokens), sentence: sentence)
    return search.isOpen ? search.answers() : []
  }
}

/// Looks for what answers a question, or for the other side of a condition.
private struct AnswerSearch {
  let parser: SentenceParser
  let sentence: SentenceReading

  /// Whether anything could be answered.
  var isOpen: Bool { sentence.isConditional || asks }

  private var asks: Bool {
    sentence.condition == nil && sentence.fronted == nil && parser.asksWhether(sentence)
  }

  func answers() -> [SentenceAnswer] {
    let limit = sentence.tokens.upperBound
    let asks = asks
    var answers: [SentenceAnswer] = []
    var depth = 0
    var place = (sentence.verb ?? sentence.main) + 1
    while place < limit {
      let kind = parser.tokens[place].kind
      if kind == .open { depth += 1 }
      if kind == .close { depth = max(0, depth - 1) }
      let first = behindJoint(place)
      guard depth == 0, first < limit,
        let (end, isElse) = first > place ? answer(at: first, isAsked: asks) : nextCase(at: place)
      else {
        place += 1
        continue
      }
      let tokens = parser.tokens
      let start = parser.skippingComma(end, sentence)
      answers.append(
        SentenceAnswer(
          words: tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound,
          start: tokens[start].range.lowerBound, isElse: isElse))
      place = start
    }
    return answers
  }

  /// Behind a comma or the like, and an "and" or a "but"; or behind these alone.
  private func behindJoint(_ place: Int) -> Int {
    var next = place
    switch parser.tokens[place].kind {
    case .comma, .semicolon, .dash: next += 1
    default: break
    }
    return parser.isWord("and", at: next) || parser.isWord("but", at: next) ? next + 1 : next
  }

  /// The end of what decides at a place, if something is done then.
  private func answer(at place: Int, isAsked: Bool) -> (end: Int, isElse: Bool)? {
    let token = parser.tokens[place]
    if token.isAny(of: .opensElse), let end = parser.phraseEnd(Phrases.elses, at: place, sentence) {
      if orders(at: end) { return (end, true) }
    }
    guard parser.isWord("if", at: place), isAsked || parser.isAnswer(place + 1) else { return nil }
    let end = parser.conditionEnd(from: place, sentence)
    return orders(at: end) ? (end, false) : nil
  }

  /// "If they ask for prices say we send them if they want to book transfer them": one case behind the other, without a mark.
  private func nextCase(at place: Int) -> (end: Int, isElse: Bool)? {
    guard sentence.condition != nil, place == sentence.trailingCondition, parser.isWord("if", at: place) else {
      return nil
    }
    let end = parser.conditionEnd(from: place, sentence)
    return end < sentence.tokens.upperBound && parser.isBareOrder(end, sentence) ? (end, false) : nil
  }

  private func orders(at end: Int) -> Bool {
    let start = parser.skippingComma(end, sentence)
    return start < sentence.tokens.upperBound && parser.beginsOrder(at: start, sentence)
  }
}
