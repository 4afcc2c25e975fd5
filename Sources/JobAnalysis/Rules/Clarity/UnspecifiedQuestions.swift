import JobModel

extension Rule {
  static let unspecifiedQuestions = Rule(
    id: "unspecified-questions", summary: "the agent is told to ask questions that nobody wrote down",
    severity: .warning,
    sight: .close,
    why: """
      The vendor's own example of ambiguity: "Ask the caller a few questions" is harder to act on consistently than the list \
      "1) their name, 2) their company, 3) the reason for their call".
      """,
    source: .jobs,
    examples: [
      .flags("Ask the caller ⟦a few questions⟧ about their project.\n"),
      .flags("1. Ask ⟦some qualifying questions⟧.\n"),
      .flags("Then ask them ⟦the usual questions⟧ and take a message.\n"),
      .fine("Ask the caller a few questions: 1) their name, 2) their company.\n"),
      .fine("Ask the caller a few questions, such as their name and company.\n"),
      .fine("Ask if they have some questions.\n"),
      .fine("Ask a few questions:\n- What is your name?\n- Where do you live?\n"),
      .fine("Answer a few questions about the company.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks: [Mark] = []
    for sentence in prose.instructions where sentence.words.hasAny(of: named) {
      for place in sentence.tokens where prose.isIn(named, at: place) {
        guard let start = start(of: place, sentence, prose), !isListed(place, sentence, prose) else { continue }
        let range = prose.reading.tokens[start].range.lowerBound..<prose.reading.tokens[place].range.upperBound
        let fix = Fix(
          title: "list the questions",
          edits: [TextEdit(range: range, replacement: "1) their name, 2) their company, 3) the reason for their call")],
          safety: .needsReview,
          snippet: "1) ${1:their name}, 2) ${2:their company}, 3) ${3:the reason for their call}")
        marks.append(
          Mark(
            range, "which questions? list them: \"Ask the caller: 1) their name, 2) their company, 3) …\"", fixes: [fix]
          ))
      }
    }
    return marks
  }

  private static let named = WordSet("questions")
  private static let quantities = WordSet("basic couple few qualifying several some standard usual various")
  private static let joints = WordSet("a few more of qualifying the very")

  /// Where "a few qualifying" begins before `questions`, if it stands right behind an ask.
  private static func start(of questions: Int, _ sentence: SentenceReading, _ prose: Prose) -> Int? {
    var start = questions
    var hasQuantity = false
    while start - 1 > sentence.tokens.lowerBound,
      prose.isIn(quantities, at: start - 1) || prose.isIn(joints, at: start - 1)
    {
      start -= 1
      if prose.isIn(quantities, at: start) { hasQuantity = true }
    }
    guard hasQuantity else { return nil }
    let first = max(sentence.tokens.lowerBound, start - 3)
    for place in first..<start where prose.isWord("ask", at: place) {
      return (place..<start).contains { prose.isWord("if", at: $0) || prose.isWord("whether", at: $0) } ? nil : start
    }
    return nil
  }

  private static let examples = WordSet("including like namely such")

  private static func isListed(_ questions: Int, _ sentence: SentenceReading, _ prose: Prose) -> Bool {
    for place in (questions + 1..<sentence.tokens.upperBound).prefix(10) {
      let kind = prose.reading.tokens[place].kind
      if kind == .colon || kind == .open || kind == .dash || prose.isIn(examples, at: place) { return true }
    }
    return prose.syntax.introduces(prose.syntax.blocks[sentence.block])
  }
}
