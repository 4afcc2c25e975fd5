import JobModel

/// Finds sentences of which one says what another says with hardly a word more: nine in ten words that matter are shared,
/// in the same order, and nothing that decides differs.
///
/// Two such sentences share one of their rarest words, so only those are held against each other that do: the cost is that
/// of sorting the words of each sentence.
struct LikeSentences {
  private struct Entry {
    /// The sentence, by its place in the reading.
    let place: Int
    /// Its words in their order, each once, as places in `counts`.
    let words: [Int]
    let decisive: WordHash
  }

  private struct Key: Hashable {
    let word: Int
    let decisive: WordHash
  }

  private var ids: [WordHash: Int] = [:]
  /// In how many sentences a word stands.
  private var counts: [Int] = []
  private var entries: [Entry] = []

  /// With fewer words one more is another meaning.
  private static let fewest = 9
  /// Of the sentences with one word, as many are looked at.
  private static let looks = 4

  mutating func add(_ sentence: SentenceReading, at place: Int, _ prose: Prose) {
    let content = ContentWords(sentence, prose)
    guard content.stems.count >= LikeSentences.fewest else { return }
    let words = content.stems.map { stem in
      if let id = ids[stem] {
        counts[id] += 1
        return id
      }
      ids[stem] = counts.count
      counts.append(1)
      return counts.count - 1
    }
    entries.append(Entry(place: place, words: words, decisive: content.decisive))
  }

  /// Each sentence that is like one before it, with that one; `areComparable` is asked of their places.
  func pairs(where areComparable: (Int, Int) -> Bool) -> [(first: Int, second: Int)] {
    var seen: [Key: [Int]] = [:]
    var pairs: [(first: Int, second: Int)] = []
    for (index, entry) in entries.enumerated() {
      let keys = rarest(of: entry).map { Key(word: $0, decisive: entry.decisive) }
      var isFound = false
      for key in keys {
        var places = seen[key] ?? []
        for other in places where !isFound && areLike(entries[other].words, entry.words) {
          isFound = areComparable(entries[other].place, entry.place)
          if isFound { pairs.append((entries[other].place, entry.place)) }
        }
        if places.count == LikeSentences.looks { places.removeFirst() }
        places.append(index)
        seen[key] = places
      }
    }
    return pairs
  }

  /// As many of its rarest words as it takes for two that are alike to have one in common.
  private func rarest(of entry: Entry) -> ArraySlice<Int> {
    let count = entry.words.count
    let sorted = entry.words.sorted { (counts[$0], $0) < (counts[$1], $1) }
    return sorted.prefix(count - (count * 9 + 9) / 10 + 1)
  }

  /// Whether the shorter one's words stand in the other in their order, and are nine in ten of them.
  private func areLike(_ first: [Int], _ second: [Int]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count * 10 >= long.count * 9 else { return false }
    var next = 0
    for word in long where next < short.count && short[next] == word { next += 1 }
    return next == short.count
  }
}

/// What a sentence says without small words and endings, and what must be the same where two say nearly the same.
private struct ContentWords {
  /// In their order, each once.
  private(set) var stems: [WordHash] = []
  /// Numbers, variables, actions, names, negations, conditions, "before" and "after", in their order.
  private(set) var decisive = WordHash()

  init(_ sentence: SentenceReading, _ prose: Prose) {
    var known: Set<WordHash> = []
    for place in (sentence.verb ?? sentence.main)..<sentence.tokens.upperBound {
      let token = prose.reading.tokens[place]
      switch token.kind {
      case .number, .atom: decisive.add(token.range, in: prose.bytes)
      case .word:
        if isDecisive(token, at: place, sentence, prose) { decisive.add(token.range, in: prose.bytes) }
        guard !isSmall(token) else { continue }
        var stem = WordHash()
        stem.add(ContentWords.stem(token.range, prose.bytes), in: prose.bytes)
        if known.insert(stem).inserted { stems.append(stem) }
      default: continue
      }
    }
  }

  private func isDecisive(_ token: Token, at place: Int, _ sentence: SentenceReading, _ prose: Prose) -> Bool {
    if token.isAny(of: .negation | .modal | .focus | .condition | .quantifier) { return true }
    if token.isAny(of: .preposition) { return !prose.isIn(ContentWords.loose, at: place) }
    let isFirst = place == sentence.main || place == sentence.verb
    return !isFirst && prose.bytes.isCapital(at: token.range.lowerBound)
  }

  private static let loose = WordSet("about at for in of on to")

  private func isSmall(_ token: Token) -> Bool {
    token.isAny(of: .determiner | .courtesy | .adverb | .sequence | .preposition | .conjunction | .anaphor | .modal)
  }

  /// Without the ending of a plural or a verb.
  private static func stem(_ word: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    if word.count > 5, bytes.matches("ing", at: word.upperBound - 3) { return word.dropLast(3) }
    if word.count > 4, bytes.matches("ed", at: word.upperBound - 2) { return word.dropLast(2) }
    guard word.count > 3, bytes.matches("s", at: word.upperBound - 1) else { return word }
    return bytes.matches("ss", at: word.upperBound - 2) ? word : word.dropLast()
  }
}
