import JobModel

extension Rule {
  static let relativeTime = Rule(
    id: "relative-time", summary: "a time without a number", severity: .information, isOnByDefault: false,
    sight: .close,
    why: """
      "We will call back soon" is a promise that nobody can check, and the agent makes up the rest when it is asked. \
      "Within 2 hours" is not.
      """,
    source: .craft,
    examples: [
      .flags("Tell them that we call back ⟦soon⟧.\n"),
      .flags("Say that someone will be in touch ⟦shortly⟧.\n"),
      .flags("Let them know that it takes ⟦a few days⟧.\n"),
      .fine("Tell them that we call back within 2 hours.\n"),
      .fine("Transfer them as soon as they agree.\n"),
      .fine("Ask how soon they need it.\n"),
      .fine("Say \"See you soon\".\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks: [Mark] = []
    for sentence in prose.instructions {
      for place in sentence.tokens where prose.reading.tokens[place].isAny(of: .opensVague) {
        let start = prose.reading.tokens[place].range.lowerBound
        guard let end = times.end(in: prose.bytes, at: start, limit: sentence.range.upperBound),
          !prose.isIn(leads, at: place - 1)
        else { continue }
        marks.append(
          Mark(
            start..<end,
            "\"\(snapshot.quotation(start..<end))\" is read differently on every call; write a time: \"within 2 hours\""
          ))
      }
    }
    return marks
  }

  private static let times = PhraseSet(
    "a few days\na few hours\na few minutes\na few weeks\nasap\npromptly\nshortly\nsoon")
  private static let leads = WordSet("as how after before wait you")
}
