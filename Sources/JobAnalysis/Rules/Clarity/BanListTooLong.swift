import JobModel

extension Rule {
  static let banListTooLong = Rule(
    id: "ban-list-too-long", summary: "one \"never\" forbids six things or more", severity: .information,
    stays: { edit, _ in edit.keepsCourse && !edit.hasSentence { $0.isEnglish && forbids($0, $1) } },
    why: """
      Long lists of forbidden things are hard to follow, and miss what nobody thought of. One sentence that says what \
      they have in common, with two examples, works better.
      """,
    source: .jobs,
    examples: [
      .flags("⟦Never say cheap, free, discount, deal, bargain, or guarantee.⟧\n"),
      .flags("⟦Do not talk about politics, religion, sports, weather, money, and health.⟧\n"),
      .flags("⟦Never:⟧\n- give prices\n- give dates\n- give names\n- promise\n- argue\n- guess\n"),
      .fine("Never say cheap, free or discount.\n"),
      .fine("Ask for the make, the model, the year, the mileage, the colour, and the plate.\n"),
      .fine("Never:\n- give prices\n- give dates\n"),
      .fine("Never talk about what is not ours (news, sports, weather, politics, religion, health).\n"),
      .fine("Never make up facts about us — prices, dates, names, hours, places, people.\n"),
      .fine("Do not argue. Common wishes:\n- prices\n- dates\n- names\n- hours\n- places\n- people\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    let sentences = prose.reading.sentences
    let forbidding = sentences.indices.filter { place in
      (sentences[place].clause == .prohibition || conduct.cues[place].isAny(of: .bans)) && sentences[place].isEnglish
        && forbids(sentences[place], prose)
    }
    func opensList(_ place: Int) -> Bool { prose.bytes.at(sentences[place].range.upperBound - 1) == ":" }
    let items = forbidding.contains(where: opensList) ? itemCounts(prose) : []
    return forbidding.compactMap { place in
      let sentence = sentences[place]
      guard commas(sentence, prose) >= 5 || opensList(place) && items[sentence.block] >= 6 else { return nil }
      return Mark(sentence.range, "too many things to keep in mind; say in one sentence what they have in common")
    }
  }

  /// How many of them stand before the examples: what is said in general and then in brackets or behind a dash in
  /// particular is one thing to keep in mind.
  private static func commas(_ sentence: SentenceReading, _ prose: Prose) -> Int {
    var count = 0
    for token in prose.tokens(of: sentence) {
      if token.kind == .open || token.kind == .dash { break }
      if token.kind == .comma { count += 1 }
    }
    return count
  }

  private static func forbids(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    if sentence.clause == .prohibition { return true }
    guard let first = sentence.tokens.first else { return false }
    return prose.isWord("never", at: first) || prose.isWord("don't", at: first)
  }

  /// For each block that ends with a colon, how many items the list behind it has.
  private static func itemCounts(_ prose: Prose) -> [Int] {
    let blocks = prose.syntax.blocks
    var counts = [Int](filledWith: 0, count: blocks.count)
    var owner = [Int?](filledWith: nil, count: blocks.count)
    for (place, block) in blocks.enumerated() {
      if case .list = block.kind, place > 0, prose.bytes.at(blocks[place - 1].range.upperBound - 1) == ":" {
        owner[place] = place - 1
      }
      if case .item = block.kind, let list = block.parent, let head = owner[list] { counts[head] += 1 }
    }
    return counts
  }
}

enum BanList {
  /// The words with which `forbids` begins; of "don’t" only the first part has the letters of a word.
  static let openers = WordSet("don don't never")
}
