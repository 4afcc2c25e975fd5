import JobModel

extension Rule {
  static let warmTransfer = Rule(
    id: "warm-transfer",
    summary: "the agent is told to stay on the line, or to introduce the caller, during a transfer",
    severity: .warning, isOnByDefault: false,
    sight: .near,
    why: """
      Once it initiates the transfer, Sona leaves the call entirely: it cannot wait until somebody answers, speak to them first, \
      or bring three people together. Tell the caller what to say to the person who answers.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call: Ana and ⟦stay on the line⟧ until she answers.\n"),
      .flags("1. /Transfer call: Ana\n2. ⟦Introduce the caller⟧ to her.\n"),
      .flags("/Transfer call: Ana. ⟦Remain on the line⟧ while it rings.\n"),
      .fine("Ask them to stay on the line, then /Transfer call: Ana.\n"),
      .fine("Introduce yourself. Then /Transfer call: Ana.\n"),
      .fine("Never stay on the line. /Transfer call: Ana\n"),
      .fine("Stay on the line while they look for the number.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, snapshot.profile.actions.contains(.transferCall) else { return [] }
    return conduct.english(with: .staying).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      let isNear =
        conduct.hasAction(near: place) { $0 == .transferCall }
        || place > 0
          && conduct.actions[place - 1].suffix(16).contains { conduct.syntax.actions[$0].kind == .transferCall }
      guard isNear else { return [] }
      return conduct.deeds(of: place).compactMap { deed in
        let start = conduct.tokens[deed.verb].range.lowerBound
        guard !deed.isNegated,
          let end = Staying.phrases.end(in: conduct.bytes, at: start, limit: sentence.range.upperBound)
        else {
          return nil
        }
        return Mark(
          start..<end,
          "the agent leaves the call as soon as it transfers; tell the caller beforehand what happens next, and what to say"
        )
      }
    }
  }
}

enum Staying {
  static let phrases = PhraseSet(
    """
    announce the caller
    introduce the caller
    introduce them
    join the call
    remain on the line
    stay on the call
    stay on the line
    stay with them until
    """)
}
