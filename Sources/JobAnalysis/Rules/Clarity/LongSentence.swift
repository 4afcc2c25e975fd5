import JobModel

extension Rule {
  static let longSentence = Rule(
    id: "long-sentence", summary: "a sentence has more than 35 words", severity: .hint, isOnByDefault: false,
    sight: .close,
    why: """
      In a long sentence the last thing asked for is often the one that is not done. Messages, links and lists after a colon \
      do not count.
      """,
    source: .craft,
    examples: [
      .flags("⟦\(LongSentence.text(of: 40))⟧\n"),
      .flags("1. ⟦\(LongSentence.text(of: 36))⟧\n"),
      .flags("Greet them. ⟦\(LongSentence.text(of: 50))⟧\n"),
      .fine("\(LongSentence.text(of: 35))\n"),
      .fine("/Send SMS: \"\(LongSentence.text(of: 40))\"\n"),
      .fine("Ask for these: \(LongSentence.text(of: 40))\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      var words = 0
      for token in prose.tokens(of: sentence) {
        if token.kind == .colon || token.kind == .semicolon { break }
        if token.kind == .word || token.kind == .number { words += 1 }
      }
      guard words > LongSentence.limit else { return nil }
      return Mark(sentence.range, "\(words) words in one sentence; make two or three of it")
    }
  }
}

private enum LongSentence {
  static let limit = 35

  /// An order of so many words.
  static func text(of words: Int) -> String {
    "Ask for the name" + String(repeating: " again", count: words - 4) + "."
  }
}
