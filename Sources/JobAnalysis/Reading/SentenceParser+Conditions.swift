import JobModel

/// Conditions, before the main clause and behind it.
extension SentenceParser {
  /// The end of `Otherwise` or `If not`; "if they don't have it" is a condition of its own, and so is "if not, or if they agree".
  func elseEnd(at index: Int, _ sentence: SentenceReading) -> Int? {
    guard let end = phraseEnd(Phrases.elses, at: index, sentence) else { return nil }
    let limit = sentence.tokens.upperBound
    guard tokens[index].isAny(of: .condition) else {
      // "For everything else on the list: get the name"
      guard end < limit, tokens[end].isAny(of: .preposition), isWord("for", at: index) else { return end }
      return (end..<min(end + 8, limit)).first { tokens[$0].kind == .colon || tokens[$0].kind == .comma } ?? end
    }
    if end + 2 < limit, tokens[end].kind == .comma, isWord("or", at: end + 1), tokens[end + 2].isAny(of: .condition) {
      return nil
    }
    if end == limit || tokens[end].kind != .word { return end }
    // "If they didn't get it": what they do not do.
    if isContraction(end - 1), !isAction(end), !isCaller(end + 1, sentence) { return nil }
    return isPlainOrder(end, sentence) ? end : nil
  }

  /// "If not tell them", "if so ask for it": no "if not sure", "if no answer".
  func isPlainOrder(_ index: Int, _ sentence: SentenceReading) -> Bool {
    if isAction(index) { return true }
    let next = index + 1
    guard next < sentence.tokens.upperBound, tokens[index].isAny(of: .verb | .ambiguousVerb) else { return false }
    if isCaller(next, sentence) || tokens[index].isIn(SentenceParser.handing, bytes) && isWord("to", at: next) {
      return true
    }
    return tokens[index].isAny(of: .verb)
      && (tokens[next].isAny(of: .anaphor | .determiner | .caller) || isWord("for", at: next))
  }

  /// `so`, `yes` or `no`: all of a condition.
  func isAnswer(_ index: Int) -> Bool {
    isWord("so", at: index) || isWord("yes", at: index) || isWord("no", at: index)
  }

  func opensCondition(at index: Int, _ sentence: SentenceReading) -> Bool {
    let token = tokens[index]
    if token.isAny(of: .condition) { return !isFrontedTime(index, sentence) && !asksWhen(index, sentence) }
    return token.isAny(of: .opensCondition) && phraseEnd(Phrases.conditions, at: index, sentence) != nil
  }

  /// "When will the child arrive?", "When is the best time to call?"
  func asksWhen(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard isWord("when", at: index), index + 1 < sentence.tokens.upperBound,
      tokens[index + 1].isAny(of: .finite | .modal) || isWord("do", at: index + 1)
    else { return false }
    if bytes.at(sentence.range.upperBound - 1) == "?" { return true }
    // "When can they bring it in", without its mark.
    return index + 2 < sentence.tokens.upperBound && tokens[index + 2].isAny(of: .subject | .caller)
  }

  /// "After hours", "Before lunch", "Before anything else": a time rather than a clause.
  private func isFrontedTime(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard isWord("after", at: index) || isWord("before", at: index) || isWord("until", at: index) else { return false }
    var next = index + 1
    while next < sentence.tokens.upperBound, next - index < 6, tokens[next].kind != .comma {
      let token = tokens[next]
      if isWord("else", at: next + 1), token.isAny(of: .subject) {
        next += 2
        continue
      }
      if token.isAny(of: .subject | .finite | .caller | .modal) || isGerund(next) { return false }
      next += 1
    }
    return true
  }

  func isGerund(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count > 4 && bytes.matches("ing", at: range.upperBound - 3)
  }

  /// Where a condition that begins the sentence ends: before the first comma behind which a main clause begins, else
  /// before an order without a comma, else with the sentence.
  func conditionEnd(from index: Int, _ sentence: SentenceReading) -> Int {
    var first: Int?
    var order: Int?
    var likely: Int?
    var depth = 0
    var place = index + 1
    while place < sentence.tokens.upperBound {
      let token = tokens[place]
      switch token.kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .colon where depth == 0:
        return first ?? order ?? likely ?? (isSayingOrder(place - 1, behind: index) ? place - 1 : place)
      case .dash where depth == 0 && (token.isArrow(bytes) || beginsClause(at: place + 1, sentence)):
        return order ?? place
      case .comma where depth == 0:
        if isOrderOrAgent(at: place + 1, sentence) {
          // "If pickup get the order, tell them 20 min"
          let isShort = likely.map { $0 <= index + 3 && !isClause(index + 1..<$0) } ?? false
          return order ?? (isShort ? likely : nil) ?? place
        }
        if first == nil,
          beginsClause(at: place + 1, sentence) || isAnswered(at: place, from: index, to: sentence.tokens.upperBound)
        {
          first = place
        }
      default:
        guard order == nil, first == nil, depth == 0 else { break }
        let isOrder =
          place > index + 2
          ? isBareOrder(place, sentence)
          : place == index + 2
            && (isAnswer(index + 1)
              ? isPlainOrder(place, sentence) || tokens[place].isIn(SentenceParser.answering, bytes)
              : isAction(place) && endsCondition(index + 1, behind: index, sentence))
        if isOrder {
          order = isWord("then", at: place - 1) || isWord("just", at: place - 1) ? place - 1 : place
        } else if likely == nil, isLikelyOrder(place, behind: index, sentence) {
          likely = isWord("then", at: place - 1) ? place - 1 : place
        }
      }
      place += 1
    }
    return order ?? first ?? likely ?? sentence.tokens.upperBound
  }

  /// "If they book a table, how many, what day", "If they ask for vegan food, yes we have some".
  private func isAnswered(at comma: Int, from index: Int, to limit: Int) -> Bool {
    let next = comma + 1
    guard next + 1 < limit else { return false }
    if isAnswer(next) { return tokens[next + 1].isAny(of: .subject) }
    return tokens[next].isIn(SentenceParser.questionWords, bytes)
      && !tokens[index..<comma].contains { $0.isAny(of: .asking) || $0.isIn(SentenceParser.telling, bytes) }
  }

  /// Verbs behind which a question goes on.
  private static let telling = WordSet(
    "explain hear know knows mention remember say says see sure tell tells understand wonder wondering")

  private func isOrderOrAgent(at index: Int, _ sentence: SentenceReading) -> Bool {
    beginsOrder(at: index, sentence) && !isListedThing(index, sentence) || isWord("you", at: index)
      || isWord("then", at: index)
  }

  /// "For auto ask for the year", "At the end ask if …": behind a name, and no "people who ask".
  func isOrderBehindName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let before = tokens[index - 1]
    guard before.kind == .word, index + 1 < sentence.tokens.upperBound,
      !before.isAny(
        of: .modal | .subject | .conjunction | .negation | .caller | .preposition | .determiner | .finite | .adverb)
    else { return false }
    let next = tokens[index + 1]
    return next.isAny(of: .anaphor | .determiner | .condition) || isWord("for", at: index + 1)
      || isWord("whether", at: index + 1)
  }

  static let handing = WordSet("connect forward transfer")
  /// Verbs that are orders right behind "if yes" and "if no".
  private static let answering = WordSet(
    "apologize ask continue end explain get give go hang let move offer proceed repeat say send skip take tell text thank transfer"
  )

  /// `them`, `the caller`.
  func isCaller(_ index: Int, _ sentence: SentenceReading) -> Bool {
    if isWord("them", at: index) { return true }
    return isWord("the", at: index) && index + 1 < sentence.tokens.upperBound && tokens[index + 1].isAny(of: .caller)
  }

  /// The word that opens a condition behind the main clause, unless it asks: "ask if they have one".
  func trailingCondition(in sentence: SentenceReading) -> Int? {
    guard sentence.words.hasAny(of: .condition | .opensCondition) else { return nil }
    let limit = sentence.tokens.upperBound
    let first = sentence.verb ?? sentence.main
    var index = first + 1
    while index < limit {
      index = tokens.first(.condition | .opensCondition, from: index, to: limit)
      guard index < limit else { return nil }
      let token = tokens[index]
      let opens =
        token.isAny(of: .condition) && !isWord("once", at: index)
        || token.isAny(of: .opensCondition) && opensClause(phraseEnd(Phrases.conditions, at: index, sentence), sentence)
      if opens, !isTime(index), !isWord("to", at: index + 1), !isAsked(index, behind: sentence.verb, from: first + 1),
        !endsQuestions(index, sentence)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// "Each time they call", and no "each time:".
  private func opensClause(_ end: Int?, _ sentence: SentenceReading) -> Bool {
    guard let end else { return false }
    return end < sentence.tokens.upperBound
      && (tokens[end].kind == .word || tokens[end].kind == .atom || tokens[end].kind == .number)
  }

  /// Whether what a word opens is what somebody asks, a few words before.
  private func isAsked(_ index: Int, behind verb: Int?, from first: Int) -> Bool {
    if isWord("when", at: index), listsQuestions(index, from: first - 1) { return true }
    // "Ask: the address, when they want to move"
    if let verb, verb + 1 < index, tokens[verb].isAny(of: .asking), tokens[verb + 1].kind == .colon { return true }
    var place = index
    while place >= first, index - place <= 7 {
      let token = tokens[place]
      if token.kind == .comma || token.kind == .semicolon || isWord("for", at: place) { return false }
      if token.isAny(of: .asking) { return true }
      place -= 1
    }
    guard let verb, index - verb <= 7 else { return false }
    return tokens[verb].isAny(of: .asking)
  }

  /// "Take down what is wrong and when it began", "What happened, when and where?", "since when"
  private func listsQuestions(_ index: Int, from first: Int) -> Bool {
    guard index > first else { return false }
    if tokens[index - 1].isIn(SentenceParser.beforeWhen, bytes) { return true }
    let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    guard
      tokens[index - 1].kind == .comma || isWord("and", at: index - 1) || isWord("or", at: index - 1)
        || bytes[gap].contains(where: { $0.isAny(of: "+&") })
    else { return false }
    return (max(first, index - 8)..<index).contains { tokens[$0].isIn(SentenceParser.questionWords, bytes) }
  }

  private static let beforeWhen = WordSet("since till until")
  private static let questionWords = WordSet("how what what's where where's which who who's whose why")

  /// "Ask how many they are, and if they have been here before.", "Get the symptoms and when they began.": the last of several questions, where no order stands behind it.
  private func endsQuestions(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard let verb = sentence.verb, isWord("if", at: index) || isWord("when", at: index), isWord("and", at: index - 1),
      tokens[verb].isAny(of: .asking) || tokens[verb].isIn(SentenceParser.gathering, bytes)
    else { return false }
    let rest = index + 1..<sentence.tokens.upperBound
    guard let next = rest.first, !tokens[next].isIn(SentenceParser.chances, bytes) else { return false }
    return !rest.contains { place in
      let kind = tokens[place].kind
      return kind == .comma || kind == .colon || kind == .dash || kind == .semicolon || isBareOrder(place, sentence)
    }
  }

  /// Verbs behind which another one stands that is none of the agent's.
  static let leading = WordSet("choose come decide go hear help let make prefer see try want")
  private static let gathering = WordSet("collect gather get note record")
  /// "And if possible their address".
  private static let chances = WordSet(
    "any applicable available done finished necessary needed not possible ready required so you you're you've")

  /// "Ask if they have a code": a question that is answered with yes or no.
  func asksWhether(_ sentence: SentenceReading) -> Bool {
    guard let verb = sentence.verb, tokens[verb].isAny(of: .asking),
      sentence.words.hasAny(of: SentenceParser.questioning)
    else { return false }
    return (verb..<sentence.tokens.upperBound).contains { tokens[$0].isIn(SentenceParser.questioning, bytes) }
  }

  private static let questioning = WordSet("if whether")

  /// `after`, `before` and `while` say when rather than whether; `until` and `unless` decide.
  private func isTime(_ index: Int) -> Bool {
    tokens[index].isIn(SentenceParser.times, bytes)
  }

  private static let times = WordSet("after before provided while")
}
