import JobModel

/// The steps of a sentence, and whether one certainly ends the call.
extension FlowReader {
  /// One step for a sentence, and one for what follows a transfer in it.
  func pieces(of sentence: SentenceReading, _ actions: Range<Int>) -> FlowSentence.Pieces {
    var pieces = FlowSentence.Pieces()
    guard isStep(sentence, hasAction: !actions.isEmpty) else { return pieces }
    var start = sentence.range.lowerBound
    var first = actions.lowerBound
    for place in actions where isTransfer(place) {
      let end = syntax.actions[place].range.upperBound
      // What begins behind one transfer may begin behind the next one too.
      guard end > start, let tail = tail(behind: end, of: sentence) else { continue }
      let isFinal = endsForCertain(sentence, at: syntax.actions[place])
      pieces.append(
        FlowSentence.Piece(range: start..<end, actions: place + 1 - first, ending: isFinal ? .transfer : .none))
      start = tail
      first = place + 1
    }
    let rest = first..<actions.upperBound
    var ending = Flow.Ending.none
    if let transfer = rest.last(where: { isTransfer($0) }),
      endsForCertain(sentence, at: syntax.actions[transfer])
    {
      ending = .transfer
    } else if hangsUp(sentence, from: start) {
      ending = .hangUp
    }
    let range = min(start, sentence.range.upperBound)..<sentence.range.upperBound
    pieces.append(FlowSentence.Piece(range: range, actions: rest.count, ending: ending))
    return pieces
  }

  private func isTransfer(_ action: Int) -> Bool {
    if case .transferCall = syntax.actions[action].kind { true } else { false }
  }

  private func isStep(_ sentence: SentenceReading, hasAction: Bool) -> Bool {
    switch sentence.clause {
    case .step, .condition, .elseBranch, .offScript: true
    case .unknown, .intent, .goal, .fact: hasAction
    case .prohibition, .style: false
    }
  }

  /// Where a further step begins behind a transfer in the same sentence: `…, then ask`, `and /Send SMS`; "and wish them luck"
  /// goes with the transfer.
  private func tail(behind end: Int, of sentence: SentenceReading) -> Int? {
    var index = firstToken(from: end, in: sentence)
    let limit = sentence.tokens.upperBound
    let start = index
    var isStrong = false
    while index < limit, index - start < 4 {
      let token = reading.tokens[index]
      let isJoint = token.kind == .comma || token.kind == .semicolon || token.kind == .dash || isWord("and", token)
      if token.isAny(of: .sequence) || token.kind == .semicolon { isStrong = true }
      if isJoint || token.isAny(of: .sequence) {
        index += 1
        continue
      }
      guard parser.isAction(index) || isStrong && parser.beginsOrder(at: index, sentence) else { return nil }
      return token.range.lowerBound
    }
    return nil
  }

  private func firstToken(from offset: Int, in sentence: SentenceReading) -> Int {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound, reading.tokens[index].range.lowerBound < offset { index += 1 }
    return index
  }

  /// Whether the transfer happens whenever the sentence's branch runs: an order, nothing to choose from, no condition at it.
  private func endsForCertain(_ sentence: SentenceReading, at transfer: Action) -> Bool {
    guard let verb = sentence.verb, !sentence.isNegated, !sentence.isDirective, transfer.argument != nil else {
      return false
    }
    let place = firstToken(from: transfer.range.lowerBound, in: sentence)
    guard place >= verb else { return false }
    if place + 1 < sentence.tokens.upperBound, isOpening(reading.tokens[place + 1]) { return false }
    var order = verb
    for index in verb..<place {
      let token = reading.tokens[index]
      if isWord("or", token) || isWord("either", token) || isWord("whether", token) || isWord("if", token) {
        return false
      }
      if isWord("offer", token) || token.isAny(of: .modal) || token.isAny(of: .negation) { return false }
      if isMove(token) { order = index }
    }
    return order == place || !isMove(reading.tokens[order]) || takesCaller(order + 1, before: place)
  }

  /// What follows the target and takes back that the transfer always happens.
  private func isOpening(_ token: Token) -> Bool {
    token.isAny(of: .condition) || isWord("for", token) || isWord("or", token) || isWord("to", token)
      || isWord("in", token) || isWord("during", token) || isWord("on", token) || token.kind == .open
  }

  private static let moves = WordSet("connect direct forward hand pass put route send transfer")

  private func isMove(_ token: Token) -> Bool {
    token.kind == .word && FlowReader.moves.contains(syntax.prose, token.range)
  }

  /// "Transfer them", "route the call", not "transfer billing questions".
  private func takesCaller(_ index: Int, before limit: Int) -> Bool {
    guard index < limit else { return true }
    let token = reading.tokens[index]
    if token.isAny(of: .anaphor | .caller) || isWord("to", token) || isWord("call", token) || isWord("him", token)
      || isWord("her", token)
    {
      return true
    }
    guard isWord("the", token), index + 1 < limit else { return false }
    let noun = reading.tokens[index + 1]
    return noun.isAny(of: .caller) || isWord("call", noun)
  }

  func isWord(_ word: StaticString, _ token: Token) -> Bool {
    token.kind == .word && token.range.count == word.utf8CodeUnitCount
      && syntax.prose.matches(word, at: token.range.lowerBound)
  }
}
