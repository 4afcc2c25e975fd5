import JobAnalysis
import JobModel

extension Pass {
  static let numberSteps = Pass(
    id: "number-steps", summary: "writes the steps of a text as a numbered list", practice: .sequence,
    examples: [
      .changes(
        "This job takes messages. First, ask for the name. Then ask for the number. Finally, thank them.",
        to: """
          This job takes messages.

          Steps:
          1. Ask for the name.
          2. Ask for the number.
          3. Thank them.
          """),
      .changes(
        "Ask for the name. If they agree, take the address. Then read it back. Thank them. We are open on Sundays.",
        to: """
          Steps:
          1. Ask for the name.
          2. If they agree, take the address. Then read it back.
          3. Thank them. We are open on Sundays.
          """, leaving: "“then” may belong to the condition before it or not"),
      .changes(
        "Ask for the order number. It is on the\nreceipt. Ask for the name.\n\nTake a message.\n",
        to: "Steps:\n1. Ask for the order number. It is on the receipt.\n2. Ask for the name.\n3. Take a message.\n"),
      .changes(
        "Ask for the name. Take a message. Thank them. Don't give prices on this call.",
        to: "Steps:\n1. Ask for the name.\n2. Take a message.\n3. Thank them.\n\nDon't give prices on this call."),
      .changes(
        "Ask for the name. Take a message. Thank them. Don't give prices.",
        to: "Steps:\n1. Ask for the name.\n2. Take a message.\n3. Thank them. Don't give prices."),
      .changes(
        "Ask for the name. If it is about a bill, /Transfer call: Billing. Don't quote prices. Ask for the day. Thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. If it is about a bill, /Transfer call: Billing.
          3. Don't quote prices.
          4. Ask for the day.
          5. Thank them.
          """),
      .changes(
        "Ask for the name. If it hurts, take a message. Never give medical advice. Ask for the day. Thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. If it hurts, take a message.
          3. Never give medical advice.
          4. Ask for the day.
          5. Thank them.
          """),
      .changes(
        "Ask for the name. If it hurts, take a message. Don't give advice. Ask for the day. Thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. If it hurts, take a message. Don't give advice.
          3. Ask for the day.
          4. Thank them.
          """),
      .changes(
        "Ask for the name. Ask for the day. If it is about a bill, /Transfer call: Billing. Don't quote prices.",
        to: """
          Steps:
          1. Ask for the name.
          2. Ask for the day.
          3. If it is about a bill, /Transfer call: Billing.

          Don't quote prices.
          """),
      .changes(
        "Ask for the name. Take a message.\n\nDon't quote prices. If they ask, say that it depends. Thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. Take a message.
          3. Don't quote prices.
          4. If they ask, say that it depends.
          5. Thank them.
          """),
      .changes(
        "Ask for the name. The goal is a call back. Ask for the address. The goal is a quote. Take a message.",
        to: """
          1. Ask for the name. The goal is a call back.
          2. Ask for the address. The goal is a quote.
          3. Take a message.
          """),
      .changes(
        "Help our customers book a visit. Ask for the name. Ask for the day. Help the caller choose one. Thank them.",
        to: """
          Help our customers book a visit.

          Steps:
          1. Ask for the name.
          2. Ask for the day.
          3. Help the caller choose one.
          4. Thank them.
          """),
      .changes(
        "Otherwise take a message. Ask for the name.\n\nAsk for the address. Thank them.",
        to: """
          Otherwise take a message. Ask for the name.

          Steps:
          1. Ask for the address.
          2. Thank them.
          """),
      .leaves("Collect their details in whatever order they offer them. Ask for the name. Take a message. Thank them."),
      .changes(
        "ask for the name. then ask for the number. if they dont want to give it, skip it. thank them.",
        to: """
          Steps:
          1. Ask for the name.
          2. Ask for the number.
          3. If they dont want to give it, skip it.
          4. Thank them.
          """),
      .leaves("Ask for the name. Thank them."),
      .leaves(
        "So when people call about food, it depends on the date. Then get their name. Ask for the day. Ask for the place. "
          + "Thank them."),
      .leaves(
        "We take calls.\n\nbooking: get the name. Ask for the day.\n\nrunning late: thank them. Take a message.\n"),
      .leaves(
        "If they want a rental, ask for the date. Thank them. If they want a pickup, ask for the unit. "
          + "If it's about a bill, take the number. Wish them well."),
      .leaves(
        "Ask if it is leaking. If yes: help them turn it off, then get the name.\n\n"
          + "not urgent → get the name. Then take a message."),
      .leaves("# Flow\n\nAsk for the name. Take a message. Thank them.\n\n# Tone\n\nBe warm.\n"),
      .leaves("1. Ask for the name.\n2. Take a message.\n3. Thank them.\n"),
      .leaves("Bitten Sie um den Namen. Nehmen Sie die Nachricht auf. Danken Sie der Person."),
    ]
  ) { draft in
    guard draft.numbersSteps else { return }
    draft.keepIntroduction()
    let glued = draft.glueSequels()
    draft.keepWithOtherwise()
    draft.freeRules()
    let layout = StepLayout(draft)
    // A paragraph whose first step stays outside the numbers reads as if it were none.
    if let first = layout.items.first?.place,
      glued.contains(where: { $0 < first && draft.parts[$0].block == draft.parts[first].block })
    {
      return draft.leave(draft.scope, "number-steps", because: "its first step may belong to the words before it")
    }
    guard layout.count > 1 else { return draft.leave(draft.scope, "number-steps", because: "there is only one step") }
    draft.dropSequenceWords(layout)
    let capitals = layout.items.flatMap { draft.capitalOfStep($0.place) }
    draft.change(
      "number-steps", .format, "Numbered \(layout.count) steps",
      because: "the agent follows numbers better than sentences", .sequence, layout.edits(draft) + capitals)
  }
}

extension Draft {
  private static let then = WordSet("then afterwards afterward")

  /// Who writes no capitals still gets a list whose steps all begin alike; a word that no lexicon knows may be a name.
  fileprivate func capitalOfStep(_ place: Int) -> [TextEdit] {
    let part = parts[place]
    let start = firstKept(from: part.range.lowerBound)
    guard !isEdited(start..<start + 1), !part.isJoined,
      let word = part.tokens.first(where: { reading.tokens[$0].range.lowerBound >= start }),
      reading.tokens[word].range.lowerBound == start, reading.tokens[word].classes != .none
    else { return [] }
    return capital(at: start)
  }

  /// "Help callers book a visit.", before all steps, says what they are for.
  fileprivate mutating func keepIntroduction() {
    guard let first = parts.firstIndex(where: { $0.role != .continuation && $0.role != .moved }),
      parts[first].role == .step, let verb = reading(of: parts[first]).verb, isIn(Draft.helping, verb)
    else { return }
    let object = parts[first].tokens.upperBound > verb + 1 && isIn(Draft.articles, verb + 1) ? verb + 2 : verb + 1
    guard object < parts[first].tokens.upperBound, reading.tokens[object].isAny(of: .caller) else { return }
    parts[first].role = .continuation
  }

  private static let helping = WordSet("assist help")
  private static let articles = WordSet("a all any each every our the")

  /// A "then" behind a condition, and what speaks of a thing that only the condition names, stay with it.
  fileprivate mutating func glueSequels() -> [Int] {
    var glued: [Int] = []
    for place in parts.indices.dropFirst() where parts[place].role == .step && !parts[place].isJoined {
      guard let reason = reasonToStay(parts[place], behind: parts[place - 1]) else { continue }
      parts[place].role = .continuation
      parts[place].isUnconditional = false
      leave(parts[place].range, "number-steps", because: reason)
      glued.append(place)
    }
    return glued
  }

  /// Why a step may hang on the condition that stands before it; nil where it certainly does not.
  func reasonToStay(_ part: Part, behind before: Part) -> String? {
    guard before.block == part.block, !before.isUnconditional, before.role != .moved, !endsCall(before),
      reading(of: before).clause != .intent
    else { return nil }
    let sentence = reading(of: part)
    if let words = sentence.connective, isIn(Draft.then, words.lowerBound) || isAfterThat(words) {
      return "“\(word(sentence.tokens.lowerBound).lowercased())” may belong to the condition before it or not"
    }
    let verb = sentence.verb ?? sentence.main
    guard verb + 1 < part.tokens.upperBound, pointsBack(verb + 1..<verb + 2), !beginsClause(verb + 1) else {
      return nil
    }
    return "it refers to what the condition before it names"
  }

  /// "Mention that we are closed": it points at nothing.
  private func beginsClause(_ token: Int) -> Bool {
    isIn(Draft.that, token) && token + 1 < reading.tokens.count
      && reading.tokens[token + 1].isAny(of: .subject | .determiner)
  }

  private static let that = WordSet("that")

  private func isAfterThat(_ connective: Range<Int>) -> Bool {
    connective.count == 2 && isIn(Draft.after, connective.lowerBound)
  }

  private static let after = WordSet("after")

  /// "First", "Then", "Finally" before a step that now has a number, where nothing conditional stands before it.
  fileprivate mutating func dropSequenceWords(_ layout: StepLayout) {
    var edits: [TextEdit] = []
    var dropped: [String] = []
    for (place, before) in layout.items {
      guard !parts[place].isJoined, before.map({ parts[$0].isUnconditional }) ?? true,
        let words = replaceableConnective(of: reading(of: parts[place]))
      else { continue }
      let start = reading.tokens[words.lowerBound].range.lowerBound
      let end = reading.tokens[words.upperBound].range.lowerBound
      edits.append(TextEdit(range: start..<end, replacement: ""))
      edits += capital(at: firstKept(from: end))
      dropped.append("“\(syntax.text.string(start..<reading.tokens[words.upperBound - 1].range.upperBound))”")
    }
    change(
      "number-steps", .delete, "Dropped " + ListedWords.list(dropped.map { unwrapped($0) }),
      because: "the number says it", .sequence, edits)
  }
}
