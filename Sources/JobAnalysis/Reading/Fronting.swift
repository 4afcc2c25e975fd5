package import JobModel

/// A condition behind what it decides, and the two parts that would change places.
package struct Fronting: Sendable, Equatable {
  /// In the text.
  package let main: Range<Int>
  package let condition: Range<Int>
}

extension Reading {
  /// Whether the condition behind an order can stand before it: there is one, it is plain, nothing focuses or negates, and
  /// neither part needs the other's words.
  package func canFront(_ sentence: SentenceReading, in syntax: JobSyntax) -> Fronting? {
    guard sentence.clause == .step, !sentence.isDirective, sentence.connective == nil, sentence.label == nil,
      let place = sentence.trailingCondition, let verb = sentence.verb, place > verb + 1
    else { return nil }
    let bytes = syntax.text.bytes
    guard Fronting.openers.contains(bytes, tokens[place].range), !hasGovernedClause(sentence, in: syntax) else {
      return nil
    }
    var end = sentence.tokens.upperBound
    while end > place, tokens[end - 1].kind == .stop { end -= 1 }
    guard end - place >= 3 else { return nil }
    for index in sentence.tokens.lowerBound..<end where index != place {
      let token = tokens[index]
      switch token.kind {
      case .comma, .colon, .semicolon, .dash, .open, .close: return nil
      default: break
      }
      if token.isAny(of: .focus | .negation | .conjunction) || token.isAny(of: .condition) { return nil }
      if Fronting.blocking.contains(bytes, token.range) { return nil }
      if index > place, token.isAny(of: .anaphor), !token.isAny(of: .caller),
        !Fronting.callers.contains(bytes, token.range)
      {
        return nil
      }
    }
    return Fronting(
      main: tokens[sentence.main].range.lowerBound..<tokens[place - 1].range.upperBound,
      condition: tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  /// Whether what looks like a condition behind the main clause belongs to a word before it: "tell them when we open" says
  /// what to tell, and "when we open, tell them" says when.
  package func hasGovernedClause(_ sentence: SentenceReading, in syntax: JobSyntax) -> Bool {
    guard let place = sentence.trailingCondition else { return false }
    let bytes = syntax.text.bytes
    if let verb = sentence.verb, isGoverned(place, by: verb, bytes) { return true }
    // The clause may belong to the last of several orders, or to one with a subject: "our staff will tell them when we open".
    return (sentence.main..<place).contains { word in
      guard word != sentence.verb, Fronting.governs(tokens[word], in: bytes) else { return false }
      let isLater = word > sentence.main && tokens[word - 1].opensOrder
      return (sentence.verb == nil || isLater) && isGoverned(place, by: word, bytes)
    }
  }

  /// `As if you knew them`, `guidance on when to leave`, `note roughly when it began`, `tell them when we open`, `offer a day when
  /// Anna works`, `remind them to call if it gets worse`: no condition of the order, or perhaps none.
  private func isGoverned(_ place: Int, by verb: Int, _ bytes: [UInt8]) -> Bool {
    func isAny(_ words: WordSet, _ token: Int) -> Bool { words.contains(bytes, tokens[token].range) }
    if tokens[place - 1].isAny(of: .preposition) || isAny(Fronting.joints, place - 1) { return true }
    if place + 1 < tokens.count, isAny(Fronting.infinitive, place + 1) { return true }
    let between = verb + 1..<place
    if between.contains(where: { isAny(Fronting.clauses, $0) || isInfinitive($0, bytes) }) { return true }
    let isTime = isAny(Fronting.times, place)
    if isTime, isAny(Fronting.dates, place - 1) || isAny(Fronting.planning, verb) { return true }
    if isTime, isAny(Fronting.messaging, verb), between.count < 2 { return true }
    let isTold = isAny(Fronting.letting, verb) && between.contains { isAny(Fronting.known, $0) }
    guard isTold || isAny(Fronting.telling, verb) else { return false }
    // "Tell them it is free if they ask" may be what is told, condition and all.
    if between.contains(where: { tokens[$0].isAny(of: .finite) }) { return true }
    // "Tell them the price if they ask" says what is told, "tell them if it is covered" does not.
    return isTime || !between.contains { tokens[$0].isAny(of: .determiner) && !tokens[$0 + 1].isAny(of: .caller) }
  }

  /// `to call`; behind who is told, `to` with any word that is no person or thing: `them to hydrate`, `not to swim`.
  private func isInfinitive(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard Fronting.infinitive.contains(bytes, tokens[place].range) else { return false }
    let next = tokens[place + 1]
    if next.isAny(of: .verb | .ambiguousVerb) { return true }
    return tokens[place - 1].isAny(of: .caller | .anaphor | .negation)
      && !next.isAny(of: .caller | .anaphor | .determiner)
      && next.kind == .word
  }
}

extension Token {
  /// `… and tell them`, `…; tell them`.
  fileprivate var opensOrder: Bool {
    kind == .comma || kind == .semicolon || kind == .dash || isAny(of: .conjunction | .opensSequence | .adverb)
  }
}

extension Fronting {
  fileprivate static func governs(_ token: Token, in bytes: [UInt8]) -> Bool {
    token.kind == .word
      && (telling.contains(bytes, token.range) || planning.contains(bytes, token.range)
        || messaging.contains(bytes, token.range))
  }

  fileprivate static let joints = WordSet("as even than")
  fileprivate static let times = WordSet("when whenever")
  fileprivate static let infinitive = WordSet("to")
  fileprivate static let clauses = WordSet("he how i she that they we what where which who whether why you")
  fileprivate static let telling = WordSet(
    """
    advise announce check clarify confirm describe document explain inform instruct log mention note notify promise
    recommend record remember remind repeat report say see share show state suggest teach tell warn write
    """)
  /// "Let them know".
  fileprivate static let letting = WordSet("let")
  fileprivate static let known = WordSet("know")
  fileprivate static let planning = WordSet("arrange book plan promise propose schedule")
  fileprivate static let messaging = WordSet("call email message page text")
  /// "A time when": the time is meant.
  fileprivate static let dates = WordSet(
    """
    appointment appointments back date dates day days hour hours moment moments month months night nights slot slots time
    times visit visits week weeks window windows year years
    """)
  fileprivate static let openers = WordSet("if once unless when whenever")
  fileprivate static let blocking = WordSet("first otherwise then")
  fileprivate static let callers = WordSet("he she that the them they")
}
