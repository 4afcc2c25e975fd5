import JobModel

extension Rule {
  static let missingIntent = Rule(
    id: "missing-intent", summary: "a job does not say which calls it is for", severity: .information, scope: .job,
    why: """
      In the vendor's current form a job has no trigger field: the caller's intent is part of the instructions. Without it \
      the agent has to guess from the steps when to follow them.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: Book\nprofile: sona\n---\nGoal: book a visit.\n\n1. ⟦Ask for the name.⟧\n"),
      .flags("---\nname: Book\nprofile: sona\n---\n⟦Ask for the name.⟧ Then thank them.\n"),
      .flags("---\nname: Book\nprofile: sona\n---\nThis job books visits.\n\n- ⟦Take a message.⟧\n"),
      .fine(
        "---\nname: Book\nprofile: sona\n---\nUse this job when the caller wants a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book\nprofile: sona\n---\nWhen someone calls about a visit, ask for the name.\n"),
      .fine("---\nname: Absent\nprofile: sona\n---\nParents call to report an absence.\n\n1. Ask for the name.\n"),
      .fine(
        "---\nname: Food\nprofile: sona\n---\nSo when people call about catering, I'd like you to be kind. Ask for the date.\n"
      ),
      .flags("---\nname: Food\nprofile: sona\n---\n⟦Transfer the call to the desk.⟧ End the call with thanks.\n"),
      .fine(
        "---\nname: Cita\nprofile: sona\n---\nUse esta tarea cuando el cliente quiera una cita.\n\nIf they speak English, ask for the name.\n"
      ),
      .fine("---\nname: Book\nprofile: sona-trigger\n---\n1. Ask for the name.\n"),
      .fine("---\nname: Book\nprofile: sona\ntrigger: The caller wants a visit.\n---\n1. Ask for the name.\n"),
    ]
  ) { snapshot in
    guard snapshot.profile.trigger == .folded, let prose = snapshot.wholeJob, Job(prose.syntax).trigger == nil else {
      return []
    }
    let says = prose.reading.sentences.contains { $0.clause == .intent }
    guard !says, let first = prose.instructions.first, !prose.isBehindOtherLanguage(first),
      !asksForIntent(first, prose),
      !prose.reading.sentences.prefix(6).contains(where: { tellsWhoCalls($0, prose) })
    else { return [] }
    let start = prose.syntax.text.lineStart(prose.syntax.text.line(at: first.range.lowerBound))
    let fix = Fix(
      title: "say which calls it is for",
      edits: [TextEdit(range: start..<start, replacement: "Use this job when the caller wants …\n\n")],
      safety: .needsReview, snippet: "Use this job when the caller wants ${1:…}.\n\n")
    return [
      Mark(first.range, "say which calls this job is for: \"Use this job when the caller wants …\"", fixes: [fix])
    ]
  }

  /// "If the caller wants a quote, ask …" as the first instruction.
  private static func asksForIntent(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard let condition = sentence.condition else { return false }
    return condition.contains { prose.isIn(wishes, at: $0) }
  }

  private static let wishes = WordSet("asks calling calls needs requests wants")

  /// "Parents call to report an absence", "So when people call about catering": no order to call.
  private static func tellsWhoCalls(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard sentence.isEnglish else { return false }
    return sentence.tokens.dropFirst().dropLast().contains { place in
      (prose.isWord("call", at: place) || prose.isWord("calls", at: place)) && place != sentence.verb
        && prose.isIn(reasons, at: place + 1) && !prose.reading.tokens[place - 1].isAny(of: .determiner | .verb)
    }
  }

  private static let reasons = WordSet("about because for regarding to wanting with")
}
