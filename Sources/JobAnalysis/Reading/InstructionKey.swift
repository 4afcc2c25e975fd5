import JobModel

/// What a sentence orders, without small words, numbers and letter case: two with one key speak of the same thing.
struct InstructionKey: Hashable {
  private var words = WordHash()

  var hash: UInt64 { words.value }

  /// Nil where too little is left to compare.
  init?(_ sentence: SentenceReading, _ tokens: [Token], in bytes: [UInt8]) {
    var count = 0
    let start = sentence.verb ?? sentence.main
    for place in start..<sentence.tokens.upperBound {
      let token = tokens[place]
      switch token.kind {
      case .word where InstructionKey.isSmall(token): continue
      case .word, .atom:
        if token.kind == .word { words.add(token.hash) } else { words.add(token.range, in: bytes) }
        if !token.isAny(of: .anaphor) { count += 1 }
      case .number: words.addNumber()
      default: continue
      }
    }
    guard count >= 2 else { return nil }
  }

  /// The numbers of a sentence, in its order.
  private static func numbers(_ sentence: SentenceReading, _ prose: Prose) -> [Range<Int>] {
    prose.tokens(of: sentence).compactMap { $0.kind == .number ? $0.range : nil }
  }

  /// Whether two sentences have the same numbers, as they are written.
  static func haveSameNumbers(_ first: SentenceReading, _ second: SentenceReading, _ prose: Prose) -> Bool {
    let others = numbers(second, prose)
    return numbers(first, prose).elementsEqual(others) { prose.bytes[$0].elementsEqual(prose.bytes[$1]) }
  }

  /// Whether each has one number, and not the same.
  static func differInOneNumber(_ first: SentenceReading, _ second: SentenceReading, _ prose: Prose) -> Bool {
    numbers(first, prose).count == 1 && numbers(second, prose).count == 1 && !haveSameNumbers(first, second, prose)
  }

  private static func isSmall(_ token: Token) -> Bool {
    token.isAny(of: .determiner) && !token.isAny(of: .negation | .quantifier)
      || token.isAny(of: .courtesy | .adverb | .sequence)
  }
}
