import JobModel

extension Rule {
  static let thenAfterCondition = Rule(
    id: "then-after-condition", summary: "a \"then\" after a condition may or may not belong to it",
    severity: .information,
    why: """
      "If they agree, take the address. Then read it back.": is it read back only if they agree, or always? The agent decides \
      for itself. "If so," or "In either case," settles it.
      """,
    source: .jobs,
    examples: [
      .flags(
        "If they agree, take the address. ⟦Then⟧ read it back.\n",
        becomes: "If they agree, take the address. In either case, read it back.\n"),
      .flags(
        "1. If they are new, ask for the address.\n2. ⟦Then⟧, thank them.\n",
        becomes: "1. If they are new, ask for the address.\n2. In either case, thank them.\n"),
      .flags(
        "- Text the link if they agree.\n- ⟦Then⟧ confirm the address.\n",
        becomes: "- Text the link if they agree.\n- In either case, confirm the address.\n"),
      .fine("If they agree, take the address, then read it back.\n"),
      .fine("1. If they are upset, transfer them to a person.\n2. Then ask for the name.\n"),
      .fine("1. If it is urgent, /Transfer call: Desk for emergencies.\n2. Then ask for the name.\n"),
      .fine("- If they agree, take the address. Then read it back.\n- If they do not, take a message.\n"),
      .fine("Ask for the address. Then read it back.\n"),
      .fine("1. If they ask for sales, /Transfer call: Sales.\n2. Then ask for the name.\n"),
      .fine("If they agree, take the address. Otherwise, take a message. Then thank them.\n"),
      .fine("If it sounds urgent, say \"We are on our way.\" Then end the call.\n"),
      .fine("Ask how many people come, how old they are, and if they have played before. Then suggest a room.\n"),
      .fine("If there is a fire, tell them to leave. Then end the call.\n\n1. Ask for the name.\n2. Thank them.\n"),
      .fine("After two minutes, thank the caller. Then end the call.\n"),
      .fine("Trial: ask for the name and the day. Then /Create Jobber request.\n"),
      .fine("IF caller = new customer\n  THEN ask for the address\nIF they are upset\n  THEN apologize\n"),
      .fine("Cancel: text the link.\nTrial: ask for the name. Then take a message.\nComplaints: apologize.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let flow = prose.flow
    let (steps, sentences) = (flow.steps, prose.reading.sentences)
    return steps.indices.dropFirst().filter { sentences[steps[$0].sentence].connective != nil }.compactMap { place in
      guard let words = sentences[steps[place].sentence].connective,
        prose.isWord("then", at: words.lowerBound)
      else { return nil }
      let sentence = prose.reading.sentences[flow.steps[place].sentence]
      let before = flow.steps[place - 1]
      guard sentence.clause == .step, words.lowerBound == sentence.tokens.lowerBound,
        sentences[before.sentence].isConditional, !flow.steps[place].isCertain || !isAlone(before, prose),
        !leaves(before, prose), !isInOneItem(before, flow.steps[place], prose),
        flow.branches[before.branch].kind == .condition, flow.branches[before.branch].end == nil,
        !goesOnBehind(sentence, place, prose), !isSpeech(before: sentence.range.lowerBound, prose),
        !isTime(flow.branches[before.branch], prose),
        isNear(prose.reading.sentences[before.sentence], sentence, prose)
      else { return nil }
      let then = prose.reading.tokens[words.lowerBound].range
      let end = prose.bytes.at(then.upperBound) == "," ? then.upperBound + 1 : then.upperBound
      let edit = { (words: String) in [TextEdit(range: then.lowerBound..<end, replacement: words)] }
      return Mark(
        then, "this may belong to the condition before it or not; begin with \"If so,\" or \"In either case,\"",
        fixes: [
          Fix(title: "always: begin with \"In either case,\"", edits: edit("In either case,")),
          Fix(title: "only then: begin with \"If so,\"", edits: edit("If so,")),
        ], related: [RelatedPlace(flow.branches[before.branch].condition ?? before.range, "the condition")])
    }
  }

  /// "IF they are new", and on the next line "THEN ask …": nothing else is done then.
  private static func isAlone(_ step: Flow.Step, _ prose: Prose) -> Bool {
    let sentence = prose.reading.sentences[step.sentence]
    return sentence.condition == sentence.tokens
  }

  /// An end of the call with steps behind it cannot be for everybody.
  private static func goesOnBehind(_ sentence: SentenceReading, _ step: Int, _ prose: Prose) -> Bool {
    guard step + 1 < prose.flow.steps.count, let verb = sentence.verb else { return false }
    let start = prose.reading.tokens[verb].range.lowerBound
    return Phrases.ends.end(in: prose.bytes, at: start, limit: sentence.range.upperBound) != nil
  }

  /// Words to say and what is done behind them belong together.
  private static func isSpeech(before start: Int, _ prose: Prose) -> Bool {
    var index = start
    while index > 0, prose.bytes[index - 1].isWhitespace { index -= 1 }
    return prose.bytes.at(index - 1) == "\"" || index >= 3 && prose.bytes.matches("”", at: index - 3)
  }

  /// `After two minutes, …`: it happens on every call.
  private static func isTime(_ branch: Flow.Branch, _ prose: Prose) -> Bool {
    branch.condition.map { prose.bytes.matches("after", at: $0.lowerBound) } ?? false
  }

  /// In one paragraph, or in items of one list.
  private static func isNear(_ first: SentenceReading, _ second: SentenceReading, _ prose: Prose) -> Bool {
    if first.block == second.block { return true }
    guard let left = prose.syntax.blocks[first.block].parent, let right = prose.syntax.blocks[second.block].parent
    else {
      return false
    }
    return prose.syntax.blocks[left].parent == prose.syntax.blocks[right].parent
  }

  /// Whether the caller is gone after it: what comes then is for the others.
  private static func leaves(_ step: Flow.Step, _ prose: Prose) -> Bool {
    let sentence = prose.reading.sentences[step.sentence]
    return step.actions.contains { prose.syntax.actions[$0].kind == .transferCall }
      || sentence.verb.map { prose.isIn(farewells, at: $0) } == true
  }

  private static let farewells = WordSet("connect disconnect end forward hang route transfer")

  /// An item that begins with its condition is about nothing else.
  private static func isInOneItem(_ first: Flow.Step, _ second: Flow.Step, _ prose: Prose) -> Bool {
    let (before, sentence) = (prose.reading.sentences[first.sentence], prose.reading.sentences[second.sentence])
    return before.block == sentence.block && prose.syntax.blocks[before.block].parent != nil
      && before.condition?.lowerBound == before.tokens.lowerBound
      && before.range.lowerBound == prose.syntax.blocks[before.block].content.lowerBound
  }
}
