import JobModel

extension Rule {
  static let smsOtherRecipient = Rule(
    id: "sms-other-recipient", summary: "a text to somebody who is not on the call", severity: .error,
    sight: .near, cues: .texting,
    why: """
      Send SMS only texts the number of the caller on the live call; no other recipient can be set. What a colleague should know \
      belongs in the message that the agent takes, or in a Jobber request; or transfer the caller.
      """,
    source: .actions,
    examples: [
      .flags("Text the address ⟦to the technician⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Then text ⟦the manager⟧ and say goodbye.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Text their details ⟦to the manager at +1 415 555 0134⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Let them know you'll text it ⟦to another number⟧, then /Send SMS: \"Hi\"\n"),
      .flags("Take a message. Text it ⟦to Raj on (415) 555-0134⟧.\n", workspace: #"{"profile": "sona"}"#),
      .flags("Send a text ⟦to their spouse⟧.\n", workspace: #"{"profile": "sona-trigger"}"#),
      .flags("Ask for another number. Text the link ⟦to that number⟧.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Let them know you'll text the form to them, then /Send SMS: \"Hi\"\n", workspace: #"{"profile": "sona"}"#),
      .fine("Tell the caller that we text the technician.\n", workspace: #"{"profile": "sona"}"#),
      .fine("Say \"I'll text the manager\". Never text the manager.\n", workspace: #"{"profile": "sona"}"#),
      .fine("/Send SMS: \"Hi\"\nAsk them to text the office the team name.\n"),
      .fine("Text the details to the manager.\n"),
      .fine("Tell them you'll text the team page, then /Send SMS: \"Hi\"\n"),
    ]
  ) { snapshot in
    guard snapshot.showsItsActions, snapshot.profile.actions.contains(.sendSMS), let conduct = snapshot.conduct else {
      return []
    }
    return conduct.english(with: .texting).flatMap { place -> [Mark] in
      conduct.deeds(of: place).compactMap { deed in
        guard !deed.isNegated, let range = OtherRecipient.recipient(of: deed, at: place, conduct) else { return nil }
        return Mark(
          range,
          "Send SMS only texts the caller, so nothing reaches anybody else; put this in the message that you take, or transfer"
        )
      }
    }
  }
}

/// Who is texted, where it is plainly not the caller.
enum OtherRecipient {
  static func recipient(of deed: Deed, at place: Int, _ conduct: Conduct) -> Range<Int>? {
    let isText = conduct.isWord(deed.verb, in: Conduct.textVerbs)
    let clause = deed.clause
    guard isText || conduct.isWord(deed.verb, in: Conduct.sendVerbs) && conduct.has(texts, in: clause) else {
      return nil
    }
    let sentence = conduct.sentences[place]
    if let object = person(at: deed.verb + 1, in: sentence, conduct) { return object }
    for index in clause.dropFirst() where conduct.isWord("to", at: index) && index - deed.verb <= 8 {
      guard
        let person = person(at: index + 1, in: sentence, conduct) ?? number(at: index + 1, place, conduct)
          ?? name(at: index + 1, in: sentence, conduct)
      else { continue }
      return conduct.tokens[index].range.lowerBound..<person.upperBound
    }
    return nil
  }

  /// `the manager`, `their spouse`, with a number behind it; not "the office address".
  static func person(at start: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    var noun = start
    while noun < sentence.tokens.upperBound, noun - start < 3,
      conduct.tokens[noun].isAny(of: .determiner) || conduct.isWord(noun, in: attributes)
    {
      noun += 1
    }
    guard noun > start, noun < sentence.tokens.upperBound else { return nil }
    let isRelative = conduct.isWord(noun, in: relatives) && conduct.isWord(start, in: possessives)
    guard isRelative || conduct.isWord(noun, in: roles) else { return nil }
    var end = noun
    if noun + 1 < sentence.tokens.upperBound {
      let next = conduct.tokens[noun + 1]
      let isPhrase =
        next.kind != .word
        || next.isAny(of: .preposition | .determiner | .conjunction | .condition | .sequence | .anaphor | .adverb)
      guard isPhrase || conduct.isWord("that", at: noun + 1) || conduct.isWord("to", at: noun + 1) else { return nil }
      if conduct.isWord("at", at: noun + 1), isNumber(at: noun + 2, in: sentence, conduct) { end = noun + 2 }
    }
    return conduct.text(of: start..<end + 1)
  }

  /// A number, or another one than the caller's.
  private static func number(at start: Int, _ place: Int, _ conduct: Conduct) -> Range<Int>? {
    let sentence = conduct.sentences[place]
    if isNumber(at: start, in: sentence, conduct) { return conduct.tokens[start].range }
    var noun = start
    var isOther = false
    while noun < sentence.tokens.upperBound, noun - start < 4, !conduct.isWord(noun, in: numbers) {
      if conduct.isWord(noun, in: others) { isOther = true }
      noun += 1
    }
    guard noun > start, noun < sentence.tokens.upperBound, conduct.isWord(noun, in: numbers) else { return nil }
    if conduct.isWord("that", at: start), noun == start + 1 { isOther = namesOther(before: start, place, conduct) }
    return isOther ? conduct.text(of: start..<noun + 1) : nil
  }

  /// `Raj on (415) 555-0134`: it is said whose number it is.
  private static func name(at start: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    guard start < sentence.tokens.upperBound, !conduct.isCaller(at: start) else { return nil }
    for place in (start + 1..<sentence.tokens.upperBound).prefix(3) {
      guard !conduct.isCaller(at: place) else { return nil }
      if conduct.isWord("on", at: place) || conduct.isWord("at", at: place) {
        return isNumber(at: place + 1, in: sentence, conduct) ? conduct.text(of: start..<place + 2) : nil
      }
    }
    return nil
  }

  /// "Ask for another number" in this sentence or the one before.
  private static func namesOther(before token: Int, _ place: Int, _ conduct: Conduct) -> Bool {
    let first = place > 0 ? conduct.sentences[place - 1].tokens.lowerBound : conduct.sentences[place].tokens.lowerBound
    for index in max(first, token - 40)..<token
    where conduct.isWord(index, in: others) && conduct.isWord(index + 1, in: numbers) {
      return true
    }
    return false
  }

  private static func isNumber(at place: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Bool {
    guard place < sentence.tokens.upperBound, let atom = conduct.tokens[place].atom else { return false }
    return conduct.syntax.atoms[atom].kind == .phone
  }

  private static let texts = WordSet("sms text")
  private static let attributes = WordSet("on-call office front store shop business sales service team")
  private static let roles = WordSet(
    """
    boss colleague colleagues crew desk dispatch dispatcher electrician foreman manager office plumber receptionist
    staff supervisor team technician technicians
    """)
  private static let relatives = WordSet(
    "boyfriend daughter father friend girlfriend husband mother neighbor parents partner roommate son spouse wife")
  private static let possessives = WordSet("her his their")
  private static let others = WordSet("another different other second")
  private static let numbers = WordSet("number phone")
}
