import JobModel

extension Rule {
  static let requestNoNegative = Rule(
    id: "request-no-negative", summary: "a job that creates requests and never says when not to",
    severity: .information, scope: .job,
    cues: .requestActions,
    why: """
      Told only when to create a request, the agent also creates one for a caller who has a question. The vendor's advice is to \
      say explicitly when not to, which prevents false positives.
      """,
    source: .actions,
    examples: [
      .flags(
        "---\nname: A\n---\nAsk what is broken. Then ⟦/Create Jobber request⟧.\n",
        becomes:
          "---\nname: A\n---\nAsk what is broken. Then /Create Jobber request. Do not create a request if the caller only has a question.\n"
      ),
      .flags("---\nname: A\n---\n1. Ask for the address.\n2. ⟦/Create request⟧\n3. Never name a price.\n"),
      .flags(
        "Greet them. Ask for the name. Ask for the day. Ask for the street. Then ⟦/Create Jobber request⟧. Thank them.\n"
      ),
      .fine("---\nname: A\n---\nThen /Create Jobber request. Do not create one for a question about a bill.\n"),
      .fine("---\nname: A\n---\nOnly create a request for new work. /Create Jobber request\n"),
      .fine("---\nname: A\n---\nThen /Create Jobber request, unless they only want to reschedule.\n"),
      .fine("Ask what is broken. Then /Create Jobber request.\n"),
      .fine("---\nname: A\n---\nThen /Create Jobber request. Don't do this for existing customers.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, let action = snapshot.builtInActions(.createRequest).first,
      snapshot.isWholeJob,
      let place = conduct.place(of: action), conduct.sentences[place.sentence].isEnglish
    else { return [] }
    let isLimited = conduct.sentences.contains { sentence in
      let hasAction =
        sentence.range.lowerBound <= action.range.lowerBound && action.range.upperBound <= sentence.range.upperBound
      return conduct.has(limits, in: sentence.tokens) || conduct.hasNegation(in: sentence.tokens)
        ? hasAction || conduct.has(requests, in: sentence.tokens) : false
    }
    if isLimited || isTakenBack(behind: place.sentence, conduct) { return [] }
    let end = conduct.sentences[place.sentence].range.upperBound
    let words =
      (conduct.bytes.at(end - 1) == "." ? " " : ". ") + "Do not create a request if the caller only has a question."
    return [
      Mark(
        action.range.lowerBound..<action.label.upperBound,
        "the job never says when not to create a request; add a sentence: Do not create a request if …",
        fixes: [
          Fix(
            title: "say when not to create a request", edits: [TextEdit(range: end..<end, replacement: words)],
            snippet: words.replacingQuestion)
        ])
    ]
  }

  /// "/Create Jobber request. Don't do this for existing customers."
  private static func isTakenBack(behind sentence: Int, _ conduct: Conduct) -> Bool {
    guard sentence + 1 < conduct.sentences.count else { return false }
    let words = conduct.sentences[sentence + 1].tokens.prefix(4)
    return words.contains { place in
      conduct.tokens[place].isAny(of: .negation)
        && (conduct.isWord(place + 1, in: pointers)
          || conduct.isWord("do", at: place + 1) && conduct.isWord(place + 2, in: pointers))
    }
  }

  private static let limits = WordSet("only unless")
  private static let pointers = WordSet("it so that this")
  private static let requests = WordSet("create creating request requests")
}

extension String {
  /// The author writes the case.
  fileprivate var replacingQuestion: String {
    let words = Array(utf8)
    let tail = "the caller only has a question.".utf8.count
    return String(decoding: words.dropLast(tail), as: UTF8.self) + "${1:the caller only has a question}."
  }
}
