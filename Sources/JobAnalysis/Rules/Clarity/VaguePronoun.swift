import JobModel

extension Rule {
  static let vaguePronoun = Rule(
    id: "vague-pronoun", summary: "\"it\" or \"this\" can be one of two things", severity: .hint,
    sight: .near, cues: .pronouns,
    why: """
      "Ask for the form and the card. It has to be signed.": which of them? The agent decides for itself, and tells callers \
      so. Naming the thing costs one word.
      """,
    source: .jobs,
    examples: [
      .flags("Ask for the claim form and the insurance card. ⟦It⟧ has to be signed.\n"),
      .flags("1. Tell them about the annual pass and the day ticket. ⟦It⟧ expires after a year.\n"),
      .flags("Text them the price list with the booking form. ⟦This⟧ must be returned before the visit.\n"),
      .fine("Ask for the claim form. It has to be signed.\n"),
      .fine("Ask for the claim form and the insurance card. They have to be signed.\n"),
      .fine("Ask for the claim form and the insurance card. It is important to have both.\n"),
      .fine("Ask for the claim form and the date. This helps the office to find them.\n"),
      .fine("Put the form and the card into the envelope. It has to be sealed.\n"),
      .fine("Ask for the date and time. It has to be confirmed.\n"),
      .fine("Tell them about the nurse and the portal. It opens at nine.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    return conduct.places(with: .pronouns).compactMap { place in
      guard place > 0 else { return nil }
      let sentence = prose.reading.sentences[place]
      let before = prose.reading.sentences[place - 1]
      guard sentence.block == before.block, sentence.isEnglish, before.isEnglish, !sentence.tokens.isEmpty,
        prose.isIn(VaguePronoun.pronouns, at: sentence.tokens.lowerBound), saysOfThing(sentence, prose),
        let (first, second) = things(in: before, prose)
      else { return nil }
      let pronoun = prose.reading.tokens[sentence.tokens.lowerBound].range
      let names = (snapshot.quotation(first), snapshot.quotation(second))
      return Mark(
        pronoun, "\"\(snapshot.quotation(pronoun))\" can be \(names.0) or \(names.1); name the one you mean",
        related: [RelatedPlace(first, "it can be this"), RelatedPlace(second, "or this")])
    }
  }

  /// What is said can only be said of a thing: "expires", "has to be signed". "It is important", "this helps" speak of what
  /// was said.
  private static func saysOfThing(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    let start = sentence.tokens.lowerBound + 1
    let end = min(start + 6, sentence.tokens.upperBound)
    guard start < end else { return false }
    if prose.isIn(doings, at: start) { return true }
    guard let state = (start..<end).first(where: { !prose.isIn(auxiliaries, at: $0) }), state > start else {
      return false
    }
    return prose.isIn(states, at: state)
  }

  private static let doings = WordSet(
    "arrives begins closes contains ends expires includes lasts lists opens renews starts")
  private static let auxiliaries = WordSet(
    "also always be can cannot has have is isn't may must need needs never not only should then to was will won't")
  private static let states = WordSet(
    """
    broken cancelled closed delivered due filed filled handed locked mailed open paid posted printed refunded renewed
    replaced returned sealed sent signed stamped stored valid
    """)

  /// The two things of an order that names just these: "the form and the card", "a form with a card".
  private static func things(in sentence: SentenceReading, _ prose: Prose) -> (Range<Int>, Range<Int>)? {
    guard let verb = sentence.verb, !sentence.isNegated,
      let joint = sentence.tokens.first(where: { $0 > verb && prose.isIn(joints, at: $0) }),
      let first = start(ofThingBefore: joint, after: verb, prose),
      let end = end(ofThingAt: joint + 1, in: sentence, prose)
    else { return nil }
    let tokens = prose.reading.tokens
    // Any other thing could be meant as well, or better.
    let hasOthers = (verb + 1..<first).contains { isArticle($0, prose) && !tokens[$0 + 1].isAny(of: .caller) }
    let goesOn = (end..<sentence.tokens.upperBound).contains { tokens[$0].kind == .word || tokens[$0].kind == .atom }
    guard !hasOthers, !goesOn, isThing(joint - 1, prose), isThing(end - 1, prose) else { return nil }
    return (
      tokens[first].range.lowerBound..<tokens[joint - 1].range.upperBound,
      tokens[joint + 1].range.lowerBound..<tokens[end - 1].range.upperBound
    )
  }

  private static let joints = WordSet("and plus with")

  /// Where "the claim form" begins that ends before `joint`.
  private static func start(ofThingBefore joint: Int, after verb: Int, _ prose: Prose) -> Int? {
    var index = joint - 1
    while index > verb, joint - index <= 4, isNominal(index, prose) { index -= 1 }
    return index > verb && index < joint - 1 && isArticle(index, prose) ? index : nil
  }

  /// Where "the insurance card" ends that begins at `start`.
  private static func end(ofThingAt start: Int, in sentence: SentenceReading, _ prose: Prose) -> Int? {
    guard start < sentence.tokens.upperBound, isArticle(start, prose) else { return nil }
    var index = start + 1
    while index < sentence.tokens.upperBound, index - start <= 4, isNominal(index, prose) { index += 1 }
    return index > start + 1 ? index : nil
  }

  private static func isArticle(_ index: Int, _ prose: Prose) -> Bool { prose.isIn(articles, at: index) }

  private static let articles = WordSet("a an her his its my our the their your")

  private static func isNominal(_ index: Int, _ prose: Prose) -> Bool {
    let token = prose.reading.tokens[index]
    return token.kind == .word
      && !token.isAny(
        of: .determiner | .preposition | .conjunction | .finite | .modal | .negation | .condition | .anaphor | .subject)
  }

  /// One thing: nobody, no time, no plural.
  private static func isThing(_ index: Int, _ prose: Prose) -> Bool {
    let word = prose.reading.tokens[index].range
    let isPlural =
      prose.bytes.matches("s", at: word.upperBound - 1) && !prose.bytes.matches("ss", at: word.upperBound - 2)
    return !isPlural && !prose.reading.tokens[index].isAny(of: .caller) && !prose.isIn(others, at: index)
  }

  private static let others = WordSet(
    """
    agent afternoon assistant boss clerk colleague dentist day doctor driver evening hour manager midwife minute month
    morning night nurse office owner people reception receptionist staff stylist surgeon team technician time today
    tomorrow vet week year
    """)
}

enum VaguePronoun {
  static let pronouns = WordSet("it that this")
}
