import JobModel

/// What a sentence orders, without small words, numbers and letter case: two with one key speak of the same thing.
struct InstructionKey: Hashable {
  private var words = WordHash()

  /// Nil where too little is left to compare.
  init?(_ sentence: SentenceReading, _ prose: Prose) {
    var count = 0
    let start = sentence.verb ?? sentence.main
    for place in start..<sentence.tokens.upperBound {
      let token = prose.reading.tokens[place]
      switch token.kind {
      case .word where InstructionKey.isSmall(token): continue
      case .word, .atom:
        words.add(token.range, in: prose.bytes)
        if !token.isAny(of: .anaphor) { count += 1 }
      case .number: words.addNumber()
      default: continue
      }
    }
    guard count >= 2 else { return nil }
  }

  /// The numbers of a sentence as they are written, in its order.
  static func numbers(_ sentence: SentenceReading, _ prose: Prose) -> [String] {
    prose.tokens(of: sentence).filter { $0.kind == .number }.map { prose.syntax.text.string($0.range) }
  }

  private static func isSmall(_ token: Token) -> Bool {
    token.isAny(of: .determiner) && !token.isAny(of: .negation | .quantifier)
      || token.isAny(of: .courtesy | .adverb | .sequence)
  }
}
