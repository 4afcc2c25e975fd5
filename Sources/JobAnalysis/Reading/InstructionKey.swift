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
      for token in tokens {
        switch token.kind {
        case .atom:
          words.add(token.range, in: bytes)
          count &+= 1
        case .number: words.addNumber()
        default:
          // Small words and marks stand anywhere, so nobody can guess which to pass: each is added, or nothing in its place.
          let isKept = InstructionKey.keeps(token)
          words.add(token.hash, if: isKept)
          count &+= isKept && !token.isAny(of: .anaphor) ? 1 : 0
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

  /// Whether it is a word that is not small.
  @inline(__always)
  private static func keeps(_ token: Token) -> Bool {
    let small = token.classes.rawValue & (WordClasses.courtesy | .adverb | .sequence).rawValue
    let determiner = token.classes.rawValue & WordClasses.determiner.rawValue
    let others: UInt64 = token.isAny(of: .negation | .quantifier) ? 0 : determiner
    return small | others | (token.kind == .word ? 0 : 1) == 0
  }
}
