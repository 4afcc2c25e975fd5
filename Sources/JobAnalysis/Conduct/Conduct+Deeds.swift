import JobModel

/// Something that the agent does, by the words of a sentence.
struct Deed: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// "Text them the link".
    case order
    /// "You'll text them the link".
    case promise
  }

  let kind: Kind
  /// The verb, by its place among the words.
  let verb: Int
  let isNegated: Bool
  /// Its words, up to where its clause ends.
  let clause: Range<Int>
}

extension Conduct {
  /// What a sentence tells the agent to do, one thing after the other, and what it is to say that it will do. What a caller or a
  /// colleague does is none of it. Read when somebody asks: cues leave few sentences of which anybody does.
  func deeds(of place: Int) -> [Deed] {
    let sentence = sentences[place]
    guard sentence.isEnglish, !isHeading(sentence.block) else { return [] }
    return deeds(in: sentence, reading.tokens)
  }

  private func deeds(in sentence: SentenceReading, _ tokens: [Token]) -> [Deed] {
    var deeds: [Deed] = []
    deeds.reserveCapacity(Conduct.mostDeeds)
    var isNegated = false
    /// "Tell them to log out and log back in": what `and` adds is the caller's as well.
    var isOthers = false
    var isInCondition = false
    let limit = sentence.tokens.upperBound
    var next = max(sentence.main, sentence.tokens.lowerBound)
    while next < limit {
      let place = next
      let token = tokens[place]
      // Most words have nothing to do with what is done.
      next = Conduct.firstDealing(tokens, from: place + 1, to: sentence.verb.map { $0 > place ? $0 : limit } ?? limit)
      if isBreak(place) { (isNegated, isOthers) = (false, false) }
      if token.isAny(of: .condition) { isInCondition = true }
      // "…, and if nobody answers, return": what was missing in the condition forbids nothing.
      if token.kind == .comma, isInCondition { (isNegated, isInCondition) = (false, false) }
      if token.isAny(of: .negation) { isNegated = true }
      if token.isAny(of: .infinitive), place + 1 < sentence.tokens.upperBound,
        tokens[place + 1].isAny(of: .verb | .ambiguousVerb), !isWord(place - 1, in: Conduct.ownEfforts)
      {
        isOthers = true
      }
      if place == sentence.verb {
        deeds.append(deed(.order, place, isNegated: sentence.isNegated, in: sentence, tokens))
        isNegated = sentence.isNegated
      } else if place == sentence.main, let verb = habit(at: place, in: sentence) {
        deeds.append(deed(.order, verb, isNegated: true, in: sentence, tokens))
      } else if token.isAny(of: .agent), let verb = promise(at: place, in: sentence) {
        let isNegated = isNegated || hasNegation(in: place..<verb)
        deeds.append(deed(.promise, verb, isNegated: isNegated, in: sentence, tokens))
      } else if !isOthers, token.isAny(of: .verb | .ambiguousVerb),
        joins(place, behind: sentence.verb ?? deeds.first?.verb, in: sentence),
        parser.isVerb(place, sentence), !isThing(place, in: sentence), !isForetold(place, in: sentence)
      {
        deeds.append(deed(.order, place, isNegated: isNegated, in: sentence, tokens))
      }
    }
    return deeds
  }

  /// Most sentences have no more of them.
  private static let mostDeeds = 4

  /// The first word from `start` on that may have anything to do with what is done. A verb has where it may go on from an order:
  /// behind a mark or one of the words that `joins` looks for.
  private static func firstDealing(_ tokens: [Token], from start: Int, to limit: Int) -> Int {
    let deals = (WordClasses.condition | .negation | .infinitive | .agent).rawValue
    let verbs = (WordClasses.verb | .ambiguousVerb).rawValue
    return tokens.withUnsafeBufferPointer { tokens in
      precondition(start > 0 && limit <= tokens.count)
      var place = start
      // All that decides is put into one number: one after the other, these questions are too many to guess.
      var known = Conduct.mayJoin(tokens[start &- 1]) ? deals | verbs : deals
      while place < limit {
        let token = tokens[place]
        if (token.kind == .word ? token.classes.rawValue & known : 1) != 0 { break }
        known = Conduct.mayJoin(token) ? deals | verbs : deals
        place &+= 1
      }
      return place
    }
  }

  /// Whether an order may go on behind it.
  @inline(__always)
  private static func mayJoin(_ token: Token) -> Bool {
    let joins = (WordClasses.conjunction | .adverb | .sequence | .focus).rawValue
    return (token.kind == .word ? token.classes.rawValue & joins : 1) != 0
  }

  private func deed(
    _ kind: Deed.Kind, _ verb: Int, isNegated: Bool, in sentence: SentenceReading, _ tokens: [Token]
  ) -> Deed {
    Deed(kind: kind, verb: verb, isNegated: isNegated, clause: clause(from: verb, in: sentence, tokens))
  }

  /// The words from a verb up to where its clause ends.
  private func clause(from verb: Int, in sentence: SentenceReading, _ tokens: [Token]) -> Range<Int> {
    var end = verb + 1
    let limit = min(sentence.tokens.upperBound, verb + 14)
    while end < limit {
      let token = tokens[end]
      // A stop that ends no sentence belongs to a word: "put them through to Mrs. Lee".
      let isShortened = token.kind == .stop && end + 1 < sentence.tokens.upperBound
      if token.kind != .word, token.kind != .number, !isShortened { break }
      if token.isAny(of: .condition | .sequence | .clauseEnd) {
        // "The next day": no sequence.
        guard token.isAny(of: .sequence), tokens[end - 1].isAny(of: .determiner) else { break }
      }
      end += 1
    }
    // "Transfer to Ana only if …"
    while end > verb + 1, tokens[end - 1].isAny(of: .focus) { end -= 1 }
    return verb..<end
  }

  /// `them`, `the caller`, `you` in what the agent says.
  func isCaller(at place: Int) -> Bool {
    guard place < tokens.count else { return false }
    if isWord(place, in: Conduct.callers) || tokens[place].isAny(of: .caller) { return true }
    return tokens[place].isAny(of: .determiner) && place + 1 < tokens.count && tokens[place + 1].isAny(of: .caller)
  }

  private static let callers = WordSet("her him them you")
  /// "Try to", "be sure to": what follows is the agent's own.
  private static let ownEfforts = WordSet("attempt begin continue need remember start sure try")

  /// A comma with a word behind it that takes back what was forbidden; a semicolon.
  private func isBreak(_ place: Int) -> Bool {
    switch tokens[place].kind {
    case .semicolon, .dash, .colon, .stop: true
    case .comma: isWord(place + 1, in: Conduct.turns)
    default: false
    }
  }

  private static let turns = WordSet("but instead just rather simply then")

  /// Whether a verb is an order that goes on from the one before: "…, then text", "and transfer".
  private func joins(_ place: Int, behind verb: Int?, in sentence: SentenceReading) -> Bool {
    guard place > sentence.main else { return false }
    if tokens[place - 1].kind == .colon || tokens[place - 1].isArrow(bytes) { return true }
    // "New rentals - ask what size", "Billing - transfer to Ana", "Fire - 911, then transfer to Ana"
    if verb == nil, tokens[place - 1].kind == .dash {
      return tokens[place].isAny(of: .verb) || isWord("transfer", at: place)
    }
    if verb == nil, place > 1, isWord("then", at: place - 1), tokens[place - 2].kind != .word { return true }
    guard let verb, place > verb else { return false }
    var before = place - 1
    while before > max(verb, place - 4), tokens[before].isAny(of: .adverb | .sequence | .focus) { before -= 1 }
    switch tokens[before].kind {
    case .comma, .semicolon, .dash, .colon: return true
    default: return before < place - 1 && isWord("then", at: place - 1) || isWord(before, in: Conduct.joints)
    }
  }

  private static let joints = WordSet("and but or")

  /// "Say that somebody will check and text them": what `and` adds is done by whoever will do the rest.
  private func isForetold(_ place: Int, in sentence: SentenceReading) -> Bool {
    guard let verb = sentence.verb, isWord("and", at: place - 1), isWord(verb, in: Conduct.telling) else {
      return false
    }
    var index = place - 2
    while index > verb + 1, tokens[index].kind == .word || tokens[index].kind == .number {
      if isWord("will", at: index) {
        return !isWord(index - 1, in: Conduct.agents) && !isWord(index - 1, in: Conduct.mereThings)
          && !isWord(index + 1, in: Conduct.beings)
      }
      index -= 1
    }
    return false
  }

  private static let telling = WordSet("explain inform let say tell")
  /// What does nothing of its own: "it will take a moment".
  private static let mereThings = WordSet("it that there this which")
  private static let beings = WordSet("be cost have need take")

  /// "Ask for the name, phone and email": a thing of a list, though it could be an order.
  private func isThing(_ place: Int, in sentence: SentenceReading) -> Bool {
    guard isWord(place, in: Conduct.things), !isWord("then", at: place - 1) else { return false }
    if isWord("name", at: place), isWord(place - 1, in: Conduct.namesOf) { return true }
    guard place + 1 < sentence.tokens.upperBound else { return true }
    let next = tokens[place + 1]
    return next.kind == .comma || next.kind == .stop || isWord(place + 1, in: Conduct.behindThings)
  }

  private static let things = WordSet(
    "address claim contact document email make name order phone quote record reference report return type")
  private static let namesOf = WordSet("first full last")
  private static let behindThings = WordSet("address addresses and date model name number numbers or time type")

  /// The verb of "you never say …", which forbids as well as an order does.
  private func habit(at place: Int, in sentence: SentenceReading) -> Int? {
    guard sentence.verb == nil, place == sentence.main, isWord("you", at: place) else { return nil }
    let verb = isWord("do", at: place + 1) && isWord("not", at: place + 2) ? place + 3 : place + 2
    guard verb < sentence.tokens.upperBound, tokens[verb - 1].isAny(of: .negation),
      tokens[verb].isAny(of: .verb | .ambiguousVerb)
    else { return nil }
    return verb
  }

  /// The verb behind `you'll`, `I will`, `you are going to`, or the one in `you're texting`.
  private func promise(at place: Int, in sentence: SentenceReading) -> Int? {
    var next = place + 1
    if isWord("you'll", at: place) || isWord("i'll", at: place) {
    } else if isWord(place, in: Conduct.agents), isWord("will", at: next) {
      next += 1
    } else if isWord("you're", at: place) || isWord("i'm", at: place)
      || isWord(place, in: Conduct.agents)
        && (isWord("are", at: next) || isWord("am", at: next) || isWord("is", at: next))
    {
      if !isWord("you're", at: place), !isWord("i'm", at: place) { next += 1 }
      guard isWord("going", at: next), isWord("to", at: next + 1) else {
        return next < sentence.tokens.upperBound && isWord(next, in: Conduct.underWay) ? next : nil
      }
      next += 2
    } else {
      return nil
    }
    while next < sentence.tokens.upperBound, tokens[next].isAny(of: .adverb | .negation | .focus) { next += 1 }
    guard next < sentence.tokens.upperBound, tokens[next].isAny(of: .verb | .ambiguousVerb), next != sentence.verb
    else { return nil }
    return next
  }

  private static let agents = WordSet("i sona you")
  private static let underWay = WordSet(
    "calling connecting emailing forwarding patching putting routing sending texting transferring")
}
