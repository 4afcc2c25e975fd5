import JobModel

extension Rule {
  static let contradiction = Rule(
    id: "contradiction", summary: "two instructions cannot both be followed", severity: .warning,
    why: """
      Where one sentence orders what another forbids, or the same sentence stands there with two different numbers, the agent \
      picks one, and not always the same. Keep the one that holds, or say when each does.
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
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var first: [InstructionKey: SentenceReading] = [:]
    var marks = deadlines(prose)
    for sentence in prose.reading.sentences where sentence.isEnglish && !sentence.isConditional {
      guard sentence.clause == .step || sentence.clause == .prohibition || sentence.clause == .fact,
        let key = InstructionKey(sentence, prose)
      else { continue }
      if let other = first[key] {
        let isOpposite = other.isNegated != sentence.isNegated
        if isOpposite, saysWhen(other.isNegated ? other : sentence, prose) { continue }
        guard isOpposite || disagree(sentence, other, prose) else { continue }
        marks.append(
          Mark(
            sentence.range,
            isOpposite
              ? "this and the sentence above exclude each other; keep one of them, or say when each one holds"
              : "the sentence above says the same with another number; keep the right one",
            related: [RelatedPlace(other.range, "it says the opposite, or another number")]))
      } else {
        first[key] = sentence
      }
    }
    return marks
  }

  /// "Do not ask for it first": later it is right.
  private static func saysWhen(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    sentence.tokens.contains { prose.isIn(times, at: $0) }
  }

  private static let times = WordSet("again first now twice yet")

  /// One thing that is promised within two different times.
  private static func deadlines(_ prose: Prose) -> [Mark] {
    var first: [WordHash: Deadline] = [:]
    var marks: [Mark] = []
    for sentence in prose.reading.sentences where sentence.isEnglish && !sentence.isConditional {
      for deadline in Deadline.all(in: sentence, prose) {
        guard let other = first[deadline.key] else {
          first[deadline.key] = deadline
          continue
        }
        guard other.time != deadline.time else { continue }
        marks.append(
          Mark(
            deadline.range, "above it says \(other.time); keep the right one of the two",
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
