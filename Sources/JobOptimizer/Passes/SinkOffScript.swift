import JobAnalysis
import JobModel

extension Pass {
  static let sinkOffScript = Pass(
    id: "sink-off-script", summary: "gathers under Off-script: what applies whenever a caller will not go along",
    practice: .offScript,
    examples: [
      .changes(
        """
        Ask for the name. Offer Tuesday or Thursday. If the caller refuses to give a callback number, use the one they \
        call from. Thank them.
        """,
        to: """
          Ask for the name. Offer Tuesday or Thursday. Thank them.

          Off-script:
          - If the caller refuses to give a callback number, use the one they call from.
          """),
      .changes(
        "Ask for the name. Read it back. If the caller gets angry, apologise. Take a message. Thank them.",
        to: """
          Ask for the name. Read it back. Take a message. Thank them.

          Off-script:
          - If the caller gets angry, apologise.
          """),
      .leaves(
        "Greet them. Ask for the date of birth. If they decline, transfer them to the desk. Take a message.",
        because: "it may only be about the step before it"),
      .leaves(
        "Greet them. Ask for the date of birth. If they don't want to say their birthday, skip it. Take a message.",
        because: "it may only be about the step before it"),
      .leaves(
        "Greet them. If they refuse to give an address, /Transfer call: Front desk. Ask for the name. Take a message.",
        because: "it contains an action, whose place among the others stays"),
      .leaves(
        "Greet them. If they refuse to give an address, take the zip code. Otherwise thank them. Take a message.",
        because: "the sentence after it refers to it"),
    ]
  ) { draft in
    guard draft.gate == .prose, draft.isWhole else { return }
    var isFirst = true
    for place in draft.parts.indices {
      guard draft.reading(of: draft.parts[place]).clause == .offScript, draft.parts[place].role != .moved else {
        continue
      }
      if let reason = draft.reasonAgainstOffScript(place) {
        draft.leave(draft.parts[place].range, "sink-off-script", because: reason)
      } else {
        draft.sink(
          place, under: isFirst ? "Off-script:" : nil, pass: "sink-off-script", move: .offScript,
          because: "it can happen at any step, so the agent must find it at any step", .offScript)
        isFirst = false
      }
    }
  }
}

extension Draft {
  fileprivate func reasonAgainstOffScript(_ place: Int) -> String? {
    let part = parts[place]
    if holdsAction(part.range) { return "it contains an action, whose place among the others stays" }
    if isSpokenOf(place) {
      return "the sentence after it refers to it"
    }
    if isAnsweredByOtherwise(place) { return "an “otherwise” after it is its other side" }
    let scope = reach(of: reading(of: part))
    let answers = place > 0 && asksForSomething(parts[place - 1])
    if scope == .answer || scope != .anyTime && answers || isAnaphoric(part) {
      return "it may only be about the step before it"
    }
    return speaksOfOther(part.tokens) ? "it refers to what comes before it" : nil
  }

  private enum Reach { case anyTime, general, named, answer }

  /// Whether a condition says that it holds at any time, holds for any call, names its own thing, or may only answer what
  /// was asked.
  private func reach(of sentence: SentenceReading) -> Reach {
    guard let condition = sentence.condition else { return .answer }
    let limit = sentence.range.upperBound
    let starts = condition.map { reading.tokens[$0].range.lowerBound }
    if starts.contains(where: { Draft.anyTime.end(in: bytes, at: $0, limit: limit) != nil }) { return .anyTime }
    if condition.contains(where: { isIn(Draft.general, $0) }) { return .general }
    guard let place = condition.first(where: { deviationEnd(at: $0, in: condition) != nil }),
      let end = deviationEnd(at: place, in: condition)
    else { return .answer }
    let names = (end..<condition.upperBound).contains { next in
      let token = reading.tokens[next]
      return token.kind == .word && !isIn(Draft.small, next)
        && !token.isAny(of: .determiner | .anaphor | .preposition | .verb | .ambiguousVerb | .negation)
        || token.isAny(of: .ambiguousVerb) && reading.tokens[next - 1].isAny(of: .determiner)
    }
    return names ? .named : .answer
  }

  private func deviationEnd(at place: Int, in condition: Range<Int>) -> Int? {
    guard reading.tokens[place].isAny(of: .opensDeviation),
      let end = Phrases.deviations.end(
        in: bytes, at: reading.tokens[place].range.lowerBound,
        limit: reading.tokens[condition.upperBound - 1].range.upperBound)
    else { return nil }
    return (place..<condition.upperBound).first { reading.tokens[$0].range.lowerBound >= end } ?? condition.upperBound
  }

  private static let anyTime = PhraseSet("at any point\nat any time")
  private static let general = WordSet(
    "abusive angry frustrated human manager off-script off-topic person rude script silence silent someone topic upset")
  private static let small = WordSet("to do so answer now yet today")
  private static let asking = WordSet("ask capture collect confirm gather get obtain request take verify")

  /// "Let them know" asks for nothing.
  private static let know = WordSet("know")

  private func asksForSomething(_ part: Part) -> Bool {
    let sentence = reading(of: part)
    guard part.role != .moved else { return false }
    return sentence.clause != .goal
      && part.tokens.contains { token in
        isIn(Draft.asking, token) || reading.tokens[token].isAny(of: .asking) && !isIn(Draft.know, token)
      }
  }

  /// Takes a sentence to the end of the text, under a title if it is the first there.
  mutating func sink(
    _ place: Int, under title: String?, pass: String, move: Move.Kind, because why: String, _ practice: Practice
  ) {
    let part = parts[place]
    let end = parts[parts.count - 1].range.upperBound
    let words = takeWords(part.range)
    let head = title.map { lineEnd + lineEnd + $0 } ?? ""
    let name = move == .rule ? "Rules" : "Off-script"
    parts[place].role = .moved
    change(
      pass, .move, "Moved \(quotation(part.range)) to \(name)", because: why, practice,
      [
        TextEdit(range: part.range, replacement: ""),
        TextEdit(range: end..<end, replacement: head + lineEnd + "- " + words),
      ], moves: [Move(move, part.range)])
  }
}
