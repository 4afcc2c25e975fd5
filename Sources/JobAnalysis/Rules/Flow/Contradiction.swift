import JobModel

extension Rule {
  static let contradiction = Rule(
    id: "contradiction", summary: "two instructions cannot both be followed", severity: .warning,
    stays: { edit, _ in
      edit.keepsCourse && !edit.hasAny(of: Deadline.openings) && isNoMatter(edit.sentences, edit.new)
        && isNoMatter(edit.oldSentences, edit.old)
    },
    why: """
      Where one sentence asks for what another forbids, or the same sentence appears with two different numbers, the agent \
      picks one, and not always the same one. Keep the one that is right, or say when each applies.
      """,
    source: .jobs,
    examples: [
      .flags("1. Give prices over the phone.\n2. ⟦Never give prices over the phone.⟧\n"),
      .flags("Always ask for the date of birth. Thank them. ⟦Do not ask for the date of birth.⟧\n"),
      .flags("Tell them that a visit costs $85.\n\n⟦Tell them that a visit costs $95.⟧\n"),
      .flags("The office calls back within 24 hours. Tell them the office will call within ⟦2 hours⟧.\n"),
      .fine("Give prices over the phone. Never give prices for repairs over the phone.\n"),
      .fine("If they insist, give the price. Never give the price.\n"),
      .fine("Tell them we call back within 24 hours. Tell them the visit takes 2 hours.\n"),
      .fine("The office calls back within 24 hours. The plumber calls back within 2 hours.\n"),
      .fine("Apartment 1 is on the left.\n\nApartment 2 is on the left.\n"),
      .fine("Ask for the name. Ask for the address. Never guess the address.\n"),
      .fine("Do not ask for a message first.\n\nAsk for a message.\n"),
      .flags("If they are new:\n- Ask for the date of birth.\n- ⟦Never ask for the date of birth.⟧\n"),
      .fine(
        "If they are new:\n- Ask for the date of birth.\n\nIf they are not:\n- Do not ask for the date of birth.\n"),
      .fine("## New patients\nAsk for the date of birth.\n\n## Old patients\nDo not ask for the date of birth.\n"),
      .flags("## Steps\nAsk for the date of birth.\n\n## Rules\n⟦Never ask for the date of birth.⟧\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks = deadlines(prose)
    let repeated = repeatedKeys(prose.reading.keys)
    if repeated == 0 { return marks }
    let keys = prose.reading.keys
    var first = FirstPlaces<Placed<InstructionKey>>(most: keys.count)
    for place in keys.indices {
      guard let words = keys[place], repeated & words.hash.bit != 0 else { continue }
      guard let key = saying(of: place, prose),
        let above = first.place(of: key, hash: key.hash(key.words.hash), orNow: place),
        let mark = conflict(place, with: above, prose)
      else { continue }
      marks.append(mark)
    }
    return marks
  }

  /// The bits of the hashes that more than one sentence has, and perhaps of some others.
  private static func repeatedKeys(_ keys: [InstructionKey?]) -> UInt64 {
    var size = 64
    while size < keys.count * 8 { size *= 2 }
    var seen = [UInt64](filledWith: 0, count: size / 64)
    var repeated: UInt64 = 0
    for key in keys {
      guard let hash = key?.hash else { continue }
      let slot = hash.slot(size - 1)
      if seen[slot >> 6] >> UInt64(slot & 63) & 1 == 1 { repeated |= hash.bit }
      seen[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    return repeated
  }

  /// Nil for a sentence that is held against no other.
  private static func saying(of place: Int, _ prose: Prose) -> Placed<InstructionKey>? {
    let sentences = prose.reading.sentences
    switch sentences[place].clause {
    case .step, .prohibition, .fact: break
    default: return nil
    }
    guard let words = prose.reading.keys[place], isUnconditional(sentences[place]) else { return nil }
    return Placed(words, at: place, prose)
  }

  /// What is wrong with a sentence that says the same as the one above.
  private static func conflict(_ place: Int, with above: Int, _ prose: Prose) -> Mark? {
    let sentences = prose.reading.sentences
    let isOpposite = sentences[above].isNegated != sentences[place].isNegated
    // Most sentences that say the same have no number to differ in.
    guard isOpposite || sentences[place].words.has(.number) && sentences[above].words.has(.number),
      mayMeet(above, place, prose)
    else { return nil }
    let (sentence, other) = (sentences[place], sentences[above])
    if isOpposite, saysWhen(other.isNegated ? other : sentence, prose) { return nil }
    guard isOpposite || disagree(sentence, other, prose) else { return nil }
    return Mark(
      sentence.range,
      isOpposite
        ? "this and the sentence above cannot both be followed; keep one of them, or say when each applies"
        : "the sentence above says the same with another number; keep the right one",
      related: [RelatedPlace(other.range, "it says the opposite, or another number")])
  }

  /// Whether the same is said of all others with some sentences as without them. Each is held against the first that says the
  /// same: so these must be no first ones and fit the first one, or be alone.
  private static func isNoMatter(_ places: Range<Int>, _ prose: Prose) -> Bool {
    let keys = prose.reading.keys
    return places.allSatisfy { place in
      guard let own = saying(of: place, prose) else { return true }
      var other = 0
      while other < keys.count {
        if other != place, keys[other]?.hash == own.words.hash, saying(of: other, prose) == own {
          return other < place && conflict(place, with: other, prose) == nil
        }
        other += 1
      }
      return true
    }
  }

  /// What is said, and under which condition: only what holds at the same time can exclude each other.
  private struct Placed<Words: Equatable>: Equatable {
    let words: Words
    let condition: Int?

    init?(_ words: Words, at sentence: Int, _ prose: Prose) {
      guard let branch = prose.flow.places[sentence] else { return nil }
      self.words = words
      condition = prose.flow.condition(of: branch)
    }

    /// That of the words and of the condition: the same sentence may stand under very many of them.
    func hash(_ words: UInt64) -> UInt64 {
      words ^ UInt64(truncatingIfNeeded: condition ?? -1) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// It is judged, and has no condition of its own.
  private static func isUnconditional(_ sentence: SentenceReading) -> Bool {
    sentence.isEnglish && !sentence.isConditional
  }

  /// Two headings that are neither steps nor rules, such as "New patients" and "Old patients", may be two cases.
  private static func mayMeet(_ first: Int, _ second: Int, _ prose: Prose) -> Bool {
    guard let left = prose.flow.places[first], let right = prose.flow.places[second] else { return false }
    if prose.flow.part(of: left) == prose.flow.part(of: right) { return true }
    return [first, second].contains { place in
      prose.reading.sections[prose.reading.sentences[place].block] != .other
    }
  }

  /// "Do not ask for it first": later it is right.
  private static func saysWhen(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    sentence.tokens.contains { prose.isIn(times, at: $0) }
  }

  private static let times = WordSet("again first now twice yet")

  /// One thing that is promised within two different times.
  private static func deadlines(_ prose: Prose) -> [Mark] {
    var known: [(sentence: Int, deadline: Deadline)] = []
    var first = FirstPlaces<Placed<WordHash>>(most: prose.reading.sentences.count)
    var marks: [Mark] = []
    let sentences = prose.reading.sentences
    for place in sentences.indices
    where sentences[place].words.hasAny(of: Deadline.openings) && isUnconditional(sentences[place]) {
      for deadline in Deadline.all(in: sentences[place], prose) {
        guard let key = Placed(deadline.key, at: place, prose) else { continue }
        guard let number = first.place(of: key, hash: key.hash(deadline.key.value), orNow: known.count) else {
          known.append((place, deadline))
          continue
        }
        let (above, other) = known[number]
        guard other.time != deadline.time, mayMeet(above, place, prose) else { continue }
        marks.append(
          Mark(
            deadline.range, "above it says \(other.time); keep whichever is right",
            related: [RelatedPlace(other.range, "another time for the same")]))
      }
    }
    return marks
  }

  /// Whether each has one number, and not the same: with more of them, one may say which thing the other is about.
  private static func disagree(_ first: SentenceReading, _ second: SentenceReading, _ prose: Prose) -> Bool {
    InstructionKey.differInOneNumber(first, second, prose) && isMeasured(first, prose)
  }

  private static let units = WordSet(
    "am business day days dollars hour hours minute minutes month months percent pm week weeks year years")

  /// An amount or a time, not a name: "24 hours", "$89", "5 p.m.", not "apartment 2".
  private static func isMeasured(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let place = sentence.tokens.first(where: { prose.reading.tokens[$0].kind == .number }) else { return false }
    if let atom = prose.reading.tokens[place].atom, prose.syntax.atoms[atom].kind != .number { return true }
    return place + 1 < sentence.tokens.upperBound && prose.isIn(units, at: place + 1)
  }
}
