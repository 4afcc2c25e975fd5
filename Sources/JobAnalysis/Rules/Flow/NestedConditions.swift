import JobModel

extension Rule {
  static let nestedConditions = Rule(
    id: "nested-conditions", summary: "one sentence holds three conditions or more", severity: .information,
    isOnByDefault: false,
    sight: .close,
    why: """
      Which condition decides what is hard to follow, for people and for agents. Give each condition a step.
      """,
    source: .jobs,
    examples: [
      .flags("⟦If they are new and when they agree, text the link unless it is late.⟧\n"),
      .flags("⟦When they call after hours, if it is urgent, transfer them unless they only have a question.⟧\n"),
      .flags("1. ⟦Take a message if nobody answers, unless it is urgent or if they insist.⟧\n"),
      .fine("If they are new, ask if they have a referral.\n"),
      .fine("If they agree, text the link. If not, take a message. When done, thank them.\n"),
      .fine("Ask if they are new, if they have a code and if they need parking.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      var count = 0
      var hasAsked = false
      for place in sentence.tokens {
        if prose.reading.tokens[place].isAny(of: .asking) { hasAsked = true }
        if !hasAsked, prose.isIn(words, at: place) { count += 1 }
      }
      guard count >= 3 else { return nil }
      return Mark(sentence.range, "\(count) conditions in one sentence; write a step for each, as sub-items")
    }
  }

  private static let words = WordSet("if unless when whenever")
}
