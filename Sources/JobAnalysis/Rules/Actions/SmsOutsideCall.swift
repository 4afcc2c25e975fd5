import JobModel

extension Rule {
  static let smsOutsideCall = Rule(
    id: "sms-outside-call", summary: "a text that should be sent after the call", severity: .warning,
    isOnByDefault: false,
    sight: .close,
    why: """
      Send SMS texts the caller on the live call, at the moment when the step is reached. The agent is gone when the call is \
      over: it cannot text tomorrow, or when something happens later. Say who will, or text now.
      """,
    source: .actions,
    examples: [
      .flags("Tell them you'll text a reminder ⟦the day before⟧, then /Send SMS: \"Hi\"\n"),
      .flags("Text them the receipt ⟦after the call⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Let the caller know you will text them ⟦tomorrow⟧.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell them that the office texts them tomorrow.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Never text them later.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell them you'll text the link for tomorrow's visit, then /Send SMS: \"Hi\"\n"),
      .fine("Text them the receipt after the call.\n"),
    ]
  ) { snapshot in
    guard snapshot.showsItsActions, snapshot.profile.actions.contains(.sendSMS), let conduct = snapshot.conduct else {
      return []
    }
    return conduct.english(with: .texting).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard !deed.isNegated,
          conduct.isWord(deed.verb, in: Conduct.textVerbs) || conduct.texting(deed, in: sentence) != nil
        else { return nil }
        var end = deed.verb + 1
        while end < min(deed.verb + 24, sentence.tokens.upperBound),
          conduct.tokens[end].kind == .word || conduct.tokens[end].kind == .number
        {
          end += 1
        }
        guard let time = conduct.phrase(times, in: deed.verb + 1..<end),
          !conduct.bytes.matches("'s", at: time.upperBound)
        else { return nil }
        return Mark(time, "the agent texts only during the call; let it text now, or say who texts later")
      }
    }
  }

  private static let times = PhraseSet(
    """
    after the call
    after you hang up
    an hour before
    in the evening
    in the morning
    later
    next week
    on the day
    on the morning of
    once the call is over
    the day after
    the day before
    the next day
    tomorrow
    tonight
    when the call is over
    """)
}
