import JobModel

extension Rule {
  static let openEndedList = Rule(
    id: "open-ended-list", summary: "a list ends in etc. or the like", severity: .hint, isOnByDefault: false,
    sight: .close, cues: .openEnds,
    why: """
      What "etc." stands for only its author knows; the agent makes it up. Name the rest, or end the list. In \
      brackets or after "such as", among examples, it does no harm.
      """,
    source: .jobs,
    examples: [
      .flags("Ask for their name, address, ⟦etc⟧.\n"),
      .flags("Take the order number, the date ⟦and so on⟧, then thank them.\n"),
      .flags("If they ask about prices, hours ⟦or something similar⟧, tell them to visit the site.\n"),
      .fine("Ask about access (gate codes, parking, etc.).\n"),
      .fine("Ask for details such as the make, the model, etc.\n"),
      .fine("Say \"plumbing, heating, and so on\".\n"),
      .fine("Our services are plumbing, heating, etc.\n"),
      .fine("Ask for the name and more than one number.\n"),
      .fine("Work out the date of \"tomorrow\", \"next Monday\" etc.\n"),
      .fine("## Services\n- Complete care for lawns, hedges, etc.\n"),
      .fine("Answer questions about starters, mains, desserts, etc.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    let places = conduct.english(with: .openEnds)
    return prose.matches(of: Phrases.openEnds, opening: .opensOpenEnd, in: places).compactMap { match in
      switch match.sentence.clause {
      case .step, .condition, .elseBranch, .offScript: break
      default: return nil
      }
      guard prose.reading.sections[match.sentence.block] != .background, !isExample(match, prose),
        !goesOn(match, prose), !namesTopic(match, prose)
      else { return nil }
      return Mark(
        match.range, "only you know what \"\(snapshot.quotation(match.range))\" stands for; name it, or end the list"
      )
    }
  }

  private static let openings = WordSet("e.g example including instance like such")

  /// In brackets, or behind "such as".
  private static func isExample(_ match: Prose.Match, _ prose: Prose) -> Bool {
    var depth = 0
    for place in match.sentence.tokens.lowerBound..<match.place {
      let token = prose.reading.tokens[place]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if prose.isIn(openings, at: place) { return true }
    }
    return depth > 0
  }

  /// "Questions about desserts, etc.", and words in quotes: everybody knows what else is of that kind.
  private static func namesTopic(_ match: Prose.Match, _ prose: Prose) -> Bool {
    var index = match.range.lowerBound - 1
    while index > match.sentence.range.lowerBound, prose.bytes[index].isWhitespace || prose.bytes[index] == "," {
      index -= 1
    }
    if prose.bytes.at(index) == "\"" || prose.bytes.at(index) == "'" { return true }
    return (match.sentence.tokens.lowerBound..<match.place).contains { place in
      prose.isWord("about", at: place) && prose.isWord("questions", at: place - 1)
    }
  }

  /// "And more than one".
  private static func goesOn(_ match: Prose.Match, _ prose: Prose) -> Bool {
    guard prose.isWord("more", at: match.next - 1), match.next < match.sentence.tokens.upperBound else { return false }
    return prose.reading.tokens[match.next].kind == .word
  }
}
