import JobModel

extension Rule {
  static let duplicateInstruction = Rule(
    id: "duplicate-instruction", summary: "the same instruction appears twice, or nearly", severity: .information,
    isOnByDefault: false,
    why: """
      What is said twice is done twice, or has to be changed twice and is changed once. Under different conditions it is not a \
      repetition.
      """,
    source: .craft,
    examples: [
      .flags("1. Ask for the address.\n2. Take a message.\n3. ⟦Please ask for the address.⟧\n"),
      .flags("Never quote a price. Thank them. ⟦Never quote the price.⟧\n"),
      .flags("- Confirm the number.\n- ⟦Then confirm the number.⟧\n"),
      .fine("If they agree, ask for the address. Otherwise, ask for the address.\n"),
      .fine("1. Ask for the address.\n2. Ask for the name.\n"),
      .fine("Text the link. Confirm they received it. Text the form. Confirm they received it.\n"),
      .fine("Thank them. Then thank them.\n"),
      .flags(
        "Write down the full name, street address and callback number of the person who is calling.\n\nThank them.\n\n"
          + "⟦Write down the full name, street address and callback number of the person who is calling today.⟧\n"),
      .fine(
        "Write down the full name, street address and callback number of the person calling Ana.\n\n"
          + "Write down the full name, street address and callback number of the person calling Raj.\n"),
      .fine(
        "Write down the full name, street address and callback number of the caller before every long visit.\n\n"
          + "Write down the full name, street address and callback number of the caller after every long visit.\n"),
      .fine(
        "If they are new:\n- Ask for the address.\n- Never quote a price.\n\nIf they are not:\n- Ask for the address.\n"
          + "- Never quote a price.\n"),
      .fine("## New patients\nAsk for the address.\n\n## Old patients\nAsk for the address.\n"),
      .fine(
        "1. Ask for the name.\n   - Wait for the full answer.\n2. Ask for the day.\n   - Wait for the full answer.\n"),
      .fine("Say one of these sentences:\n- Hello.\n\nThank them. Say one of these sentences:\n- Goodbye.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks = repetitions(prose)
    let marked = Set(marks.map { $0.range.lowerBound })
    marks += likenesses(prose).filter { !marked.contains($0.range.lowerBound) }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Sentences that order the same, but for small words.
  private static func repetitions(_ prose: Prose) -> [Mark] {
    var last: [InstructionKey: Int] = [:]
    return unconditional(prose).compactMap { place in
      let sentence = prose.reading.sentences[place]
      // "Confirm they received it": what is meant is another thing each time.
      if sentence.tokens.contains(where: { prose.isIn(pronouns, at: $0) }) { return nil }
      guard let key = prose.reading.keys[place] else { return nil }
      guard let above = last[key], standTogether(above, place, prose) else {
        last[key] = place
        return nil
      }
      let other = prose.reading.sentences[above]
      let isSame = other.isNegated == sentence.isNegated
      guard isSame, InstructionKey.haveSameNumbers(other, sentence, prose) else { return nil }
      return Mark(
        sentence.range, "this is above already; delete one of the two",
        related: [RelatedPlace(other.range, "the same")])
    }
  }

  /// Sentences that say what another one says with hardly a word more.
  private static func likenesses(_ prose: Prose) -> [Mark] {
    var sentences = LikeSentences()
    for place in unconditional(prose) { sentences.add(prose.reading.sentences[place], at: place, prose) }
    let pairs = sentences.pairs { first, second in
      prose.reading.sentences[first].isNegated == prose.reading.sentences[second].isNegated
        && standTogether(first, second, prose)
    }
    return pairs.map { pair in
      Mark(
        prose.reading.sentences[pair.second].range,
        "this says nearly the same as a sentence above; keep the fuller one",
        related: [RelatedPlace(prose.reading.sentences[pair.first].range, "nearly the same")])
    }
  }

  /// What stands under one step and under another is done once for each.
  private static func standTogether(_ first: Int, _ second: Int, _ prose: Prose) -> Bool {
    prose.flow.standTogether(first, second) && step(above: first, prose) == step(above: second, prose)
  }

  /// The item that the list of a sentence stands in.
  private static func step(above sentence: Int, _ prose: Prose) -> Int? {
    let blocks = prose.syntax.blocks
    guard let item = blocks[prose.reading.sentences[sentence].block].parent, let list = blocks[item].parent else {
      return nil
    }
    return blocks[list].parent
  }

  /// The places of the instructions that no condition of their own decides, and that introduce nothing.
  private static func unconditional(_ prose: Prose) -> [Int] {
    prose.reading.sentences.indices.filter { place in
      let sentence = prose.reading.sentences[place]
      return sentence.isEnglish && sentence.clause.isInstruction && !sentence.isConditional
        && prose.bytes.at(sentence.range.upperBound - 1) != ":"
    }
  }

  private static let pronouns = WordSet("it one that this those")
}
