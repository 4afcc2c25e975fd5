import JobModel

/// Orders: an imperative, alone or behind the small words that may stand before it.
extension SentenceParser {
  /// The verb of an order that begins at `index`, or the action that stands for one.
  func orderVerb(at index: Int, _ sentence: SentenceReading) -> (place: Int, isNegated: Bool)? {
    var index = index
    var isNegated = false
    for _ in 0..<5 {
      guard index < sentence.tokens.upperBound else { return nil }
      let token = tokens[index]
      if isAction(index) { return (index, isNegated) }
      if isNegated, token.kind == .comma, let close = nextComma(behind: index, sentence) {
        index = close + 1
        continue
      }
      if isNegated, token.kind == .dash {
        index += 1
        continue
      }
      guard token.kind == .word else { return nil }
      let mayLead = token.isCompound || SentenceParser.leads.mayHave(token.hash)
      if mayLead, asks(at: index, sentence) { return nil }
      if mayLead, isWord("do", at: index), isWord("not", at: index + 1) {
        isNegated = true
        index += 2
      } else if mayLead,
        isWord("never", at: index) || isWord("don't", at: index) || isWord("dont", at: index)
          || isWord("not", at: index) && isNegated
      {
        isNegated = true
        index += 1
      } else if isVerb(index, sentence) {
        let forbids = mayLead && (isWord("avoid", at: index) || isWord("refrain", at: index))
        return (index, isNegated || forbids)
      } else if mayLead, isWord("let's", at: index) || isWord("have", at: index) && hasThemDo(index, sentence) {
        return (index, isNegated)
      } else if token.isAny(of: .adverb | .courtesy | .focus) || isNegated && isWord("ever", at: index) {
        index += 1
      } else {
        return isNegated ? (index, true) : nil
      }
    }
    return nil
  }

  /// Words that say more of an order than that it begins, or begin one without being a verb.
  private static let leads = WordSet("avoid do don't dont have let's never not refrain")

  /// "Have them call 911".
  private func hasThemDo(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let verb = isWord("the", at: index + 1) ? index + 3 : index + 2
    guard verb < sentence.tokens.upperBound, isCaller(index + 1, sentence) else { return false }
    return tokens[verb].isAny(of: .verb | .ambiguousVerb)
  }

  /// `Do you take dogs?`: a question, where "do it" is an order.
  private func asks(at index: Int, _ sentence: SentenceReading) -> Bool {
    guard index + 1 < sentence.tokens.upperBound, isWord("do", at: index) else { return false }
    return tokens[index + 1].isIn(SentenceParser.asked, bytes)
  }

  private static let asked = WordSet("i they we you")

  /// The end of what is put in: "Never, under any circumstances, give prices".
  private func nextComma(behind index: Int, _ sentence: SentenceReading) -> Int? {
    (index + 1..<max(index + 1, min(index + 8, sentence.tokens.upperBound))).first { tokens[$0].kind == .comma }
  }

  /// Whether the word at `index` orders rather than names: "text the link", not "text messages are".
  func isVerb(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let token = tokens[index]
    if token.isIn(SentenceParser.wishes, bytes), isWish(index, sentence) { return false }
    // "Jump = $75"
    if bytes.at(token.range.upperBound + 1) == "=", index == sentence.tokens.lowerBound { return false }
    if token.isAny(of: .verb) {
      guard index + 1 < sentence.tokens.upperBound else { return true }
      // "Open 24 hours"
      if tokens[index + 1].kind == .number, isWord("open", at: index) { return false }
      return tokens[index + 1].kind != .colon || !token.isAny(of: .ambiguousVerb)
    }
    guard token.isAny(of: .ambiguousVerb), !isAskedName(index, sentence) else { return false }
    guard index + 1 < sentence.tokens.upperBound else { return true }
    let next = tokens[index + 1]
    if next.kind == .colon { return token.isIn(SentenceParser.doers, bytes) && index == sentence.main }
    if next.isAny(of: .finite | .modal) || isWord("of", at: index + 1) { return false }
    return !isNounPhrase(index, sentence) && !isKind(index)
  }

  /// "- Phone", "- Name + DOB" and "Store number?": what to ask for, by its name.
  private func isAskedName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index == sentence.tokens.lowerBound else { return false }
    if sentence.tokens.count == 1 || bytes.at(tokens[index].range.upperBound + 1) == "+" {
      return tokens[index].isIn(SentenceParser.things, bytes)
    }
    // "Address (with unit)", "phone number"
    let next = tokens[index + 1]
    if next.kind == .open || next.isIn(SentenceParser.partsOfThings, bytes),
      tokens[index].isIn(SentenceParser.things, bytes)
    {
      return true
    }
    return bytes[sentence.range.upperBound - 1] == "?"
      && (sentence.tokens.count < 4 || tokens[index].isIn(SentenceParser.things, bytes))
  }

  private static let things = WordSet("address contact document email issue name order phone quote reference type")

  /// "How many, what day, name, phone number."
  func isListedThing(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index < sentence.tokens.upperBound, tokens[index].isIn(SentenceParser.things, bytes) else { return false }
    guard index + 1 < sentence.tokens.upperBound else { return true }
    let next = tokens[index + 1]
    return next.kind == .comma || next.kind == .stop || next.isIn(SentenceParser.partsOfThings, bytes)
  }

  private static let partsOfThings = WordSet("address addresses number numbers")

  /// "Quote requests: send them to Ana", "Cancel appointment - get the day", "Test results: we give none by phone": what callers
  /// want, and what is done or said then.
  private func isWish(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let limit = min(index + 5, sentence.tokens.upperBound - 1)
    guard index == sentence.tokens.lowerBound, index + 1 < limit else { return false }
    // "Express ($79, 1 hr)"
    if tokens[index + 1].kind == .open { return tokens[sentence.tokens.upperBound - 1].kind == .close }
    var isTheirs = false
    for place in index + 1..<limit {
      let token = tokens[place]
      if token.kind == .colon || token.kind == .dash {
        if isTheirs { return true }
        let words = tokens[index].range.lowerBound..<token.range.lowerBound
        return place > index + 1 && Section(heading: words, in: bytes) == .other
          && (isAction(place + 1) || beginsOrder(at: place + 1, sentence) || tokens[place + 1].isAny(of: .subject))
      }
      // "Cancel my membership: it has to be in writing" is said by who calls.
      if bytes.matches("my", at: token.range.lowerBound), token.range.count == 2 {
        isTheirs = !bytes.matches("check", at: tokens[index].range.lowerBound)
        continue
      }
      guard token.kind == .word, !token.isAny(of: .determiner | .anaphor | .preposition | .caller | .subject) else {
        return false
      }
    }
    return false
  }

  private static let wishes = WordSet(
    """
    address cancel change charge check claim express freeze group move order pause quote refund renew repair replace report reschedule
    reset return stop test track update upgrade work
    """)

  /// "Work injuries", "Focus groups": of such verbs nothing is the object.
  private func isKind(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return tokens[index].isIn(SentenceParser.objectless, bytes) && next.kind == .word && next.range.count > 3
      && bytes[next.range.upperBound - 1].lowercased == "s" && !next.isAny(of: .preposition | .anaphor | .adverb)
  }

  private static let objectless = WordSet("focus walk work")

  /// "Phone number is on file", "Order status comes first": the words up to a finite verb are its subject.
  private func isNounPhrase(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index + 2 < sentence.tokens.upperBound else { return false }
    let middle = tokens[index + 1]
    guard middle.kind == .word, !middle.isAny(of: .determiner | .anaphor | .preposition | .caller) else { return false }
    return tokens[index + 2].isAny(of: .finite | .modal)
  }

  /// Whether an order begins at `index`.
  func beginsOrder(at index: Int, _ sentence: SentenceReading) -> Bool {
    orderVerb(at: index, sentence) != nil
  }

  /// Whether a main clause begins at `index`: an order, a subject, the next opener.
  func beginsClause(at index: Int, _ sentence: SentenceReading) -> Bool {
    guard index < sentence.tokens.upperBound else { return false }
    if beginsOrder(at: index, sentence) { return true }
    let token = tokens[index]
    return token.isAny(of: .subject | .sequence | .courtesy | .negation)
      || token.isAny(of: .opensSequence) && phraseEnd(Phrases.sequences, at: index, sentence) != nil
      || token.isIn(SentenceParser.clauseOpeners, bytes)
      || token.isAny(of: .opensFiller) && phraseEnd(Phrases.fillers, at: index, sentence) != nil
  }

  static let clauseOpeners = WordSet("it's that's the there's they're we're you you're")

  func isAction(_ index: Int) -> Bool {
    guard let atom = tokens[index].atom else { return false }
    if case .action = syntax.atoms[atom].kind { return true }
    return false
  }

  func isWord(_ word: StaticString, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isWord(word, bytes)
  }

  /// The place behind a phrase that begins at `index`.
  func phraseEnd(_ phrases: PhraseSet, at index: Int, _ sentence: SentenceReading) -> Int? {
    guard index < sentence.tokens.upperBound, tokens.mayHold(phrases, at: index),
      let end = phrases.end(in: bytes, at: tokens[index].range.lowerBound, limit: sentence.range.upperBound)
    else { return nil }
    var next = index
    while next < sentence.tokens.upperBound, tokens[next].range.lowerBound < end { next += 1 }
    return next
  }

  func skippingComma(_ index: Int, _ sentence: SentenceReading) -> Int {
    guard index < sentence.tokens.upperBound else { return index }
    return tokens[index].kind == .comma || tokens[index].kind == .colon || tokens[index].kind == .dash
      ? index + 1 : index
  }
}
