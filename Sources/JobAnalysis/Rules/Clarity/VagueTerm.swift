import JobModel

extension Rule {
  static let vagueTerm = Rule(
    id: "vague-term", summary: "a word leaves open how much, which or when", severity: .information,
    sight: .close, cues: .vague,
    why: """
      The vendor's advice: avoid ambiguity. "Get the relevant information" is hard to act on consistently; the two or three \
      things that are meant are not. Nothing is reported where they follow right away.
      """,
    source: .jobs,
    examples: [
      .flags("Get ⟦all the necessary information⟧ and thank them.\n"),
      .flags("If it is ⟦a good fit⟧, take their address.\n"),
      .flags("Tell them ⟦a few⟧ facts about the company.\n"),
      .flags("Give them ⟦a\u{A0}few⟧ tips for the move.\n"),
      .flags("Route them to the ⟦appropriate⟧ team.\n"),
      .fine("Collect the basic information: name and address.\n"),
      .fine("Get some details, such as the make and the model.\n"),
      .fine("Collect all necessary information as per the section \"Questions\".\n"),
      .fine("Take the basic details listed below.\n"),
      .fine("Transfer them as soon as they agree.\n"),
      .fine("Wait a few seconds, then ask again. If they are silent for more than a few seconds, end the call.\n"),
      .fine("Say \"We will call you soon\".\n"),
      .fine("We have several offices.\n"),
      .fine("Tell them that someone will call back soon.\n"),
      .fine("Agree on a suitable time, and use the appropriate tool to book it.\n"),
      .fine("Never ask for the account number; the tools handle this.\n"),
      .fine("When you have all the necessary details, read them back.\n"),
      .fine("Once all necessary details are there, read all of them back, not just a few.\n"),
      .fine("If they ask for a person, try to handle it on your own first.\n"),
      .flags("If they are upset, ⟦handle it⟧.\n"),
      .flags("Once you have the ⟦basic details⟧, read them back.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    let places = conduct.english(with: .vague)
    return prose.matches(of: Phrases.vague, opening: .opensVague, in: places).compactMap { match in
      guard !isDefined(match, prose), !isIdiom(match, prose), !isReported(match, prose), !isSettled(match, prose) else {
        return nil
      }
      return Mark(
        match.range,
        "\"\(snapshot.quotation(match.range))\" is read differently on every call; say exactly what is meant")
    }
  }

  /// Whether what it means follows within a few words.
  private static func isDefined(_ match: Prose.Match, _ prose: Prose) -> Bool {
    let limit = match.range.upperBound + 40
    var place = match.next
    while place < match.sentence.tokens.upperBound, prose.reading.tokens[place].range.lowerBound < limit {
      let token = prose.reading.tokens[place]
      if token.kind == .colon || token.kind == .open || token.kind == .dash || prose.isIn(examples, at: place) {
        return true
      }
      if prose.isIn(pointers, at: place), prose.isIn(pointed, at: place + 1) { return true }
      place += 1
    }
    return prose.syntax.introduces(prose.syntax.blocks[match.sentence.block])
  }

  /// "As per the list", "listed below", "in the section …": what is meant stands elsewhere.
  private static let pointers = WordSet("according as described listed named per shown")
  private static let pointed = WordSet("above as at below in per the to under")

  private static let examples = WordSet("especially including like namely such")
  private static let measures = WordSet("days hours minutes moments seconds sentences times weeks words")
  private static let before = WordSet("as how if most where when")

  /// "As soon as", "a few seconds", "the most suitable"; "if appropriate" is for another rule, as are questions.
  private static func isIdiom(_ match: Prose.Match, _ prose: Prose) -> Bool {
    prose.isIn(before, at: match.place - 1) || isTime(match, prose)
      || prose.isWord("questions", at: match.next) || prose.isWord("questions", at: match.next - 1)
      || prose.isWord("noun", at: match.next)
  }

  /// "Wait a few seconds", "within a few days", not "take a few times that suit them".
  private static func isTime(_ match: Prose.Match, _ prose: Prose) -> Bool {
    guard prose.isIn(measures, at: match.next) else { return false }
    return match.place == match.sentence.tokens.lowerBound || prose.isIn(spans, at: match.place - 1)
      || prose.reading.tokens[match.place - 1].isAny(of: .preposition)
  }

  private static let spans = WordSet("again in just only takes than wait within")

  /// Whether the call or the text around it settles what is meant: "a suitable time", "when you have all the necessary
  /// details", what others handle.
  private static func isSettled(_ match: Prose.Match, _ prose: Prose) -> Bool {
    if prose.isIn(choices, at: match.place) {
      var place = match.next
      while place < match.next + 4, place < match.sentence.tokens.upperBound,
        prose.reading.tokens[place].kind == .word
      {
        if prose.isIn(chosen, at: place) { return true }
        place += 1
      }
    }
    guard match.place > match.sentence.tokens.lowerBound else { return false }
    if prose.isWord("handle", at: match.place) {
      return prose.isIn(others, at: match.place - 1)
        || (match.next..<min(match.next + 3, match.sentence.tokens.upperBound)).contains { prose.isIn(alone, at: $0) }
    }
    if prose.isWord("just", at: match.place - 1), prose.isWord("not", at: match.place - 2) { return true }
    guard prose.isIn(complete, at: match.place), let condition = match.sentence.condition else { return false }
    return condition.contains(match.place)
      && (prose.isIn(having, at: match.place - 1) || prose.isIn(having, at: match.next))
  }

  private static let choices = WordSet("appropriate proper suitable")
  private static let chosen = WordSet(
    """
    branch date dates day format function functions path punctuation range slot slots spacing time times tool tools tree
    """)
  private static let others = WordSet("it platform staff system systems team that they tool tools who")
  /// Without a colleague: that is what is asked.
  private static let alone = WordSet("alone own yourself")
  private static let complete = WordSet("all necessary relevant")
  private static let having = WordSet("are find found has have is")

  /// "Tell them that someone will call soon": what others do.
  private static func isReported(_ match: Prose.Match, _ prose: Prose) -> Bool {
    guard let verb = match.sentence.verb, verb < match.place else { return false }
    return (verb + 1..<match.place).contains { prose.reading.tokens[$0].isAny(of: .finite | .modal) }
      || prose.bytes.matches("see you", at: match.range.lowerBound - 8)
  }
}
