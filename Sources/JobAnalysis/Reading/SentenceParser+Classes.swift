import JobModel

/// Which class a sentence is of, once its parts are known.
extension SentenceParser {
  func clause(of sentence: SentenceReading, in section: Section?) -> ClauseClass {
    guard sentence.main < sentence.tokens.upperBound || sentence.isConditional else { return .unknown }
    if case .heading = syntax.blocks[sentence.block].kind { return isIntent(sentence) ? .intent : .unknown }
    if isGoal(sentence, in: section) { return .goal }
    if isIntent(sentence) { return .intent }
    if sentence.condition != nil || sentence.fronted != nil && sentence.verb != nil {
      return deviates(sentence) ? .offScript : sentence.elseMarker == nil ? .condition : .elseBranch
    }
    if sentence.elseMarker != nil { return .elseBranch }
    if sentence.isNegated { return .prohibition }
    if let verb = sentence.verb { return isStyle(sentence, verb: verb) ? .style : .step }
    if startsProhibition(sentence, in: section) { return .prohibition }
    return isFact(sentence) ? .fact : .unknown
  }

  private func isGoal(_ sentence: SentenceReading, in section: Section?) -> Bool {
    if let label = sentence.label, Section(heading: label, in: bytes) == .goal { return true }
    if section == .goal, sentence.label == nil, !sentence.isConditional { return true }
    let first = sentence.tokens.lowerBound
    guard first < sentence.tokens.upperBound else { return false }
    if tokens[first].kind == .word, endsTitle(first + 1, sentence),
      Section(heading: tokens[first].range, in: bytes) == .goal
    {
      return true
    }
    guard tokens[first].isAny(of: .opensGoal) else { return false }
    return phraseEnd(Phrases.goals, at: first, sentence) != nil
  }

  /// `**Goal.**`, `Goal — book a visit`.
  private func endsTitle(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index < sentence.tokens.upperBound else { return true }
    switch tokens[index].kind {
    case .stop, .colon, .dash: return true
    default: return false
    }
  }

  private func isIntent(_ sentence: SentenceReading) -> Bool {
    if let label = sentence.label, sentence.verb == nil, !sentence.isConditional,
      syntax.blocks[sentence.block].parent == nil, let first = label.first(where: { bytes[$0].isASCIILetter }),
      let end = SentenceParser.intentLabels.end(in: bytes, at: first, limit: label.upperBound),
      !bytes[end..<label.upperBound].contains(where: { $0.isASCIILetter })
    {
      return true
    }
    guard sentence.words.hasAny(of: .opensIntent) else { return false }
    for place in sentence.tokens.prefix(4) where tokens[place].isAny(of: .opensIntent) {
      // "When somebody calls:" says nothing of which calls.
      guard let end = phraseEnd(Phrases.intents, at: place, sentence), end < sentence.tokens.upperBound,
        tokens[end].kind != .colon || end + 1 < sentence.tokens.upperBound
      else { continue }
      // "When someone calls about a bill, ask for its number."
      return (sentence.condition ?? sentence.fronted)?.contains(place) != true || sentence.verb == nil
    }
    return false
  }

  /// "**Who calls:** tenants", "When: any call about a bill".
  private static let intentLabels = PhraseSet(
    "calls\nintent\ntrigger\nuse for\nuse when\nwhen\nwhen to use\nwhen to use it\nwhen to use this job\nwho calls")

  /// Whether the condition is about a caller who does not go along.
  private func deviates(_ sentence: SentenceReading) -> Bool {
    guard let condition = sentence.condition, sentence.words.hasAny(of: .opensDeviation) else { return false }
    guard tokens[condition].contains(where: { $0.isAny(of: .caller) }) else { return false }
    return condition.contains { place in
      tokens[place].isAny(of: .opensDeviation) && phraseEnd(Phrases.deviations, at: place, sentence) != nil
    }
  }

  /// `Be friendly`, `Try to sound calm`.
  private func isStyle(_ sentence: SentenceReading, verb order: Int) -> Bool {
    let verb = isWord("try", at: order) && isWord("to", at: order + 1) ? order + 2 : order
    guard verb < sentence.tokens.upperBound, tokens[verb].isIn(SentenceParser.manners, bytes) else { return false }
    return tokens[verb + 1..<sentence.tokens.upperBound].prefix(8).contains { $0.isAny(of: .style) }
  }

  private static let manners = WordSet("be keep maintain remain sound speak stay use")

  /// `Under no circumstances …`, `No prices over the phone`.
  private func startsProhibition(_ sentence: SentenceReading, in section: Section?) -> Bool {
    let first = sentence.main
    if section == .forbidden, isWord("no", at: first), sentence.tokens.upperBound > first + 1 { return true }
    return isWord("under", at: first) && isWord("no", at: first + 1) && isWord("circumstances", at: first + 2)
  }

  /// Only what plainly states something: a subject and a finite verb.
  private func isFact(_ sentence: SentenceReading) -> Bool {
    let words = tokens[sentence.main..<sentence.tokens.upperBound]
    guard let finite = words.firstIndex(where: { $0.isAny(of: .finite | .modal) }) else {
      return isPersona(sentence)
    }
    return finite > sentence.main
  }

  /// `You answer calls for Bright Smiles`.
  private func isPersona(_ sentence: SentenceReading) -> Bool {
    isWord("you", at: sentence.main) || isWord("you're", at: sentence.main)
  }
}
