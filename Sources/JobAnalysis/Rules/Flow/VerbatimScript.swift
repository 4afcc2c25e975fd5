import JobModel

extension Rule {
  static let verbatimScript = Rule(
    id: "verbatim-script", summary: "the agent is to say words exactly as they stand", severity: .information,
    why: """
      The vendor says that jobs are guidance, not scripts to read from: the agent makes its own sentences and will not keep to \
      the letter. Say what the caller has to learn. What the law wants said word for word is better played or texted.
      """,
    source: .jobs,
    examples: [
      .flags("⟦Say exactly⟧ \"Thank you for calling Acme, how may I help?\"\n"),
      .flags("1. Read the greeting ⟦word for word⟧.\n"),
      .flags("Read this ⟦verbatim⟧: \"Hello and welcome.\"\n"),
      .fine("Greet the caller with the name of the company.\n"),
      .fine("Say \"Thank you for calling\".\n"),
      .fine("Say that we will know, and take it down word for word.\n"),
      .fine("Do not read the greeting word for word.\n"),
      .fine("Read the recording disclosure word for word.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      guard let verb = sentence.verb, !sentence.isNegated,
        !sentence.tokens.contains(where: { prose.isIn(legal, at: $0) })
      else { return nil }
      for place in sentence.tokens {
        let start = prose.reading.tokens[place].range.lowerBound
        guard let end = scripts.end(in: prose.bytes, at: start, limit: sentence.range.upperBound),
          prose.isIn(speaking, at: order(before: place, from: verb, prose))
        else { continue }
        return Mark(
          start..<end,
          "the agent makes its own sentences and will not keep to the letter; say what the caller has to learn")
      }
      return nil
    }
  }

  private static let scripts = PhraseSet("exactly as written\nsay exactly\nverbatim\nword for word\nword-for-word")
  private static let speaking = WordSet("deliver give greet quote read recite repeat say speak tell use")
  private static let legal = WordSet("compliance consent disclaimer disclosure law legal legally recorded recording")

  /// The last verb up to a place: "say that we know, and take it down word for word".
  private static func order(before place: Int, from verb: Int, _ prose: Prose) -> Int {
    var last = verb
    for index in verb..<max(verb, place) + 1 where prose.reading.tokens[index].isAny(of: .verb) { last = index }
    return last
  }
}
