import JobModel

extension Rule {
  static let banListTooLong = Rule(
    id: "ban-list-too-long", summary: "one never forbids six things or more", severity: .information,
    why: """
      Long lists of forbidden words are followed badly and cover badly what was not thought of. One sentence that says what \
      all of them have in common, with two examples, does both better.
      """,
    source: .jobs,
    examples: [
      .flags("⟦Never say cheap, free, discount, deal, bargain, or guarantee.⟧\n"),
      .flags("⟦Do not talk about politics, religion, sports, weather, money, and health.⟧\n"),
      .flags("⟦Never:⟧\n- give prices\n- give dates\n- give names\n- promise\n- argue\n- guess\n"),
      .fine("Never say cheap, free or discount.\n"),
      .fine("Ask for the make, the model, the year, the mileage, the colour, and the plate.\n"),
      .fine("Never:\n- give prices\n- give dates\n"),
      .fine("Do not argue. Common wishes:\n- prices\n- dates\n- names\n- hours\n- places\n- people\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let items = itemCounts(prose)
    return prose.reading.sentences.compactMap { sentence in
      guard sentence.isEnglish, forbids(sentence, prose) else { return nil }
      let commas = prose.tokens(of: sentence).reduce(0) { $0 + ($1.kind == .comma ? 1 : 0) }
      let opensList = prose.bytes.at(sentence.range.upperBound - 1) == ":"
      guard commas >= 5 || opensList && items[sentence.block] >= 6 else { return nil }
      return Mark(sentence.range, "too many things to keep in mind; say in one sentence what they have in common")
    }
  }

  private static func forbids(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    if sentence.clause == .prohibition { return true }
    guard let first = sentence.tokens.first else { return false }
    return prose.isWord("never", at: first) || prose.isWord("don't", at: first)
  }

  /// For each block that ends with a colon, how many items the list behind it has.
  private static func itemCounts(_ prose: Prose) -> [Int] {
    let blocks = prose.syntax.blocks
    var counts = [Int](repeating: 0, count: blocks.count)
    var owner = [Int?](repeating: nil, count: blocks.count)
    for (place, block) in blocks.enumerated() {
      if case .list = block.kind, place > 0, prose.bytes.at(blocks[place - 1].range.upperBound - 1) == ":" {
        owner[place] = place - 1
      }
      if case .item = block.kind, let list = block.parent, let head = owner[list] { counts[head] += 1 }
    }
    return counts
  }
}
