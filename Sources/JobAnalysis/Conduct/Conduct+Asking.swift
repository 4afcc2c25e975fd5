import JobModel

/// What the agent is to learn from callers, in words that stand by themselves: for people to read, so more of it than rules hold
/// against anybody.
extension Conduct {
  /// The places of the words, one stretch for each thing that is asked.
  func learned(at place: Int) -> [Range<Int>] {
    stretches(at: place).flatMap { counted(in: $0) }.filter { standsAlone($0) }
  }

  private func stretches(at place: Int) -> [Range<Int>] {
    let sentence = sentences[place]
    if isThing(sentence), let lead = lead(of: sentence.block), isToLearn(behind: lead) {
      return [upToAnswer(sentence.tokens, isWhole: true)]
    }
    if isWish(sentence) || reading.leadsToWishes(sentence, in: syntax) { return [] }
    let deeds = deeds(of: place)
    return deeds.indices.compactMap { index in
      let deed = deeds[index]
      guard deed.kind == .order, !deed.isNegated else { return nil }
      let end = index + 1 < deeds.endIndex ? deeds[index + 1].verb : sentence.tokens.upperBound
      return learned(by: deed.verb, upTo: max(end, deed.verb + 1))
    }
  }

  /// "Ask about prices", below "Determine whether the caller wants to:".
  private func isWish(_ sentence: SentenceReading) -> Bool {
    guard syntax.blocks[sentence.block].parent != nil, let lead = lead(of: sentence.block) else { return false }
    let place = sentences.firstPlace { $0.block > lead } - 1
    return place >= 0 && sentences[place].block == lead && reading.leadsToWishes(sentences[place], in: syntax)
  }

  /// No "what", "whether they agree", "if it has arrived".
  private func standsAlone(_ places: Range<Int>) -> Bool {
    guard let first = places.first else { return false }
    let count = places.count { tokens[$0].kind != .stop && tokens[$0].kind != .colon }
    if isWord(first, in: Conduct.doubts) { return count > (isWord("it", at: first + 1) ? 5 : 3) }
    return count > 1 || !isWord(first, in: Conduct.allQuestions) && !isWord(first, in: Conduct.mere)
  }

  /// "Phone - the best one", "first name"; no "Phone them".
  private func isThing(_ sentence: SentenceReading) -> Bool {
    guard let verb = sentence.verb else { return !reading.tokens[sentence.tokens].contains { $0.isArrow(bytes) } }
    guard tokens[sentence.tokens.lowerBound..<verb].allSatisfy({ $0.isAny(of: .adverb | .sequence) }),
      tokens[verb].isAny(of: .ambiguousVerb),
      !isWord(verb, in: Conduct.asks), !isWord(verb, in: Conduct.takes)
    else { return false }
    guard verb + 1 < sentence.tokens.upperBound else { return true }
    return !tokens[verb + 1].isAny(of: .determiner | .caller | .anaphor | .infinitive) && !isCaller(at: verb + 1)
  }

  /// The block right before a list, or before a paragraph of things below a heading.
  private func lead(of block: Int) -> Int? {
    guard let item = syntax.blocks[block].parent else { return block > 0 && isHeading(block - 1) ? block - 1 : nil }
    return syntax.blocks[item].parent.flatMap { $0 > 0 ? $0 - 1 : nil }
  }

  /// Whether "Find out:", "Information to collect:" and the like stand there.
  private func isToLearn(behind block: Int) -> Bool {
    let place = sentences.firstPlace { $0.block > block } - 1
    guard place >= 0, sentences[place].block == block else { return false }
    let sentence = sentences[place]
    let first = sentence.tokens.lowerBound
    let isTitle = sentence.tokens.count <= 16 && phrase(Conduct.titles, in: sentence.tokens) != nil
    if isTitle, !hasNegation(in: sentence.tokens) { return true }
    guard sentence.isEnglish, bytes.at(sentence.range.upperBound - 1) == ":" else { return false }
    return isLearning(first) && !asksWhich(behind: first, in: sentence)
      || deeds(of: place).contains { !$0.isNegated && isLearning($0.verb) && !asksWhich(behind: $0.verb, in: sentence) }
  }

  /// "Find out which department they need:" leads to what there is to choose from.
  private func asksWhich(behind verb: Int, in sentence: SentenceReading) -> Bool {
    sentence.tokens.clamped(to: verb + 1..<verb + 5).contains { isWord($0, in: Conduct.choices) }
  }

  private static let choices = WordSet("category if kind type what whether which")

  private func isLearning(_ verb: Int) -> Bool {
    isWord(verb, in: Conduct.asks) || isWord(verb, in: Conduct.takes) || behindLearning(verb) != nil
  }

  private func learned(by verb: Int, upTo end: Int) -> Range<Int>? {
    let rest = verb + 1..<end
    if isWord(verb, in: Conduct.takes) {
      if isPerson(in: rest) { return nil }
      return upToAnswer(question(in: rest.prefix(1)).map { $0..<end } ?? rest)
    }
    if isWord(verb, in: Conduct.asks) { return thing(in: rest).map { upToAnswer($0..<end) } }
    guard let start = behindLearning(verb), start < end else { return nil }
    if let question = question(in: (start..<end).prefix(3)) { return upToAnswer(question..<end) }
    return isOwned(at: start) ? upToAnswer(start..<end) : nil
  }

  /// "Get Ana right away", "get Sam on the line"
  private func isPerson(in rest: Range<Int>) -> Bool {
    guard rest.count > 1, bytes.isCapital(at: tokens[rest.lowerBound].range.lowerBound) else { return false }
    return isWord(rest.lowerBound + 1, in: Conduct.behindPeople)
  }

  private static let behindPeople = WordSet("asap immediately involved now on right to")

  /// Behind "find out", "confirm".
  private func behindLearning(_ place: Int) -> Int? {
    if isWord(place, in: Conduct.learns) { return place + 1 }
    return isWord(place, in: Conduct.finds) && isWord("out", at: place + 1) ? place + 2 : nil
  }

  /// Where what is asked for begins behind "ask": "them politely for the name", "the caller's name", "about the leak".
  private func thing(in rest: Range<Int>) -> Int? {
    var start = rest.lowerBound
    while start < rest.upperBound,
      tokens[start].kind == .colon || tokens[start].isAny(of: .adverb | .courtesy | .sequence)
    {
      start += 1
    }
    if start < rest.upperBound, speech(at: start) != nil || tokens[rest.lowerBound].kind == .colon { return start }
    if isOwned(at: start), start < rest.upperBound { return isFor(start + 1..<rest.upperBound) ? nil : start }
    let question = question(in: (start..<rest.upperBound).prefix(6))
    if isCaller(at: start) {
      start += tokens[start].isAny(of: .determiner) ? 2 : 1
      guard start < rest.upperBound else { return nil }
      if isOwned(at: start) { return start }
    }
    if isWord("about", at: start), start + 1 < rest.upperBound { return start + 1 }
    let isThing = start < rest.upperBound && isPlainThing(at: start) && !isFor(start..<rest.upperBound)
    if isThing, (start..<min(start + 3, rest.upperBound)).contains(where: { isWord($0, in: Conduct.reasons) }) {
      return start
    }
    // "Pet name and which vaccine", but "the owner which vaccine"
    if let question, question < rest.upperBound, !isThing || !isJoined(question) { return question }
    return isThing ? start : nil
  }

  /// "Name and when", "symptoms + how long".
  private func isJoined(_ place: Int) -> Bool {
    let gap = tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound
    return tokens[place - 1].kind != .word || isWord(place - 1, in: Conduct.joins)
      || bytes[gap].contains { $0.isAny(of: "+&") }
  }

  /// "Their", "his", "the caller's", "her name".
  private func isOwned(at place: Int) -> Bool {
    guard place + 1 < tokens.count else { return false }
    if isWord("her", at: place) {
      let next = tokens[place + 1]
      return next.kind == .word && !next.isAny(of: .preposition | .infinitive | .condition | .adverb)
        && !isWord(place + 1, in: Conduct.allQuestions)
    }
    if isWord(place, in: Conduct.owners) { return true }
    let end = tokens[place].isAny(of: .determiner) ? place + 1 : place
    return tokens[end].isCompound && isWord(end, in: Conduct.callersOwn)
  }

  /// "Ask name and number": a word for a thing, as far as can be known.
  private func isPlainThing(at place: Int) -> Bool {
    let token = tokens[place]
    guard token.kind == .word, bytes[token.range.lowerBound].isLower,
      !token.isAny(of: .verb | .preposition | .anaphor | .negation | .condition | .conjunction),
      !isWord(place, in: Conduct.noThings)
    else { return false }
    return !(place..<min(place + 4, tokens.count)).contains { isWord($0, in: Conduct.noThings) }
  }

  /// "Ask Sam to call", "ask their permission to text": somebody is asked for something to do.
  private func isFor(_ places: Range<Int>) -> Bool {
    places.prefix(3).contains { isWord("to", at: $0) && !isWord($0 - 1, in: Conduct.uses) }
  }

  /// Where a question begins, with what it hangs on: "since when", "between which dates".
  private func question(in places: Range<Int>) -> Int? {
    for place in places {
      if isWord("to", at: place) || tokens[place].kind != .word && tokens[place].kind != .comma { return nil }
      if isWord("for", at: place) { return place + 1 }
      // "Ask, if you do not know it, for their name".
      if isWord(place, in: Conduct.doubts), tokens[place - 1].kind == .word { return place }
      guard isWord(place, in: Conduct.allQuestions) else { continue }
      return isWord(place - 1, in: Conduct.spans) ? place - 1 : place
    }
    return nil
  }

  /// Up to a word that takes back what comes behind it, or makes a condition of it. What is a line of its own says what for.
  private func upToAnswer(_ places: Range<Int>, isWhole: Bool = false) -> Range<Int> {
    let isWhole = isWhole || isWord(places.lowerBound, in: Conduct.doubts)
    return upTo(places) { place, inBracket in
      if goesOn(at: place, in: places) { return false }
      // "Their day, we call back"
      if tokens[place].kind == .comma, place + 1 < places.upperBound, tokens[place + 1].isAny(of: .subject),
        !isWord(place + 1, in: Conduct.allQuestions)
      {
        return true
      }
      return tokens[place].isAny(of: .negation | .condition) || tellsWhatFor(place, inBracket: inBracket || isWhole)
    }
  }

  /// "Why they want to come, since when, and until when": the question goes on.
  private func goesOn(at place: Int, in places: Range<Int>) -> Bool {
    let next = place + 1
    guard place > places.lowerBound else {
      return isWord(place, in: Conduct.doubts) || isWord("when", at: place) || isWord("when", at: next)
    }
    if isWord("to", at: place) {
      return isWord(place - 1, in: Conduct.wanting) || isWord(place - 1, in: Conduct.uses)
    }
    if isWord("whether", at: place) || isWord("not", at: place) && isWord("or", at: place - 1) { return true }
    // "Their address and if it is a house"; a comma behind it makes a condition of it.
    if isWord("if", at: place), isWord(place - 1, in: Conduct.joins) {
      return !tokens[place..<places.upperBound].contains { $0.kind == .comma }
    }
    if isWord("when", at: place) {
      return tokens[place - 1].kind == .comma || isWord(place - 1, in: Conduct.leading)
    }
    // "Whether they were here before".
    if isWord("before", at: place) { return next >= places.upperBound || tokens[next].kind != .word }
    return isWord("when", at: next) && isWord(place, in: Conduct.leading)
  }

  /// Behind these stands what it has to do with as well: "when they call", "whose house it is".
  private static let allQuestions = WordSet("for how what what's when where which who who's whom whose why")
  private static let reasons = WordSet("purpose reason")
  private static let wanting = WordSet("able going have hope hoping like need needs plan prefer trying want wants wish")
  private static let leading = WordSet("and by from or since till until")
  private static let spans = WordSet("between by from since till until")
  private static let mere = WordSet("these this those")
  private static let doubts = WordSet("if whether")
  private static let joins = WordSet("and or")
  private static let learns = WordSet("clarify confirm determine identify learn")
  private static let finds = WordSet("figure find")
  private static let owners = WordSet("his their")
  private static let callersOwn = WordSet("caller's client's customer's guest's member's patient's person's tenant's")
  /// "The best time to call", "a number to reach them on".
  private static let uses = WordSet("address date day email number phone place time times way")
  private static let noThings = WordSet(
    "again anything anyone around away herself himself nicely one permission question questions them themselves this yourself"
  )
  private static let titles = PhraseSet(
    """
    details needed
    details to collect
    details to get
    info needed
    info to collect
    info to gather
    info to get
    information needed
    information to collect
    information to gather
    information to get
    intake questions
    need from the caller
    need from them
    need to get
    need to know
    qualifying questions
    questions to ask
    required details
    required info
    required information
    screening qs
    screening questions
    things to ask
    we need
    what to ask
    what to collect
    what to gather
    what to get
    """)
}
