import JobModel

extension Rule {
  static let missingElse = Rule(
    id: "missing-else", summary: "a question has only one of its answers handled", severity: .hint,
    isOnByDefault: false,
    why: """
      A question that can be answered with yes or no needs both ways. With only one written down, the agent makes up the other.
      """,
    source: .jobs,
    examples: [
      .flags("1. ⟦Ask if they want the link.⟧\n2. If they do, text it.\n3. Thank them.\n"),
      .flags("⟦Ask whether they are a new patient.⟧ If they are, ask for the date of birth. Thank them.\n"),
      .fine("Ask whether they are a new patient. If they are not, ask for the date of birth. Thank them.\n"),
      .flags("1. ⟦Ask if they agree.⟧\n2. If yes, take the address.\n"),
      .fine("1. Ask if they want the link.\n2. If they do, text it.\n3. Otherwise, take a message.\n"),
      .fine("1. Ask if they want the link.\n2. If yes, text it.\n3. If no, take a message.\n"),
      .fine("1. Ask if they want the link. If yes, text it; if no, take a message.\n2. Thank them.\n"),
      .fine("1. Ask if they have a gate code.\n2. Thank them.\n"),
      .fine("1. Ask if they want a person.\n2. If they do, /Transfer call: Front desk.\n3. Take a message.\n"),
      .fine("Ask if there is anything else. If there is, help them with it. Thank them.\n"),
      .fine("Ask if they agree and, if not, take a message. If they do, text the link.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let flow = prose.flow
    return flow.steps.indices.compactMap { place in
      let question = prose.reading.sentences[flow.steps[place].sentence]
      guard question.clause == .step, prose.asksWhether(question), !namesOther(question, prose) else { return nil }
      let next = flow.steps[(place + 1)...].prefix(3)
      let answers = next.map { prose.reading.sentences[$0.sentence] }
      guard let found = next.first(where: { isYes(prose.reading.sentences[$0.sentence], prose) }),
        !answers.contains(where: { isOther($0, prose) })
      else { return nil }
      // Where a yes ends the call, what follows is what happens when it is no.
      if flow.branches[found.branch].end != nil { return nil }
      let yes = prose.reading.sentences[found.sentence]
      return Mark(
        question.range, "also say what happens when the answer is no: \"If not, …\"",
        related: [RelatedPlace(yes.range, "what happens when it is yes")])
    }
  }

  /// "Ask if they agree and, if not, …", "ask if there is anything else": no has its place, or is where the job goes on.
  private static func namesOther(_ question: SentenceReading, _ prose: Prose) -> Bool {
    question.tokens.contains { place in
      prose.isWord("else", at: place)
        || prose.isWord("if", at: place) && (prose.isWord("not", at: place + 1) || prose.isWord("no", at: place + 1))
    }
  }

  private static let assent = WordSet(
    "accept agree are can caller do does have if is it like need so that the they want when would yes")

  /// "If so", "If they do": a bare yes.
  private static func isYes(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let condition = sentence.condition else { return false }
    return condition.allSatisfy { prose.isIn(assent, at: $0) }
  }

  /// An otherwise, a no, or another case; also behind a yes in its own sentence.
  private static func isOther(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    if sentence.elseMarker != nil || namesOther(sentence, prose) { return true }
    return sentence.condition != nil && !isYes(sentence, prose)
  }
}
