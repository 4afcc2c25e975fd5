import JobModel

extension Rule {
  static let weakModal = Rule(
    id: "weak-modal", summary: "an instruction that only says what the agent should or could do", severity: .hint,
    isOnByDefault: false,
    sight: .close,
    why: """
      "You should ask" may be read as advice. "Ask" or "You must ask" cannot.
      """,
    source: .craft,
    examples: [
      .flags("You ⟦should⟧ ask for the VIN.\n"),
      .flags("Sona ⟦could⟧ offer a callback.\n"),
      .flags("If they agree, you ⟦may⟧ text the link.\n"),
      .fine("Ask for the VIN.\n"),
      .fine("You must ask for the VIN.\n"),
      .fine("Say that they should call again.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      guard sentence.isDirective, let verb = sentence.verb,
        let modal = (sentence.main..<verb).first(where: { prose.isIn(weak, at: $0) })
      else { return nil }
      let range = prose.reading.tokens[modal].range
      return Mark(range, "\"\(snapshot.quotation(range))\" leaves it open; say what to do, or write \"must\"")
    }
  }

  private static let weak = WordSet("could may might should")
}
