import JobModel

extension Rule {
  static let stackedQuestions = Rule(
    id: "stacked-questions", summary: "one sentence asks for three things or more", severity: .information,
    sight: .near,
    why: """
      On the phone people answer one question at a time. The vendor's own example, "Ask the caller: 1) their name, \
      2) their company, 3) the reason for their call", lists them.
      """,
    source: .jobs,
    examples: [
      .flags("1. ⟦Ask for their name, company and reason for calling.⟧\n"),
      .flags("⟦Collect the caller's name, address, and phone number.⟧\n"),
      .flags("⟦Please ask the caller for the make, the model, the year and the mileage.⟧\n"),
      .fine("Ask the caller: 1) their name, 2) their company, 3) the reason for their call.\n"),
      .fine("Ask for the name and the address.\n"),
      .fine("Ask, one at a time, for the name, the address and the phone number.\n"),
      .fine("Ask about nuts, eggs, milk and gluten.\n"),
      .fine("Ask them to pull the plug, count to 30, and plug it in again.\n"),
      .fine("Ask for a day, a date or a month.\n"),
      .fine("Take a message, read it back, and thank them.\n"),
      .fine("- Use: Get the status, the date and the price of an order\n"),
      .fine("Ask the caller for:\n- their name\n- their company\n- the reason\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let instructions = prose.instructions
    var marks: [Mark] = []
    for place in instructions.indices where instructions[place].words.hasAny(of: asking) {
      guard let verb = instructions[place].verb, prose.isIn(asking, at: verb) else { continue }
      let sentence = instructions[place]
      guard !sentence.isNegated, !describes(sentence, prose), stacks(sentence, verb, prose) else { continue }
      marks.append(
        Mark(
          sentence.range,
          "these are several questions at once; list them: \"Ask the caller: 1) their name, 2) their company, 3) …\""))
    }
    return marks
  }

  /// `Use: Get the status of an order`: what a tool is for.
  private static func describes(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let first = sentence.tokens.first, prose.isIn(labels, at: first) else { return false }
    return prose.reading.tokens[first + 1..<sentence.tokens.upperBound].first?.kind == .colon
  }

  private static let labels = WordSet("description purpose usage use")
  private static let asking = WordSet("ask capture collect gather get obtain request")
  /// Behind these stands one question, whatever it lists: "ask about nuts, eggs and milk".
  private static let topics = WordSet("about how to what when where which why")
  private static let breaks = WordSet("if one or then whether")

  /// Whether three short things stand between commas and a last `and`.
  private static func stacks(_ sentence: SentenceReading, _ verb: Int, _ prose: Prose) -> Bool {
    var separators = 0
    var hasAnd = false
    var length = 0
    var place = verb + 1
    while place < sentence.tokens.upperBound, !hasAnd || length < 8 {
      let token = prose.reading.tokens[place]
      switch token.kind {
      case .comma:
        guard length > 0, length <= 8, !ordersAgain(at: skipAnd(place + 1, prose), prose) else { return false }
        separators += 1
        length = 0
      case .colon, .open, .semicolon, .dash: return false
      case .word where prose.isIn(breaks, at: place) || separators == 0 && prose.isIn(topics, at: place): return false
      case .word where prose.isWord("and", at: place) && separators > 0 && !hasAnd:
        guard !ordersAgain(at: place + 1, prose) else { return false }
        hasAnd = true
        if length > 0 { separators += 1 }
        length = 0
      default: length += 1
      }
      place += 1
    }
    return hasAnd && separators >= 2
  }

  /// "And read it back", not "and address".
  private static func ordersAgain(at place: Int, _ prose: Prose) -> Bool {
    guard place + 1 < prose.reading.tokens.count else { return false }
    let token = prose.reading.tokens[place]
    if prose.parser.isAction(place) || token.isAny(of: .sequence | .verb) { return true }
    return token.isAny(of: .ambiguousVerb) && prose.reading.tokens[place + 1].isAny(of: .determiner | .anaphor)
  }

  private static func skipAnd(_ place: Int, _ prose: Prose) -> Int {
    prose.isWord("and", at: place) ? place + 1 : place
  }
}
