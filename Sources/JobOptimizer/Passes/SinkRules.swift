import JobAnalysis
import JobModel

extension Pass {
  static let sinkRules = Pass(
    id: "sink-rules", summary: "gathers under Rules: what must never happen", practice: .structure,
    examples: [
      .changes(
        "Never quote prices. Ask for the name. Never give legal advice. Ask for the address. Take a message.",
        to: """
          Ask for the name. Ask for the address. Take a message.

          Rules:
          - Never quote prices.
          - Never give legal advice.
          """),
      .changes(
        "Ask for the name. Ask for the address. Take a message. Don't give prices. Don't promise a date.",
        to: """
          Ask for the name. Ask for the address. Take a message.

          Rules:
          - Don't give prices.
          - Don't promise a date.
          """),
      .leaves(
        "Ask for the name. Don't take card numbers. That is not allowed. Ask for the address. Take a message.",
        because: "it may only be about the step before it"),
      .leaves(
        "Never quote prices. Tell them it depends. Never name a day. Ask for the name. Take a message.",
        because: "the sentence after it refers to it"),
      .leaves(
        "Ask for the name. Ask for the address. Never quote prices. Take a message.",
        because: "a single rule needs no section of its own"),
      .leaves(
        "Never call before noon. Ask for the name. Never call them after that. Ask for the day. Take a message.",
        because: "it only applies at a certain time"),
    ]
  ) { draft in
    guard draft.gate == .prose, draft.isWhole else { return }
    let tail = draft.trailingProhibitions
    let rules = draft.parts.indices.filter { place in
      tail.contains(place) || draft.isRuleOfCall(draft.parts[place])
    }
    var sinking: [Int] = []
    for place in draft.parts.indices
    where draft.parts[place].role == .continuation && draft.reading(of: draft.parts[place]).clause == .prohibition {
      if !rules.contains(place) {
        draft.leave(draft.parts[place].range, "sink-rules", because: "it may only be about the step before it")
      } else if let reason = draft.reasonAgainstRule(place) {
        draft.leave(draft.parts[place].range, "sink-rules", because: reason)
      } else {
        sinking.append(place)
      }
    }
    guard sinking.count > 1 else {
      for place in sinking {
        draft.leave(draft.parts[place].range, "sink-rules", because: "a single rule needs no section of its own")
      }
      return
    }
    for place in sinking {
      draft.sink(
        place, under: place == sinking[0] ? "Rules:" : nil, pass: "sink-rules", move: .rule,
        because: "it applies to the whole call, not to one step", .structure)
    }
  }
}

extension Draft {
  /// Two prohibitions or more with which the text ends.
  fileprivate var trailingProhibitions: Range<Int> {
    var start = parts.count
    while start > 0, reading(of: parts[start - 1]).clause == .prohibition || parts[start - 1].role == .moved {
      start -= 1
    }
    while start < parts.count, parts[start].role == .moved { start += 1 }
    return parts.count - start > 1 ? start..<parts.count : parts.count..<parts.count
  }

  /// `Never …`, `Under no circumstances …`, or a prohibition that says how long it holds.
  func isRuleOfCall(_ part: Part) -> Bool {
    let sentence = reading(of: part)
    guard sentence.clause == .prohibition else { return false }
    if isIn(Draft.never, sentence.main) || isIn(Draft.under, sentence.main) { return true }
    let limit = part.range.upperBound
    return part.tokens.contains { place in
      Draft.wholeCall.end(in: bytes, at: reading.tokens[place].range.lowerBound, limit: limit) != nil
    }
  }

  private static let never = WordSet("never")
  private static let under = WordSet("under")
  private static let wholeCall = PhraseSet(
    """
    at any point
    at any time
    during the call
    on this call
    """)
  private static let moments = WordSet("after again before if once unless until when whenever while yet")

  fileprivate func reasonAgainstRule(_ place: Int) -> String? {
    let part = parts[place]
    if holdsAction(part.range) { return "it contains an action, whose place among the others stays" }
    if part.tokens.contains(where: { isIn(Draft.moments, $0) }) { return "it only applies at a certain time" }
    if speaksOfOther(part.tokens) { return "it refers to what comes before it" }
    if isSpokenOf(place) {
      return "the sentence after it refers to it"
    }
    return isLocal(place) ? "the steps around it are about the same thing" : nil
  }

  /// Stands between two steps that name a noun of its own.
  private func isLocal(_ place: Int) -> Bool {
    guard place > 0, place + 1 < parts.count else { return false }
    let before = nouns(of: parts[place - 1])
    let after = nouns(of: parts[place + 1])
    return nouns(of: parts[place]).contains { before.contains($0) && after.contains($0) }
  }

  private func nouns(of part: Part) -> [[UInt8]] {
    part.tokens.compactMap { place in
      let token = reading.tokens[place]
      guard token.kind == .word, token.range.count > 3,
        !token.isAny(
          of: .verb | .determiner | .anaphor | .preposition | .negation | .caller | .conjunction | .focus | .modal)
      else { return nil }
      return bytes[token.range].map { $0.lowercased }
    }
  }
}
