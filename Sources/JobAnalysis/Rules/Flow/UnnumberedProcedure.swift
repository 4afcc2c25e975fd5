import JobModel

extension Rule {
  static let unnumberedProcedure = Rule(
    id: "unnumbered-procedure", summary: "steps in a set order have no numbers", severity: .information,
    scope: .job,
    why: """
      The vendor's advice: if order matters, number the steps; the agent is more likely to follow a numbered sequence than a \
      list of unordered prompts. Nothing is reported where nothing shows that the order matters: no "then" or "next", and no \
      action that waits for the steps before it.
      """,
    source: .jobs,
    examples: [
      .flags("⟦First greet the caller.⟧ Then ask for the name. Next, ask for the address. Confirm both. Thank them.\n"),
      .flags(
        "- ⟦Greet the caller.⟧\n- Ask for the name.\n- Ask for the day.\n- Read both back.\n- /Send SMS: \"See you soon!\"\n"
      ),
      .flags(
        "---\nname: Repair\n---\n⟦Ask for the name.⟧ Ask for the address. Read both back. Thank them. "
          + "When they agree, /Create Jobber request.\n"),
      .fine(
        "- Greet the caller.\n- Ask for the name.\n- Get the day.\n- Say thanks.\n- Anything else: /Transfer call: Ana\n"
      ),
      .fine("- Greet the caller.\n- Ask for the name.\n- Ask for the address.\n- Confirm both.\n- Thank them.\n"),
      .fine(
        "If they are new:\n- Ask for the name.\n- Then ask for the day.\n\nIf they are not:\n- Ask for the day.\n"
          + "- Then ask for the time.\n\nThank them.\n"),
      .fine(
        "When the caller wants a quote, ask for the car. For a home ask for the street. After that ask for the email. "
          + "Spell it back.\n\nWhen the caller has a claim, ask if all are safe. Then give the number. Next, ask for the day.\n"
      ),
      .fine("a. Greet the caller.\nb. Ask for the name.\nc. Ask for the address.\nd. Confirm both.\ne. Thank them.\n"),
      .fine("**1.** First greet them.\n\n**2.** Then ask for it.\n\n**3.** Next, confirm it.\n\n**4.** Thank them.\n"),
      .fine("1. Greet the caller.\n2. Ask for the name.\n3. Ask for the address.\n4. Confirm both.\n5. Thank them.\n"),
      .fine("Collect these in any order. Ask for the name. Ask for the address. Confirm both. Thank them.\n"),
      .fine("---\nname: Message\n---\nAsk for the name. Take a message. Read it back.\n"),
      .fine(
        "# Style\n- Use short words.\n- Ask one question at a time.\n- Repeat numbers.\n- Spell names.\n- Say thanks.\n"
      ),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob, !prose.flow.steps.contains(where: { $0.isNumbered }) else { return [] }
    guard let run = runs(in: prose).first(where: { $0.isOrdered }), !isFree(prose), !hasStepHeadings(prose) else {
      return []
    }
    return [
      Mark(
        run.first.range,
        "number the steps, 1., 2., 3., if their order matters; the agent follows numbers better than prose")
    ]
  }

  /// The steps under one heading.
  private struct Run {
    let first: SentenceReading
    /// Whether the heading says steps, or there is none.
    let isProcedure: Bool
    var steps = 0
    /// Words that say what comes after what.
    var cues = 0
    /// Whether an action waits for three steps before it.
    var hasLateAction = false

    var isOrdered: Bool { steps >= 4 && (cues >= 2 || isProcedure && hasLateAction) }
  }

  private static func runs(in prose: Prose) -> [Run] {
    var runs: [Run] = []
    var block = -1
    for step in prose.flow.steps {
      let sentence = prose.reading.sentences[step.sentence]
      let isNew = runs.isEmpty || sentence.block > block && opensSection(prose, block + 1...sentence.block)
      block = max(block, sentence.block)
      let section = prose.reading.sections[sentence.block]
      if isNew { runs.append(Run(first: sentence, isProcedure: section == nil || section == .steps)) }
      // "Anything you can't do: /Transfer call: Ana" waits for nothing.
      let isRoute = sentence.label != nil && prose.flow.isConditional(step.branch)
      if !step.actions.isEmpty, !isRoute, runs[runs.count - 1].steps >= 3 { runs[runs.count - 1].hasLateAction = true }
      // What may belong to the condition before it may be a case's own.
      guard step.isCertain, !prose.flow.isConditional(step.branch) else { continue }
      if sentence.connective != nil { runs[runs.count - 1].cues += 1 }
      guard sentence.clause == .step, step.range.lowerBound == sentence.range.lowerBound else { continue }
      runs[runs.count - 1].steps += 1
    }
    return runs
  }

  private static func opensSection(_ prose: Prose, _ blocks: ClosedRange<Int>) -> Bool {
    prose.syntax.blocks[blocks].contains { $0.isHeading }
  }

  /// "In any order".
  private static func isFree(_ prose: Prose) -> Bool {
    prose.reading.tokens.indices.contains { place in
      prose.isWord("order", at: place)
        && (prose.isIn(freedoms, at: place - 1) || prose.isWord("doesn't", at: place + 1)
          || prose.isWord("does", at: place + 1))
    }
  }

  private static let freedoms = WordSet("any fixed no particular specific whatever")

  /// `Step 1`, `**1.**`, or letters: an order as well.
  private static func hasStepHeadings(_ prose: Prose) -> Bool {
    prose.syntax.blocks.contains { block in
      if block.kind == .list(isOrdered: true) { return true }
      let start = block.content.lowerBound
      if prose.bytes.matches("**", at: start), prose.bytes.at(start + 2).isDigit { return true }
      guard let words = heading(block) else { return false }
      return prose.bytes.matches("step ", at: words.lowerBound)
    }
  }

  private static func heading(_ block: Block) -> Range<Int>? {
    if case .heading = block.kind { return block.content }
    return block.label
  }
}
