import JobModel

extension Rule {
  static let redundantTransferConfirmation = Rule(
    id: "redundant-transfer-confirmation", summary: "a question that the agent asks before every transfer anyway",
    severity: .hint, isOnByDefault: false,
    sight: .near,
    why: """
      Sona always confirms with the caller before it transfers. An instruction to ask makes it ask twice. Keep it only where \
      the caller should also hear something else.
      """,
    source: .actions,
    examples: [
      .flags("⟦Ask if they want to be transferred⟧. If so, /Transfer call: Front desk.\n"),
      .flags("1. ⟦Confirm that they would like to be put through⟧.\n2. /Transfer call: Sales\n"),
      .flags("⟦Ask whether they'd like to be connected to Ana⟧, then /Transfer call: Ana.\n"),
      .fine("Ask if they would like to speak to Ana now. If they say yes, /Transfer call: Ana.\n"),
      .fine("Ask if they want to be transferred by ambulance.\n"),
      .fine("Tell them that you transfer them now, then /Transfer call: Ana.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, snapshot.profile.actions.contains(.transferCall) else { return [] }
    return conduct.english.compactMap { place in
      let sentence = conduct.sentences[place]
      guard let verb = sentence.verb, !sentence.isNegated, conduct.tokens[verb].isAny(of: .asking),
        let words = conduct.phrase(transfers, in: verb..<sentence.tokens.upperBound),
        conduct.hasAction(near: place, { $0 == .transferCall })
      else { return nil }
      var end = conduct.place(from: words.upperBound, in: sentence)
      while end < sentence.tokens.upperBound, conduct.tokens[end].kind == .word { end += 1 }
      return Mark(
        conduct.text(of: verb..<end),
        "the agent asks this before every transfer; leave it out, or the caller is asked twice",
        isUnnecessary: true)
    }
  }

  private static let transfers = PhraseSet(
    """
    to be connected
    to be put through
    to be transferred
    """)
}
