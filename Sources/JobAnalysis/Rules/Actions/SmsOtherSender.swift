import JobModel

extension Rule {
  static let smsOtherSender = Rule(
    id: "sms-other-sender", summary: "a text from a number other than the one that was called", severity: .error,
    sight: .close, cues: .senders,
    why: """
      A text is sent from the same business number that received the call; a different sending number cannot be set. To text \
      from another number, attach the job to the step that answers that number.
      """,
    source: .actions,
    examples: [
      .flags("Let them know you'll text the terms ⟦from a different number⟧, then /Send SMS: \"Hi\"\n"),
      .flags("Text them the page ⟦from our other number⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Tell them you are texting it ⟦using the mayor's number⟧, then /Send SMS: \"Hi\"\n"),
      .flags("/Send SMS: \"Hi\" ⟦from another number⟧.\n"),
      .fine("Let them know you'll text the terms from this number, then /Send SMS: \"Hi\"\n"),
      .fine("/Send SMS: \"Hi\"\nIf they call from another number, ask for the one on file.\n"),
      .fine("Never text from a different number. /Send SMS: \"Hi\"\n"),
      .fine("Text them from another number.\n"),
    ]
  ) { snapshot in
    guard snapshot.showsItsActions, snapshot.profile.actions.contains(.sendSMS), let conduct = snapshot.conduct else {
      return []
    }
    return conduct.english(with: .senders).flatMap { place -> [Mark] in
      guard conduct.cues[place].isAny(of: .texting | .sms), conduct.cues[place].isAny(of: .numbers) else { return [] }
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard !deed.isNegated, OtherSender.texts(deed, in: sentence, conduct),
          let range = OtherSender.sender(behind: deed.verb, in: sentence, conduct)
        else { return nil }
        return Mark(
          range,
          "a text always comes from the number that was called; take this out, or attach the job to the step of that number"
        )
      }
    }
  }
}

enum OtherSender {
  static func texts(_ deed: Deed, in sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    if conduct.tokens[deed.verb].atom != nil { return conduct.action(at: deed.verb)?.kind == .sendSMS }
    return conduct.isWord(deed.verb, in: Conduct.textVerbs)
      || conduct.isWord(deed.verb, in: Conduct.sendVerbs)
        && conduct.has(messages, in: deed.clause)
  }

  /// `from a different number`, `using the mayor's number`.
  static func sender(behind verb: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    for start in verb + 1..<max(verb + 1, min(verb + 24, sentence.tokens.upperBound)) {
      if conduct.tokens[start].kind == .comma || conduct.tokens[start].isAny(of: .condition | .sequence) {
        return nil
      }
      guard conduct.isWord(start, in: openers) else { continue }
      var noun = start + 1
      var isOther = false
      while noun < sentence.tokens.upperBound, noun - start < 6, conduct.tokens[noun].kind == .word,
        !conduct.isWord(noun, in: numbers)
      {
        if conduct.isWord(noun, in: others) || isSomebodys(noun, conduct) { isOther = true }
        noun += 1
      }
      guard isOther, noun < sentence.tokens.upperBound, conduct.isWord(noun, in: numbers) else { continue }
      return conduct.text(of: start..<noun + 1)
    }
    return nil
  }

  /// `the mayor's`, not `the caller's`.
  private static func isSomebodys(_ place: Int, _ conduct: Conduct) -> Bool {
    let token = conduct.tokens[place]
    guard !token.isAny(of: .caller), token.range.count > 2, conduct.bytes[token.range.upperBound - 1] == "s" else {
      return false
    }
    let mark = token.range.upperBound - 2
    return conduct.bytes[mark] == "'" || conduct.bytes[mark] == 0x99 && conduct.bytes.at(mark - 2) == 0xE2
  }

  static let openers = WordSet("from using with")
  private static let messages = WordSet("link sms text")
  private static let others = WordSet("another different other personal private second")
  static let numbers = WordSet("line number phone")
}
