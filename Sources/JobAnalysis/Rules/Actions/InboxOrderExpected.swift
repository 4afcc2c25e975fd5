import JobModel

extension Rule {
  static let inboxOrderExpected = Rule(
    id: "inbox-order-expected", summary: "a transfer to a shared inbox that relies on the inbox's call flow",
    severity: .warning,
    isOnByDefault: false,
    sight: .near, cues: .transferActions,
    why: """
      A transfer to a shared inbox rings all its members at once, and goes to voicemail when no one answers, whatever call flow \
      the inbox has: its hours, its menu and its order do not apply. To ring one person first, transfer to that member.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call: Sales. Ana's phone ⟦rings first⟧, then Ben's.\n", workspace: inboxes),
      .flags("Then /Transfer call: Sales; they choose from ⟦the menu⟧ there.\n", workspace: inboxes),
      .flags("/Transfer call: Sales, where they hear ⟦its own greeting⟧.\n", workspace: inboxes),
      .fine("/Transfer call: Ana. Her phone rings first, then her voicemail.\n", workspace: inboxes),
      .fine("Thank them first. /Transfer call: Sales.\n", workspace: inboxes),
      .fine("/Transfer call: Sales. Ana's phone rings first.\n"),
      .fine("Tell them about the menu.\n\n/Transfer call: Sales.\n", workspace: inboxes),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct else { return [] }
    return snapshot.builtInActions(.transferCall).compactMap { action in
      guard let argument = action.argument, let target = snapshot.target(named: argument.value), target.kind == .inbox,
        let place = conduct.place(of: action), conduct.sentences[place.sentence].isEnglish
      else { return nil }
      let sentence = conduct.sentences[place.sentence]
      var words = conduct.phrase(flows, in: sentence.tokens)
      if words == nil, place.sentence + 1 < conduct.sentences.count,
        conduct.sentences[place.sentence + 1].block == sentence.block
      {
        words = conduct.phrase(flows, in: conduct.sentences[place.sentence + 1].tokens)
      }
      guard let words else { return nil }
      return Mark(
        words,
        "\(Quotation.short(target.name)) is a shared inbox: everyone in it rings at once, then voicemail; to ring one person, transfer to that member",
        related: [RelatedPlace(action.range, "the transfer")])
    }
  }

  private static let inboxes = #"{"members": [{"name": "Ana"}], "inboxes": [{"name": "Sales"}]}"#
  private static let flows = PhraseSet(
    """
    after-hours greeting
    answers first
    gets the call first
    its call flow
    its greeting
    its hours
    its menu
    its own call flow
    its own greeting
    its own hours
    one after another
    one after the other
    phone menu
    press 1
    ring first
    rings first
    rung first
    the inbox's hours
    the menu
    """)
}
