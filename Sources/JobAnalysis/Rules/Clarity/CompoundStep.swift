import JobModel

extension Rule {
  static let compoundStep = Rule(
    id: "compound-step", summary: "one item of a list holds several steps", severity: .information,
    sight: .near,
    why: """
      The vendor's advice: sequence explicitly. A step that holds two or three is more often followed only in part than steps of \
      their own. Saying that a text is coming and sending it is one step.
      """,
    source: .jobs,
    examples: [
      .flags("1. ⟦Ask for their name, then ask for their email address.⟧\n2. Thank them.\n"),
      .flags("- ⟦Greet the caller warmly; ask what they need today.⟧\n"),
      .flags("1. ⟦Ask for the order number, look it up in the list, and then tell them the date.⟧\n"),
      .fine("1. Ask for their name and their email address.\n"),
      .fine("1. Ask for their first and last name and email address.\n"),
      .fine("1. Let the caller know you'll text the link now, then /Send SMS: \"https://example.com\"\n"),
      .fine("1. Never give the price and then apologise for it.\n"),
      .fine("1. For new patients, ask for the date of birth and then confirm the insurance.\n"),
      .fine("Ask for their name, then ask for their email address.\n"),
      .fine("1. Read the address back and confirm it.\n"),
      .fine("1. Wait for the caller's answer, then follow the branch below that fits.\n"),
      .fine(
        "1. State the price, then wait for a clear yes.\n2. **End the call.** Say goodbye, then end the call at once.\n"
      ),
      .fine("# Voice\n- Ask one question, then stop and listen to the answer.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let instructions = prose.instructions
    return instructions.indices.filter { mayHoldSteps(instructions[$0], prose) }.compactMap { place in
      let sentence = instructions[place]
      guard isStep(sentence, prose), let splitting = prose.reading.canSplit(sentence, in: prose.syntax),
        splitting.isCertain, !waits(sentence, prose)
      else { return nil }
      let joints = splitting.joints.filter { !prose.bytes.matches("/", at: $0.range.upperBound) }
      guard joints.count > 1 || joints.contains(where: { $0.isStrong }) else { return nil }
      return Mark(sentence.range, "these are \(joints.count + 1) steps in one; give each a number of its own")
    }
  }

  private static func waits(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    sentence.words.hasAny(of: waiting) && sentence.tokens.contains { prose.isIn(waiting, at: $0) }
  }

  private static let waiting = WordSet("wait")

  /// A strong joint, or two of others, each with an "and".
  private static func mayHoldSteps(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard sentence.clause == .step else { return false }
    if sentence.words.hasAny(of: .sequence) || sentence.words.has(.semicolon) { return true }
    guard sentence.words.hasAny(of: .conjunction) else { return false }
    return prose.tokens(of: sentence).count { $0.isAny(of: .conjunction) } > 1
  }

  /// The beginning of an item of a numbered list, or of bullets that no heading says are something else than steps.
  private static func isStep(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    let block = prose.syntax.blocks[sentence.block]
    guard let item = block.parent, !hasTitle(block, before: sentence, prose) else { return false }
    if case .item(let number) = prose.syntax.blocks[item].kind, number != nil { return true }
    let section = prose.reading.sections[sentence.block]
    return section == nil || section == .steps
  }

  /// `**End the call.** Say goodbye, then hang up.`: the title is the step.
  private static func hasTitle(_ block: Block, before sentence: SentenceReading, _ prose: Prose) -> Bool {
    prose.bytes.matches("**", at: block.content.lowerBound) && sentence.range.lowerBound > block.content.lowerBound + 2
  }
}
