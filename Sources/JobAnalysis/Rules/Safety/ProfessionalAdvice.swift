import JobModel

extension Rule {
  static let professionalAdvice = Rule(
    id: "professional-advice", summary: "the agent is told to give medical, legal or financial advice",
    severity: .information, isOnByDefault: false,
    sight: .close,
    why: """
      What an agent says about a symptom, a case or an investment, a caller may rely on. Let it take the question, and let \
      somebody who is allowed to answer call back.
      """,
    source: .craft,
    examples: [
      .flags("⟦Give them medical advice⟧ when they ask.\n"),
      .flags("Listen, then ⟦offer a diagnosis⟧.\n"),
      .flags("If they ask about taxes, ⟦provide basic tax advice⟧.\n"),
      .fine("Never give medical advice.\n"),
      .fine("Do not name a diagnosis, nor offer legal advice.\n"),
      .fine("Tell them that the nurse gives medical advice.\n"),
      .fine("Offer a cup of coffee.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct else { return [] }
    return conduct.english(with: .advice).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard deed.kind == .order, !deed.isNegated, conduct.isWord(deed.verb, in: giving) else { return nil }
        let clause = deed.clause
        guard let advice = conduct.phrase(Advice.phrases, in: clause) else { return nil }
        return Mark(
          conduct.tokens[deed.verb].range.lowerBound..<advice.upperBound,
          "a caller may rely on it; take the question instead, and say who will answer it")
      }
    }
  }

  private static let giving = WordSet("give make name offer provide recommend suggest")
}

enum Advice {
  static let phrases = PhraseSet(
    """
    a diagnosis
    financial advice
    investment advice
    legal advice
    medical advice
    tax advice
    the diagnosis
    """)
}
