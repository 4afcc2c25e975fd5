import JobModel

extension Rule {
  static let shouting = Rule(
    id: "shouting", summary: "three words or more in capitals", severity: .hint, isOnByDefault: false,
    sight: .close,
    why: """
      Capitals make one rule look more important than the others, and the agent follows the others less. Say why it matters \
      instead.
      """,
    source: .craft,
    examples: [
      .flags("Never, ⟦UNDER ANY CIRCUMSTANCES⟧, give prices.\n"),
      .flags("1. ⟦ALWAYS ASK FOR THE NAME⟧ first.\n"),
      .flags("You must ⟦NEVER GIVE PRICES⟧ to callers.\n"),
      .fine("Ask for the VIN and the ZIP.\n"),
      .fine("IMPORTANT: ask for the name.\n"),
      .fine("# WHAT TO DO\n\nAsk for the name.\n"),
      .fine("1. ASK FOR THE NAME - and spell it back.\n2. USE THE FIRST NAME: it is friendlier.\n"),
      .fine("1. **BOOK THE VISIT** (two minutes)\n   Ask for the day.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      var first: Int?
      var last = 0
      for place in sentence.tokens {
        let token = prose.reading.tokens[place]
        if token.kind == .word, isShouted(token.range, prose.bytes) {
          first = first ?? place
          last = place
        } else {
          if let start = first, last - start >= 2 { break }
          first = nil
        }
      }
      guard let start = first, last - start >= 2, !isTitle(start...last, sentence, prose) else { return nil }
      let range = prose.reading.tokens[start].range.lowerBound..<prose.reading.tokens[last].range.upperBound
      return Mark(
        range, "write it in lower case and say why it matters; capitals make the other rules look optional")
    }
  }

  /// "ASK FOR THE NAME: …", "ASK FOR THE NAME (a minute)": what begins the sentence and is set apart from it.
  private static func isTitle(_ words: ClosedRange<Int>, _ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard words.lowerBound == sentence.tokens.lowerBound else { return false }
    let next = words.upperBound + 1
    guard next < sentence.tokens.upperBound else { return false }
    switch prose.reading.tokens[next].kind {
    case .colon, .open, .dash: return true
    default: return false
    }
  }

  private static func isShouted(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    word.count >= 2 && bytes[word].allSatisfy { $0.isUpper || $0 == "'" }
  }
}
