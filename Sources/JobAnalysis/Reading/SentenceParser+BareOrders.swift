import JobModel

/// Orders right behind a condition, where authors leave out the comma.
extension SentenceParser {
  /// "If they call after hours tell them …": an order in the middle, by what stands around it.
  func isBareOrder(_ index: Int, _ sentence: SentenceReading) -> Bool {
    if isAction(index) { return true }
    guard tokens[index].isAny(of: .verb | .ambiguousVerb), index + 1 < sentence.tokens.upperBound else { return false }
    let before = tokens[index - 1]
    // "If it's about a bill then transfer them"
    if before.isAny(of: .sequence), isWord("then", at: index - 1) {
      return isVerb(index, sentence) && !tokens[index - 2].isAny(of: .subject | .caller | .conjunction | .modal)
    }
    if tokens[index].isIn(SentenceParser.plainOrders, bytes), isBehindAnswer(index, sentence) { return true }
    // "If they say no say goodbye"
    if tokens[index].isAny(of: .verb) || isPlainOrder(index, sentence), before.isIn(SentenceParser.replies, bytes),
      tokens[index - 2].isIn(SentenceParser.replying, bytes)
    {
      return true
    }
    // "If it can wait (new locks) take the number", "If they ask "how long?" say 25 minutes"
    if before.kind == .close || before.kind == .atom {
      if before.kind == .close, isAction(index + 1) { return true }
      return tokens[index].isAny(of: .verb) && !isAction(index - 1)
    }
    guard before.kind == .word || before.kind == .number,
      !before.isAny(
        of: .modal | .subject | .conjunction | .negation | .caller | .preposition | .determiner | .finite | .asking)
    else { return false }
    if before.isAny(of: .adverb), isWord("please", at: index - 1) { return true }
    // "If they are new just say that it is free"
    if isWord("just", at: index - 1), tokens[index].isIn(SentenceParser.plainOrders, bytes) {
      return !tokens[index - 2].isAny(of: .subject | .caller)
    }
    // "If they only ask for a price": what they do.
    if before.isAny(of: .adverb | .focus), tokens[index - 2].isAny(of: .subject | .caller) { return false }
    guard !isWord("do", at: index - 1), !isWord("to", at: index - 1) else { return false }
    if before.isIn(SentenceParser.helped, bytes), tokens[index - 2].isIn(SentenceParser.leading, bytes) { return false }
    if isWord("let", at: index), !isClause(max(sentence.tokens.lowerBound, index - 6)..<index) { return false }
    // "If they cancel thank them", "if they want to book transfer them", but no "if they go get the car".
    if before.isAny(of: .verb) {
      let endsClause =
        tokens[index - 2].isAny(of: .subject | .caller) || isWord("to", at: index - 2) && isCaller(index + 1, sentence)
      guard endsClause, !before.isIn(SentenceParser.leading, bytes) else {
        return false
      }
    }
    let next = tokens[index + 1]
    if !tokens[index].isAny(of: .verb) { return isCaller(index + 1, sentence) }
    return next.isAny(of: .anaphor | .determiner) || isWord("for", at: index + 1) || isAction(index + 1)
      || isWord("say", at: index) && isSubject(index + 1) && isBehindQuestion(index)
  }

  /// "If they ask for the price say we send a quote", "if they ask about parking say it's free".
  private func isBehindQuestion(_ index: Int) -> Bool {
    guard let joint = (max(2, index - 3)..<index).last(where: { tokens[$0].isAny(of: .preposition) }) else {
      return false
    }
    return isWord("ask", at: joint - 1) || isWord("asks", at: joint - 1)
  }

  /// "If they haven't tell them …", "If they have it ask them …", "If they don't know say it's …": what stands before the order
  /// ends a clause, though other verbs might follow it.
  private func isBehindAnswer(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let before = tokens[index - 1]
    guard isCaller(index + 1, sentence) || isWord("say", at: index) && isSubject(index + 1) else {
      return false
    }
    if before.isIn(SentenceParser.states, bytes) { return tokens[index - 2].isAny(of: .subject | .caller) }
    if before.isIn(SentenceParser.knowing, bytes) { return tokens[index - 2].isAny(of: .negation) }
    guard before.isIn(SentenceParser.objects, bytes) else { return false }
    return tokens[index - 2].isAny(of: .verb | .finite) && !tokens[index - 2].isIn(SentenceParser.leading, bytes)
      || tokens[index - 2].isIn(SentenceParser.having, bytes)
  }

  private func isSubject(_ index: Int) -> Bool {
    tokens[index].isAny(of: .subject) || tokens[index].isIn(SentenceParser.clauseOpeners, bytes)
  }

  private static let replies = WordSet("no nope ok okay yeah yes")
  private static let replying = WordSet("answer answers reply replies said say says")
  /// Verbs that hardly ever are anything but an order where they stand in this form.
  static let plainOrders = WordSet("ask say tell")
  /// What no other verb follows in its base form, as one does "don't".
  private static let states = WordSet(
    "are aren't arent has hasn't hasnt have haven't havent is isn't isnt was wasn't wasnt were weren't werent")
  private static let knowing = WordSet("know remember")
  private static let objects = WordSet("it one that this")
  private static let having = WordSet("got has have know like need want")

  /// "If urgent transfer to Ana", "if they are rude hang up": an order by what is ordered, where no mark says it.
  func isLikelyOrder(_ index: Int, behind opener: Int, _ sentence: SentenceReading) -> Bool {
    guard index > opener + 1, tokens[index].isAny(of: .verb | .ambiguousVerb),
      tokens[index].isIn(SentenceParser.likelyOrders, bytes), hasObject(index, sentence)
    else { return false }
    guard endsCondition(index - 1, behind: opener, sentence) else { return false }
    return isClause(opener + 1..<index) || bytes[tokens[index - 1].range.upperBound - 1].lowercased != "s"
  }

  /// "If they ask for a price say: it depends"
  func isSayingOrder(_ index: Int, behind opener: Int) -> Bool {
    index > opener + 1 && isWord("say", at: index) && tokens[index - 1].kind == .word
      && !tokens[index - 1].isAny(of: SentenceParser.goingOn | .verb | .adverb)
  }

  /// "For auto ask for the year", "for changes transfer to Ana", "at the end text them".
  func isFrontedOrder(_ index: Int, behind opener: Int, _ sentence: SentenceReading) -> Bool {
    if tokens[index].isIn(SentenceParser.plainOrders, bytes), isOrderBehindName(index, sentence) { return true }
    guard isWord("for", at: opener) || isWord("at", at: opener), tokens[index].isAny(of: .verb | .ambiguousVerb) else {
      return false
    }
    return tokens[index].isIn(SentenceParser.likelyOrders, bytes) && hasObject(index, sentence)
      && endsCondition(index - 1, behind: opener, sentence)
  }

  /// Whether a condition may end with a word: one that no other verb follows.
  func endsCondition(_ last: Int, behind opener: Int, _ sentence: SentenceReading) -> Bool {
    let token = tokens[last]
    // "An emergency (a fire, a flood)"
    if token.kind == .close { return true }
    guard token.kind == .word || token.kind == .number, !token.isIn(SentenceParser.leading, bytes) else { return false }
    if last == opener + 1 { return !token.isAny(of: SentenceParser.goingOn) }
    let before = tokens[last - 1]
    // "If existing customer get the number"
    if token.isAny(of: .caller) {
      return last > opener + 1 && !before.isAny(of: SentenceParser.goingOn | .verb) && !isClause(opener + 1..<last)
    }
    // "Does not cover it", no "help them get"
    if token.isIn(SentenceParser.helped, bytes) {
      return !before.isAny(of: .preposition | .conjunction | .condition | .determiner | .asking)
        && !before.isIn(SentenceParser.leading, bytes)
    }
    // "Happy with that", "water is coming in"
    if token.isAny(of: .determiner | .anaphor), isWord("that", at: last) { return before.isAny(of: .preposition) }
    if token.isAny(of: .preposition) {
      return token.isIn(SentenceParser.particles, bytes) && (before.isAny(of: .verb) || isGerund(last - 1))
    }
    if token.isAny(of: SentenceParser.goingOn) { return false }
    // "If they only send photos": what they do.
    if before.isAny(of: .subject | .caller), token.isAny(of: .adverb | .focus | .verb) { return false }
    return !token.isAny(of: .verb)
  }

  /// "They didn't get": what they do not do.
  func isContraction(_ index: Int) -> Bool {
    let range = tokens[index].range
    return tokens[index].isCompound && range.count > 4 && bytes[range.upperBound - 1].lowercased == "t"
      && bytes[range.upperBound - 3].lowercased == "n"
  }

  /// Whether something is said in it: else its last word may be who does what follows, as in "if vendors send a bill".
  func isClause(_ places: Range<Int>) -> Bool {
    places.contains { tokens[$0].isAny(of: .finite | .subject | .modal | .verb) }
  }

  /// What such an order is about, right behind it.
  private func hasObject(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let next = index + 1
    guard next < sentence.tokens.upperBound else { return tokens[index].isIn(SentenceParser.objectlessOrders, bytes) }
    if tokens[index].isIn(SentenceParser.objectlessOrders, bytes), tokens[next].isAny(of: .conjunction) { return true }
    if isWord("hang", at: index) { return isWord("up", at: next) }
    if isWord("call", at: index) { return isCalled(next, sentence) }
    if isWord("end", at: index) {
      let noun = isWord("the", at: next) ? next + 1 : next
      return noun < sentence.tokens.upperBound && tokens[noun].isIn(SentenceParser.calls, bytes)
    }
    if tokens[index].isIn(SentenceParser.passing, bytes), isWord("to", at: next) { return true }
    if isWord("ask", at: index) { return tokens[next].isIn(SentenceParser.askedWith, bytes) }
    if tokens[index].isAny(of: .ambiguousVerb) { return isObject(next) || isWord("offer", at: index) }
    guard tokens[next].kind == .word else { return tokens[index].isIn(SentenceParser.objectlessOrders, bytes) }
    return !tokens[next].isAny(of: .finite | .modal | .conjunction | .preposition | .negation | .infinitive)
      && !tokens[next].isIn(SentenceParser.states, bytes)
      && !tokens[next].isIn(SentenceParser.conditionsOfPeople, bytes)
      && !bytes.matches("ed", at: tokens[next].range.upperBound - 2)
  }

  /// "Call 911", "call the office"; no "a missed call the day before".
  private func isCalled(_ index: Int, _ sentence: SentenceReading) -> Bool {
    if tokens[index].kind == .number { return tokens[index].range.count > 2 }
    guard isWord("the", at: index) || isWord("our", at: index), index + 1 < sentence.tokens.upperBound else {
      return false
    }
    return !tokens[index - 2].isIn(SentenceParser.kindsOfCalls, bytes)
      && !tokens[index + 1].isIn(SentenceParser.times, bytes)
  }

  private func isObject(_ index: Int) -> Bool {
    tokens[index].isAny(of: .anaphor | .determiner | .caller) || isWord("them", at: index)
  }

  private static let likelyOrders = WordSet(
    """
    apologise apologize ask book call collect connect email end escalate forward get give hang leave offer page put route
    schedule send take text thank transfer
    """)
  private static let objectlessOrders = WordSet("apologise apologize escalate")
  private static let passing = WordSet("connect escalate forward route send transfer")
  private static let askedWith = WordSet("for how if them their what when where whether which who whose why")
  private static let kindsOfCalls = WordSet("cold first last missed phone sales service video")
  private static let times = WordSet("afternoon day evening first last month morning night second week")
  /// Another word goes on behind these.
  private static var goingOn: WordClasses {
    .modal | .subject | .conjunction | .negation | .caller | .preposition | .determiner | .finite | .asking | .condition
      | .infinitive
  }
  private static let particles = WordSet("in on over")
  private static let calls = WordSet("call conversation")
  private static let helped = WordSet("her him it me them us you")
  /// "If the tenants get locked out", "if the lines get busy".
  private static let conditionsOfPeople = WordSet(
    "angry back better busy cold here hot hurt in lost mad off on out sick stuck there up upset wet worse")
}
