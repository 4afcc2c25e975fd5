import JobModel

extension Rule {
  static let noOffScript = Rule(
    id: "no-off-script", summary: "a job asks for things and does not say what to do when the caller declines",
    severity: .information, scope: .job,
    why: """
      The vendor's advice: specify what to do when callers go off-script. If a caller declines to answer a required question, \
      say what comes next: skip the step, ask once more, or route to voicemail.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: Message\n---\n1. ⟦Ask for the caller's name.⟧\n2. Take a message.\n"),
      .flags("---\nname: Message\n---\n⟦Collect their name and number.⟧ Read both back.\n"),
      .flags("---\nname: Message\n---\nGoal: take a message.\n\n- ⟦Get the caller's address.⟧\n"),
      .fine("---\nname: Message\n---\n1. Ask for the name.\n2. If the caller declines, take a message.\n"),
      .fine("---\nname: Message\n---\n1. Ask for the name.\n\nOff-script:\n- Take a message.\n"),
      .fine("---\nname: Message\n---\n1. Ask for the name. If they don't want to say, skip it.\n"),
      .fine("---\nname: Hours\n---\nAsk for clarification before you guess their wish. Tell them when we open.\n"),
      .fine("---\nname: Hours\n---\nAsk one question at a time and wait for their answer. Tell them when we open.\n"),
      .fine(
        "---\nname: Visit\n---\nAsk the caller if the day still works for them. If it does not, offer another one.\n"),
      .fine("---\nname: Hours\n---\n1. Tell them that we open at 9.\n2. Thank them.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob, !prose.reading.sections.contains(where: { $0 == .offScript }) else {
      return []
    }
    let sentences = prose.reading.sentences
    guard let place = sentences.indices.first(where: { asksForData(sentences[$0], prose) }) else { return [] }
    let first = sentences[place]
    guard let conduct = snapshot.conduct, !conduct.sentences.indices.contains(where: { isWayOut($0, conduct) }) else {
      return []
    }
    let end = prose.bytes.trimmed(prose.syntax.instructions).upperBound
    let fix = Fix(
      title: "say what to do when the caller declines",
      edits: [
        TextEdit(
          range: end..<end,
          replacement: "\n\nOff-script:\n- If the caller declines to answer, ask once more, then skip the question.")
      ], safety: .needsReview,
      snippet:
        "\n\nOff-script:\n- If the caller declines to answer, ${1|skip the question,ask once more,take a message|}.")
    return [
      Mark(
        first.range,
        "say what to do when the caller declines to answer: skip the question, ask once more, or take a message",
        fixes: [fix])
    ]
  }

  private static let taking = WordSet("capture collect gather get obtain request take")
  private static let data = WordSet("address birth caller's date email name names number phone their")
  /// "Ask one question at a time" is about how, not what; "ask for permission" and "ask if" want no data.
  private static let questions = WordSet("clarification consent if permission question questions whether")
  private static let asked = WordSet("for their what which who")

  private static func asksForData(_ sentence: SentenceReading, _ prose: Prose) -> Bool {
    guard sentence.isEnglish, sentence.clause == .step, let verb = sentence.verb else { return false }
    let rest = verb + 1..<sentence.tokens.upperBound
    if prose.isWord("ask", at: verb) {
      if rest.prefix(3).contains(where: { prose.isIn(questions, at: $0) }) { return false }
      return rest.prefix(8).contains { prose.isIn(asked, at: $0) }
    }
    return prose.isIn(taking, at: verb) && rest.contains { prose.isIn(data, at: $0) }
  }

  /// A caller who does not go along, an answer that is not there, or what is done then.
  private static func isWayOut(_ place: Int, _ conduct: Conduct) -> Bool {
    let sentences = conduct.sentences
    if sentences[place].clause == .offScript { return true }
    guard conduct.cues[place].isAny(of: .waysOut) else { return false }
    let sentence = sentences[place]
    if conduct.has(WaysOut.ways, in: sentence.tokens) { return true }
    guard sentence.clause != .prohibition else { return false }
    return (sentence.condition != nil || sentence.words.hasAny(of: .caller)) && sentence.words.hasAny(of: .negation)
      && conduct.has(WaysOut.wills, in: sentence.tokens)
  }
}

enum WaysOut {
  static let wills = WordSet(
    "answer find give hand have know like name remember respond say share sure tell want wish")
  static let ways = WordSet("decline declines fallback off-script optional refuse refuses skip voicemail")
}
