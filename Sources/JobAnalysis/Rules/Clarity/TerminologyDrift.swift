import JobModel

extension Rule {
  static let terminologyDrift = Rule(
    id: "terminology-drift", summary: "the person on the line has three names", severity: .hint,
    stays: { edit, _ in edit.keepsCourse && !edit.hasAny(of: .caller) }, cues: .customers,
    why: """
      Somebody who reads "the caller", then "the customer", then "the client" may wonder whether these are three people. So \
      may the agent. Use one word for one person.
      """,
    source: .craft,
    examples: [
      .flags("Greet the caller. Ask the customer for the address. Tell the ⟦client⟧ that somebody calls back.\n"),
      .flags("1. Ask the patient for the date of birth.\n2. Thank the caller.\n3. Text the ⟦guest⟧ the address.\n"),
      .flags("- Ask the user for the code.\n- Tell the client to wait.\n- Thank the ⟦customer⟧ for waiting.\n"),
      .fine("Greet the caller. Ask the patient for the date of birth. Thank the caller.\n"),
      .fine("Greet the caller. Ask the customer whether the guest has a key. Tell the client's office.\n"),
      .fine("If a patient calls, ask the patient for the name. Ask the customer for it. Thank the caller.\n"),
      .fine("## Hotel\nAsk the guest for it.\n\n## Spa\nAsk the client for it.\n\n## Shop\nAsk the customer for it.\n"),
      .fine("Greet the caller. Ask the customer for the name. Transfer the client portal questions.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var names = Names(prose)
    names.read()
    guard let (known, third) = names.drift else { return [] }
    let words = (known + [third]).map { snapshot.quotation($0) }
    return [
      Mark(
        third,
        "\"\(words[0])\", \"\(words[1])\" and \"\(words[2])\" seem to be one person here; use one word throughout",
        related: known.map { RelatedPlace($0, "probably the same person") })
    ]
  }

  /// What the person on the line is called where the agent speaks to them.
  private struct Names {
    let prose: Prose
    /// For each word the first place where the agent speaks to that person, with the sentence.
    private var addressed: [(word: WordHash, range: Range<Int>, sentence: Int)] = []
    /// Words for one kind of caller among others: "a patient", "new clients".
    private var kinds: Set<WordHash> = []

    init(_ prose: Prose) { self.prose = prose }

    /// Two of the words, and the third, all where the same conditions hold.
    var drift: (known: [Range<Int>], third: Range<Int>)? {
      let names = addressed.filter { !kinds.contains($0.word) }
      guard let first = names.first else { return nil }
      let same = names.filter { prose.flow.standTogether(first.sentence, $0.sentence) }
      return same.count >= 3 ? (same[..<2].map { $0.range }, same[2].range) : nil
    }

    mutating func read() {
      let sentences = prose.reading.sentences
      for place in sentences.indices where sentences[place].isEnglish && sentences[place].words.hasAny(of: .caller) {
        let sentence = sentences[place]
        for index in sentence.tokens
        where prose.reading.tokens[index].isAny(of: .caller) && prose.isIn(CallerNames.all, at: index) {
          read(index, in: sentence, at: place)
        }
      }
    }

    private mutating func read(_ index: Int, in sentence: SentenceReading, at place: Int) {
      let range = prose.reading.tokens[index].range
      var word = WordHash()
      word.add(range, in: prose.bytes)
      guard index > sentence.tokens.lowerBound, prose.isWord("the", at: index - 1) else {
        kinds.insert(word)
        return
      }
      guard index - 1 > sentence.tokens.lowerBound, prose.isIn(Names.addressing, at: index - 2),
        sentence.clause == .step, !isCompound(index, in: sentence), !addressed.contains(where: { $0.word == word })
      else { return }
      addressed.append((word, range, place))
    }

    /// "The client portal", "the customer service".
    private func isCompound(_ index: Int, in sentence: SentenceReading) -> Bool {
      guard index + 1 < sentence.tokens.upperBound else { return false }
      let next = prose.reading.tokens[index + 1]
      return next.kind == .word
        && !next.isAny(
          of: .determiner | .preposition | .conjunction | .anaphor | .adverb | .condition | .sequence | .subject
            | .focus)
        && !prose.isIn(Names.next, at: index + 1)
    }

    private static let addressing = WordSet(
      "ask connect greet help inform let offer remind send tell text thank transfer")
    private static let next = WordSet("how know to what when where whether which who why")
  }
}

enum CallerNames {
  static let all = WordSet("caller client customer guest patient user")
  /// Of three names two are among these.
  static let others = WordSet("client customer guest patient user")
}
