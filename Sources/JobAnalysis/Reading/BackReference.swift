package import JobModel

/// A word that stands for something said before it: `it`, `these`, `this number`.
package struct BackReference: Sendable, Equatable {
  package let token: Int
  /// Whether something before it, in the words that were looked at, can be what it stands for.
  package let isNamed: Bool
}

extension Reading {
  /// The words in a range of tokens that stand for something else. "They" are the callers, and "this call" is the call.
  /// `isNamed` says whether the words before the range name something, and afterwards whether those up to its end do.
  package func backReferences(in range: Range<Int>, of syntax: JobSyntax, isNamed: inout Bool) -> [BackReference] {
    let bytes = syntax.prose
    var found: [BackReference] = []
    var isFirst = true
    for place in range {
      let token = tokens[place]
      switch token.kind {
      case .atom: isNamed = true
      case .word:
        let next = place + 1 < range.upperBound ? tokens[place + 1].range : nil
        let isKnown = next.map { BackReference.known.contains(bytes, $0) } ?? false
        if BackReference.pronouns.contains(bytes, token.range)
          || isFirst && BackReference.openers.contains(bytes, token.range)
        {
          if !isKnown { found.append(BackReference(token: place, isNamed: isNamed)) }
        } else if names(place, in: range, bytes) {
          isNamed = true
        }
        if !token.isAny(of: .sequence) { isFirst = false }
      default: break
      }
    }
    return found
  }

  /// Whether one of the words that stand for something, in an order rather than in its condition, needs another sentence.
  package func leansOnNeighbor(_ references: [BackReference], in sentence: SentenceReading) -> Bool {
    references.contains { !$0.isNamed && $0.token >= sentence.main && sentence.condition?.contains($0.token) != true }
  }

  /// Whether a word names a thing: it stands behind `the` or `their`, or is what an order is about and can be no order.
  private func names(_ place: Int, in range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let token = tokens[place]
    guard place > range.lowerBound,
      !token.isAny(of: .caller | .determiner | .anaphor | .preposition | .negation)
    else { return false }
    let before = tokens[place - 1]
    if before.isAny(of: .determiner) { return !BackReference.pronouns.contains(bytes, before.range) }
    guard before.kind == .comma || before.isAny(of: .verb | .ambiguousVerb | .preposition | .conjunction),
      token.range.count > 2, !bytes.matches("ly", at: token.range.upperBound - 2)
    else { return false }
    return !token.isAny(of: .verb | .ambiguousVerb | .conjunction | .focus | .modal | .condition | .sequence | .subject)
  }
}

extension BackReference {
  fileprivate static let pronouns = WordSet("it it's its itself these this those")
  fileprivate static let openers = WordSet("that that's")
  fileprivate static let known = WordSet("call conversation job")
}
