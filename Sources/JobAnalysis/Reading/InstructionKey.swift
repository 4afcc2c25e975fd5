import JobModel

/// What a sentence orders, without small words, numbers and letter case: two with one key speak of the same thing.
struct InstructionKey: Hashable {
  private let words: WordHash

  var hash: UInt64 { words.value }

  /// Nil where too little is left to compare.
  init?(_ sentence: SentenceReading, _ tokens: borrowing [Token], in bytes: borrowing [UInt8]) {
    var count = 0
    var words = WordHash()
    tokens[(sentence.verb ?? sentence.main)..<sentence.tokens.upperBound].withUnsafeBufferPointer { tokens in
      for place in tokens.indices {
        switch tokens[place].kind {
        case .word:
          if InstructionKey.isSmall(tokens[place]) { continue }
          words.add(tokens[place].hash)
          if !tokens[place].isAny(of: .anaphor) { count &+= 1 }
        case .atom:
          words.add(tokens[place].range, in: bytes)
          count &+= 1
        case .number: words.addNumber()
        default: continue
        }
      }
    }
    guard count >= 2 else { return nil }
    self.words = words
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
    guard let one = onlyNumber(of: first, prose), let other = onlyNumber(of: second, prose) else { return false }
    return !prose.bytes[one].elementsEqual(prose.bytes[other])
  }

  private static func onlyNumber(of sentence: SentenceReading, _ prose: Prose) -> Range<Int>? {
    var number: Range<Int>?
    for place in sentence.tokens where prose.reading.tokens[place].kind == .number {
      guard number == nil else { return nil }
      number = prose.reading.tokens[place].range
    }
    return number
  }

  private static func isSmall(_ token: Token) -> Bool {
    guard token.isAny(of: .determiner | .courtesy | .adverb | .sequence) else { return false }
    return token.isAny(of: .courtesy | .adverb | .sequence) || !token.isAny(of: .negation | .quantifier)
  }
}
