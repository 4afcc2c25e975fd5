import JobModel

extension Rule {
  static let duplicateInstruction = Rule(
    id: "duplicate-instruction", summary: "the same instruction stands twice", severity: .information,
    isOnByDefault: false,
    why: """
      What stands twice is done twice, or has to be changed twice and is changed once. Under different conditions it is no \
      repetition.
      """,
    source: .callwright,
    examples: [
      .flags("1. Ask for the address.\n2. Take a message.\n3. ⟦Please ask for the address.⟧\n"),
      .flags("Never quote a price. Thank them. ⟦Never quote the price.⟧\n"),
      .flags("- Confirm the number.\n- ⟦Then confirm the number.⟧\n"),
      .fine("If they agree, ask for the address. Otherwise, ask for the address.\n"),
      .fine("1. Ask for the address.\n2. Ask for the name.\n"),
      .fine("Text the link. Confirm they received it. Text the form. Confirm they received it.\n"),
      .fine("Thank them. Then thank them.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var first: [InstructionKey: SentenceReading] = [:]
    var marks: [Mark] = []
    for sentence in prose.instructions where !sentence.isConditional {
      // "Confirm they received it": what is meant is another thing each time.
      if sentence.tokens.contains(where: { prose.isIn(pronouns, at: $0) }) { continue }
      guard let key = InstructionKey(sentence, prose) else { continue }
      guard let other = first[key] else {
        first[key] = sentence
        continue
      }
      let isSame = other.isNegated == sentence.isNegated
      guard isSame, InstructionKey.haveSameNumbers(other, sentence, prose) else { continue }
      marks.append(
        Mark(
          sentence.range, "this stands above already; delete one of the two",
          related: [RelatedPlace(other.range, "the same")]))
    }
    return marks
  }

  private static let pronouns = WordSet("it one that this those")
}
