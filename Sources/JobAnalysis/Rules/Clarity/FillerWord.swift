import JobModel

extension Rule {
  static let fillerWord = Rule(
    id: "filler-word", summary: "an instruction begins with words that say nothing", severity: .hint,
    isOnByDefault: false,
    sight: .close,
    why: """
      "Please make sure to ask" says what "Ask" says. Short instructions leave the agent less to read and to weigh.
      """,
    source: .craft,
    examples: [
      .flags("⟦Please make sure to⟧ ask for their zip code.\n", becomes: "Ask for their zip code.\n"),
      .flags("1. ⟦Go ahead and⟧ read it back.\n", becomes: "1. Read it back.\n"),
      .flags("⟦I'd like you to⟧ thank them.\n", becomes: "Thank them.\n"),
      .fine("Make sure the address is right.\n"),
      .fine("Just ask for the name.\n"),
      .fine("You should ask for the VIN.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      guard let filler = prose.reading.filler(of: sentence) else { return nil }
      let next = prose.bytes.skippingWhitespace(from: filler.upperBound, to: sentence.range.upperBound)
      guard prose.bytes.at(next).isLower else { return nil }
      let capital = prose.syntax.text.string(next..<next + 1).capitalizedStart
      let edit = TextEdit(range: filler.lowerBound..<next + 1, replacement: capital)
      return Mark(
        filler, "these words say nothing; begin with what to do",
        fixes: [Fix(title: "delete them", edits: [edit], safety: .safe)])
    }
  }
}
