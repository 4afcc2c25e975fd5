import JobModel

extension Rule {
  static let confirmationBypass = Rule(
    id: "confirmation-bypass", summary: "a transfer that should happen without asking the caller", severity: .warning,
    isOnByDefault: false,
    sight: .close,
    why: """
      Before transferring, Sona always confirms with the caller that they would like to be transferred; no instruction changes \
      that. Words such as "right away" do no harm, but no good either.
      """,
    source: .actions,
    examples: [
      .flags("If they smell gas, /Transfer call: \"Dispatch\" ⟦without asking⟧.\n"),
      .flags("Transfer them ⟦without confirming⟧: /Transfer call: Sales.\n"),
      .flags("⟦Don't ask⟧, just put them through: /Transfer call: Sales.\n"),
      .flags("Then transfer them ⟦immediately⟧, /Transfer call: Sales.\n"),
      .fine("Never transfer a caller without asking. /Transfer call: Sales\n"),
      .fine("Don't ask for the price. Then /Transfer call: Sales.\n"),
      .fine("Tell them to leave immediately, then /Transfer call: Dispatch.\n"),
      .fine("Text them the link without asking, /Send SMS: \"Hi\"\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, snapshot.profile.actions.contains(.transferCall) else { return [] }
    return conduct.english(with: .transfer | .needingActions).compactMap { place in
      guard Bypass.transfers(place, conduct), let found = Bypass.words(at: place, conduct) else {
        return nil
      }
      return Mark(
        found.range, "the agent always asks the caller before it transfers; write what the caller should hear instead",
        severity: found.isHaste ? .information : nil)
    }
  }
}

private enum Bypass {
  static func transfers(_ place: Int, _ conduct: Conduct) -> Bool {
    if conduct.actions[place].contains(where: { conduct.syntax.actions[$0].kind == .transferCall }) { return true }
    let sentence = conduct.sentences[place]
    return conduct.deeds(of: place).contains { !$0.isNegated && conduct.transferring($0, in: sentence) != nil }
  }

  static func words(at place: Int, _ conduct: Conduct) -> (range: Range<Int>, isHaste: Bool)? {
    let sentence = conduct.sentences[place]
    if !sentence.isNegated, let range = conduct.phrase(unasked, in: sentence.tokens) { return (range, false) }
    if sentence.isNegated, let verb = sentence.verb, conduct.isWord(verb, in: asking) {
      let next = verb + 1 < sentence.tokens.upperBound ? conduct.tokens[verb + 1].kind : .stop
      let isBare = next != .word || conduct.isCaller(at: verb + 1) || conduct.isWord("first", at: verb + 1)
      let isTurned = next == .comma || verb + 2 < sentence.tokens.upperBound && conduct.tokens[verb + 2].kind == .comma
      if isBare, isTurned { return (conduct.text(of: sentence.main..<verb + 1), false) }
    }
    for deed in conduct.deeds(of: place) where !deed.isNegated {
      guard conduct.transferring(deed, in: sentence) != nil,
        let range = conduct.phrase(haste, in: deed.clause)
      else { continue }
      return (range, true)
    }
    return nil
  }

  private static let asking = WordSet("ask check confirm")
  private static let unasked = PhraseSet(
    """
    no need to ask
    no need to confirm
    skip the confirmation
    without asking
    without checking
    without confirmation
    without confirming
    """)
  private static let haste = PhraseSet(
    """
    at once
    immediately
    instantly
    right away
    straight away
    """)
}
