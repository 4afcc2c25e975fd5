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
      .flags("Tell them we call back within 24 hours.\n\n⟦Tell them we call back within 48 hours.⟧\n"),
      .fine("Give prices over the phone. Never give prices for repairs over the phone.\n"),
      .fine("If they insist, give the price. Never give the price.\n"),
      .fine("Tell them we call back within 24 hours. Tell them the visit takes 2 hours.\n"),
      .fine("Ask for the name. Ask for the address. Never guess the address.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var first: [InstructionKey: SentenceReading] = [:]
    var marks: [Mark] = []
    for sentence in prose.reading.sentences where sentence.isEnglish && !sentence.isConditional {
      guard sentence.clause == .step || sentence.clause == .prohibition || sentence.clause == .fact,
        let key = InstructionKey(sentence, prose)
      else { continue }
      if let other = first[key] {
        let isOpposite = other.isNegated != sentence.isNegated
        guard isOpposite || InstructionKey.numbers(sentence, prose) != InstructionKey.numbers(other, prose) else {
          continue
        }
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
}
