import JobModel

extension Rule {
  static let danglingOtherwise = Rule(
    id: "dangling-otherwise", summary: "an \"otherwise\" without a condition before it", severity: .warning,
    why: """
      "Otherwise" is the other side of an "if". With no condition right before it, the agent cannot know when to do this, \
      and may always or never do it.
      """,
    source: .jobs,
    examples: [
      .flags("Ask for the caller's name. ⟦Otherwise⟧, take a message.\n"),
      .flags("1. Read the address back.\n2. ⟦If not⟧, ask for it again.\n"),
      .flags("⟦Otherwise⟧ tell them that we are closed.\n"),
      .fine("If they agree, text the link. Otherwise, take a message.\n"),
      .fine("1. ✅ If they agree, take their address.\n2. ❌ Otherwise, thank them.\n"),
      .fine("1. If they agree, text the link.\n2. Otherwise, take a message.\n"),
      .fine("1. If they agree, text the link.\n   - Otherwise, take a message.\n"),
      .fine("A booking can be changed if nobody has boarded. Otherwise, explain the rule.\n"),
      .fine("Prices you may name: tires $25, inspection $35. For everything else the mechanic calls back.\n"),
      .fine("Ask if they are a new patient. If not, ask for the date of birth.\n"),
      .fine("Confirm they filled out the form. If they didn't, apologize.\n\nMake sure it is theirs. If not, stop.\n"),
      .fine("Text them the link when they agree. Otherwise, take a message.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.flow.dangling.filter { !answersFact($0, prose) }.map { range in
      Mark(
        range,
        "\"\(snapshot.quotation(range))\" has no condition before it; say when this is done: \"If the caller does not …, …\""
      )
    }
  }

  /// `Flights can be changed if nobody has boarded. Otherwise, …`: the fact before it has a condition.
  private static func answersFact(_ range: Range<Int>, _ prose: Prose) -> Bool {
    let sentences = prose.reading.sentences
    let place = sentences.firstPlace(fromWhichOn: { $0.range.upperBound > range.lowerBound })
    guard place > 0, place < sentences.count, sentences[place - 1].block == sentences[place].block else { return false }
    // "Tires $25, inspection $35. For everything else …": the rest of what was named.
    if prose.bytes.matches("for ", at: range.lowerBound) { return true }
    return prose.tokens(of: sentences[place - 1]).contains { $0.isAny(of: .condition) }
  }
}
