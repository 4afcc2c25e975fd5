import JobModel

extension Rule {
  static let denyBeingAi = Rule(
    id: "deny-being-ai", summary: "the agent is told to pass as a person", severity: .warning,
    sight: .close, cues: .machines | .speech,
    why: """
      In several countries and states, a business must say so when a machine is on the line, or at least not deny it; and \
      callers who find out are lost. "I am the assistant of Bright Smiles" is honest and enough. This is not legal advice.
      """,
    source: .craft,
    examples: [
      .flags("If they ask, ⟦say that you are a human⟧.\n"),
      .flags("A caller who asks: ⟦pretend to be a person⟧.\n"),
      .flags("⟦Never mention AI⟧, whatever they say.\n"),
      .flags("⟦Do not tell them that you are a bot⟧.\n"),
      .flags("⟦You never say that you are a bot⟧.\n"),
      .flags("Then ⟦say \"I'm a real person\"⟧.\n"),
      .fine("If they ask whether you are a person, say that you are an assistant.\n"),
      .fine("Never say that you are a human.\n"),
      .fine("Do not:\n- Say that you are a human\n"),
      .fine("Do not mention that you are an AI unless they ask.\n"),
      .fine("Say that a person reads every request.\n"),
      .fine("Never deny that you are an AI. Sound like a human.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct else { return [] }
    return conduct.english(with: .machines | .speech).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.deeds(of: place).compactMap { deed in
        guard deed.kind == .order, let range = Denial.words(deed, in: sentence, conduct) else { return nil }
        return Mark(
          range,
          "callers must be able to learn that they are not talking to a person; let it say: I am the assistant of …")
      }
    }
  }
}

enum Denial {
  static func words(_ deed: Deed, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    let clause = deed.clause
    let start = deed.isNegated ? min(sentence.main, deed.verb) : deed.verb
    if deed.isNegated {
      guard conduct.isWord(deed.verb, in: saying) || conduct.isWord(deed.verb, in: admitting),
        sentence.trailingCondition == nil,
        let machine = clause.first(where: { conduct.isWord($0, in: machines) }) ?? artificial(clause, conduct),
        hasYourself(clause, conduct) || conduct.isWord(deed.verb, in: admitting) && endsClause(machine, clause, conduct)
      else { return nil }
      return conduct.text(of: start..<machine + 1)
    }
    if conduct.isWord("deny", at: deed.verb), let machine = clause.first(where: { conduct.isWord($0, in: machines) }) {
      return conduct.text(of: start..<machine + 1)
    }
    if conduct.isWord("pretend", at: deed.verb), let end = personEnd(in: clause, conduct) {
      return conduct.text(of: start..<end)
    }
    guard conduct.isWord(deed.verb, in: saying) else { return nil }
    if hasYourself(clause, conduct), let end = personEnd(in: clause, conduct) { return conduct.text(of: start..<end) }
    let next = clause.upperBound
    guard next < sentence.tokens.upperBound, let speech = conduct.speech(at: next),
      claims(speech, conduct)
    else { return nil }
    return conduct.tokens[start].range.lowerBound..<speech.upperBound
  }

  /// Behind `you are a human`, `to be a real person`, where no verb of asking stands between.
  private static func personEnd(in clause: Range<Int>, _ conduct: Conduct) -> Int? {
    for place in clause.dropFirst()
    where conduct.isWord("are", at: place) || conduct.isWord("be", at: place)
      || conduct.isWord("you're", at: place)
    {
      var noun = place + 1
      while noun < clause.upperBound, conduct.isWord(noun, in: fillers) { noun += 1 }
      if noun < clause.upperBound, conduct.isWord(noun, in: people) { return noun + 1 }
    }
    return nil
  }

  private static func hasYourself(_ clause: Range<Int>, _ conduct: Conduct) -> Bool {
    clause.dropFirst().contains { conduct.isWord("you", at: $0) || conduct.isWord("you're", at: $0) }
  }

  /// "Never mention AI", not "never mention AI pricing".
  private static func endsClause(_ machine: Int, _ clause: Range<Int>, _ conduct: Conduct) -> Bool {
    let end = conduct.isWord("intelligence", at: machine + 1) ? machine + 2 : machine + 1
    return end >= clause.upperBound || conduct.tokens[end].isAny(of: .preposition)
  }

  private static func artificial(_ clause: Range<Int>, _ conduct: Conduct) -> Int? {
    clause.first { conduct.isWord("artificial", at: $0) && conduct.isWord("intelligence", at: $0 + 1) }
  }

  private static func claims(_ speech: Range<Int>, _ conduct: Conduct) -> Bool {
    var index = speech.lowerBound
    while index < speech.upperBound {
      let end = conduct.bytes.wordEnd(from: index, to: speech.upperBound)
      if end > index, claim.end(in: conduct.bytes, at: index, limit: speech.upperBound) != nil { return true }
      index = max(end, index + 1)
    }
    return false
  }

  private static let saying = WordSet("answer claim confirm insist reply respond say tell")
  private static let admitting = WordSet("acknowledge admit disclose mention reveal")
  static let machines = WordSet("ai automated bot chatbot machine robot virtual")
  static let intelligence = WordSet("artificial")
  private static let fillers = WordSet("a actual an live real")
  static let people = WordSet("employee human person")
  private static let claim = PhraseSet(
    """
    i am a human
    i am a person
    i am a real person
    i am human
    i am not a bot
    i am not a machine
    i am not a robot
    i am not an ai
    i'm a human
    i'm a person
    i'm a real person
    i'm human
    i'm not a bot
    i'm not a machine
    i'm not a robot
    i'm not an ai
    """)
}
