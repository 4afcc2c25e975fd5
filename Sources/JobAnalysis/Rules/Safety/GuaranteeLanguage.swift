import JobModel

extension Rule {
  static let guaranteeLanguage = Rule(
    id: "guarantee-language", summary: "the agent is told to guarantee a price or a time", severity: .information,
    isOnByDefault: false,
    sight: .close,
    why: """
      What the agent promises on the phone, the business has to keep. "We usually come within 2 hours" says as much as "we \
      guarantee it", and is true.
      """,
    source: .craft,
    examples: [
      .flags("⟦Guarantee⟧ that we come within 2 hours.\n"),
      .flags("Tell them that the price is ⟦guaranteed⟧ to be $80.\n"),
      .flags("⟦Promise⟧ a call back by 5 p.m.\n"),
      .fine("Never promise a call back by 5 p.m.\n"),
      .fine("Ask about the guarantee on their boiler.\n"),
      .fine("Tell them that repairs have a guarantee of quality.\n"),
      .fine("Say that we cannot promise a time before 8 a.m.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, let syntax = snapshot.document.job else { return [] }
    return conduct.english.compactMap { place in
      let sentence = conduct.sentences[place]
      guard let word = conduct.first(of: promises, in: sentence.tokens), sentence.clause.isInstruction,
        word == sentence.verb || conduct.isWord(word, in: assurances), !conduct.hasNegation(in: sentence.tokens),
        syntax.atoms(in: conduct.tokens[word].range.upperBound..<sentence.range.upperBound).contains(where: isAmount)
      else { return nil }
      return Mark(
        conduct.tokens[word].range, "the business is held to what is guaranteed here; say what usually happens instead")
    }
  }

  private static func isAmount(_ atom: Atom) -> Bool {
    switch atom.kind {
    case .money, .time, .date, .percent, .number: true
    default: false
    }
  }

  private static let promises = WordSet("absolutely definitely guarantee guaranteed promise")
  private static let assurances = WordSet("absolutely definitely guaranteed")
}
