import JobModel

extension Rule {
  static let returnAfterTransfer = Rule(
    id: "return-after-transfer", summary: "the agent is told to come back after a transfer", severity: .warning,
    sight: .near,
    why: """
      After initiating the transfer, Sona leaves the call entirely and cannot return. When nobody answers, the call goes to \
      voicemail. What should happen in that case has to be said, or asked for, before the transfer.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call: Billing. If nobody answers, ⟦come back to the caller⟧.\n"),
      .flags("/Transfer call: Claims. If they do not pick up, ⟦take the call back⟧ and take a message.\n"),
      .flags("1. /Transfer call: Ana.\n2. If no one picks up, ⟦offer to take a message⟧.\n"),
      .flags("Then /Transfer call: Ana and ⟦return to the caller⟧ when the line is busy.\n"),
      .flags("/Transfer call: Ana. If she doesn't pick up, ⟦take a message⟧.\n"),
      .flags("/Transfer call: Dispatch. If dispatch does not answer, ⟦take their number⟧.\n"),
      .fine("/Transfer call: Billing.\n"),
      .fine("To dispute it, /Transfer call: Billing. Else ask why. If the caller doesn't answer, thank them.\n"),
      .fine("/Transfer call: Parts. If she does not pick up the bike by Friday, take a message.\n"),
      .fine("If they decline the transfer, come back to step 2. Else, /Transfer call: Ana.\n"),
      .fine("/Transfer call: Ana. If they don't want that, return to step 3.\n"),
      .fine("If nobody opens, a note is left. /Transfer call: Ana.\n"),
      .fine("Tell them that nobody may answer, then /Transfer call: Ana.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, snapshot.profile.actions.contains(.transferCall) else { return [] }
    guard conduct.allCues.isAny(of: .transfer) else { return [] }
    return conduct.english.compactMap { place in
      guard TransferReturn.mayStand(in: place, conduct),
        let transfer = TransferReturn.transfer(before: place, conduct),
        let range = TransferReturn.words(at: place, behind: transfer, conduct)
      else { return nil }
      return Mark(
        range,
        "after a transfer the agent has left the call and cannot come back; unanswered, the call goes to voicemail; do this before the transfer",
        related: [RelatedPlace(transfer.range, "the transfer")])
    }
  }
}

enum TransferReturn {
  /// How many sentences before it the transfer may stand.
  private static let farthest = 2

  /// Whether a sentence may say that the agent comes back, or does something where nobody answers.
  static func mayStand(in place: Int, _ conduct: Conduct) -> Bool {
    guard conduct.cues[place].isAny(of: .returns) || conduct.sentences[place].condition != nil else { return false }
    var near = conduct.cues[place]
    for before in max(0, place - farthest)..<place { near.add(conduct.cues[before]) }
    return near.isAny(of: .transfer)
  }

  /// A transfer in the sentence, or in one of the two before it.
  static func transfer(before place: Int, _ conduct: Conduct) -> Action? {
    var current = place
    while current >= 0, place - current <= farthest,
      current == place || !conduct.isHeading(conduct.sentences[current].block)
    {
      if let last = conduct.actions[current].last(where: { conduct.syntax.actions[$0].kind == .transferCall }) {
        return current == place || conduct.goesOn(from: conduct.sentences[current], to: conduct.sentences[place])
          ? conduct.syntax.actions[last] : nil
      }
      current -= 1
    }
    return nil
  }

  static func words(at place: Int, behind transfer: Action, _ conduct: Conduct) -> Range<Int>? {
    let sentence = conduct.sentences[place]
    let isUnanswered = sentence.condition.map { saysUnanswered($0, conduct) } ?? false
    for deed in conduct.deeds(of: place)
    where !deed.isNegated && conduct.tokens[deed.verb].range.lowerBound >= transfer.range.upperBound {
      if let range = returning(deed, in: sentence, conduct) { return range }
      if isUnanswered, !isAnnouncement(deed, conduct) {
        return conduct.text(of: deed.clause)
      }
    }
    return nil
  }

  /// "If nobody answers", "if she doesn't pick up"; a caller who does not answer is another matter.
  private static func saysUnanswered(_ condition: Range<Int>, _ conduct: Conduct) -> Bool {
    if conduct.phrase(unanswered, in: condition) != nil { return true }
    guard let last = condition.last, let found = conduct.phrase(silent, in: condition) else { return false }
    return found.upperBound == conduct.tokens[last].range.upperBound
      && !condition.contains { conduct.tokens[$0].isAny(of: .caller) && !conduct.isWord($0, in: colleagues) }
  }

  /// Behind a transfer it is whom the call went to.
  private static let colleagues = WordSet("he she")

  private static func isAnnouncement(_ deed: Deed, _ conduct: Conduct) -> Bool { conduct.tokens[deed.verb].atom != nil }

  /// "Come back to the caller", "take the call back"; not "come back to step 2".
  private static func returning(_ deed: Deed, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    let start = conduct.tokens[deed.verb].range.lowerBound
    guard let end = returns.end(in: conduct.bytes, at: start, limit: sentence.range.upperBound) else { return nil }
    let next = conduct.place(from: end, in: sentence)
    if conduct.isWord("to", at: next), conduct.isWord(next + 1, in: steps) || conduct.isWord(next + 2, in: steps) {
      return nil
    }
    if conduct.isWord("to", at: next), conduct.isCaller(at: next + 1) {
      let last = conduct.tokens[next + 1].isAny(of: .determiner) ? next + 2 : next + 1
      return start..<conduct.tokens[min(last, sentence.tokens.upperBound - 1)].range.upperBound
    }
    return start..<end
  }

  private static let steps = WordSet("question questions step steps top")
  static let returns = PhraseSet(
    """
    bring the caller back
    bring them back
    come back
    come back on the line
    get back on the line
    get back to the caller
    pick the call back up
    pick the call up again
    pull the call back
    rejoin the call
    resume the call
    return to the call
    return to the caller
    return to the line
    return to them
    take back the call
    take back the caller
    take the call back
    take the caller back
    take them back
    """)
  private static let silent = PhraseSet(
    """
    does not answer
    does not pick up
    doesn't answer
    doesn't pick up
    """)
  private static let unanswered = PhraseSet(
    """
    no one answers
    no one is available
    no one picks up
    no-one answers
    no-one picks up
    nobody answers
    nobody is available
    nobody picks up
    the call is not answered
    the line is busy
    the transfer does not work
    the transfer doesn't work
    the transfer fails
    there is no answer
    there's no answer
    """)
}
