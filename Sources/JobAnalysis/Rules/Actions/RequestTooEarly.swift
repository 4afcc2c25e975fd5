import JobModel

extension Rule {
  static let requestTooEarly = Rule(
    id: "request-too-early", summary: "a Jobber request before anything was asked", severity: .warning, scope: .job,
    cues: .requestActions,
    why: """
      The agent fills in the request from what the caller has said by then. Place the action where it has gathered enough: \
      after the questions, not before them.
      """,
    source: .actions,
    examples: [
      .flags("---\nname: A\n---\n1. ⟦/Create Jobber request⟧.\n2. Ask what is broken.\n3. Ask for the address.\n"),
      .flags("Greet the caller. ⟦/Create Jobber request⟧. Then ask for the address and the day.\n"),
      .flags("- First, ⟦/Create request⟧.\n- Next, collect the name and the address.\n"),
      .fine("1. Ask what is broken.\n2. /Create Jobber request.\n3. Ask for a day.\n"),
      .fine("Questions:\n\n1. What is broken?\n2. Where?\n\nThen /Create Jobber request. Ask if that was all.\n"),
      .fine("Tell them that it is noted. /Create Jobber request.\n"),
      .fine("If they called before, /Create Jobber request. Otherwise, ask for the address.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, let action = snapshot.builtInActions(.createRequest).first,
      let place = conduct.place(of: action)
    else { return [] }
    let sentence = conduct.sentences[place.sentence]
    guard sentence.isEnglish, !sentence.isConditional, !sentence.isNegated,
      !conduct.has(collecting, in: sentence.tokens.lowerBound..<place.token),
      !conduct.sentences[..<place.sentence].contains(where: { collects($0, conduct) })
    else { return [] }
    let behind = place.token + 1..<sentence.tokens.upperBound
    let isAskedHere = conduct.has(collecting, in: behind)
    let later = conduct.sentences[(place.sentence + 1)...].first { $0.clause == .step && collects($0, conduct) }
    guard isAskedHere || later != nil else { return [] }
    return [
      Mark(
        action.range.lowerBound..<action.label.upperBound,
        "nothing has been asked yet, so the request would be empty; move it after the questions",
        related: later.map { [RelatedPlace($0.range, "what is asked only later")] } ?? [])
    ]
  }

  /// Whether something is asked for, or the sentence is a question.
  private static func collects(_ sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    if !sentence.isEnglish { return true }
    if sentence.clause == .goal || sentence.clause == .intent { return false }
    return conduct.bytes.at(sentence.range.upperBound - 1) == "?" || conduct.has(collecting, in: sentence.tokens)
  }

  private static let collecting = WordSet(
    "ask asking capture clarify collect confirm find gather get identify listen note obtain record take understand")
}
