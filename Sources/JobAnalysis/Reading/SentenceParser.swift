import JobModel

/// Reads a sentence from the left: what stands before its main clause, the main clause's verb, a condition behind it.
struct SentenceParser {
  let syntax: JobSyntax
  let tokens: [Token]

  var bytes: [UInt8] { syntax.prose }

  func read(_ sentence: inout SentenceReading, in section: Section?) {
    skipLabel(of: &sentence)
    skipMarks(of: &sentence)
    while readOpener(of: &sentence) {}
    readMain(of: &sentence)
    sentence.trailingCondition = trailingCondition(in: sentence)
    if sentence.verb != nil,
      section == .forbidden && beginsLine(sentence) || forbids(sentence.label) || isCrossedOut(sentence)
    {
      sentence.isNegated = true
    }
    sentence.clause = clause(of: sentence, in: section)
  }

  /// `Never: give prices`.
  private func forbids(_ label: Range<Int>?) -> Bool {
    label.map { Section(heading: $0, in: bytes) == .forbidden } ?? false
  }

  /// `❌ Give prices`; not `❌ Otherwise, take a message` nor `❌ No → take a message`.
  private func isCrossedOut(_ sentence: SentenceReading) -> Bool {
    guard sentence.verb == sentence.main, sentence.main > sentence.tokens.lowerBound else { return false }
    switch bytes.scalar(at: tokens[sentence.main - 1].range.lowerBound).value {
    case 0x26D4, 0x2716...0x2718, 0x274C, 0x274E, 0x1F6AB: return true
    default: return false
    }
  }

  /// "Give prices. Offer a callback instead.": only what comes first is forbidden by the heading above it.
  private func beginsLine(_ sentence: SentenceReading) -> Bool {
    var start = sentence.range.lowerBound
    let content = syntax.blocks[sentence.block].content.lowerBound
    while start > content, bytes[start - 1].isBlank { start -= 1 }
    return start == content || bytes[start - 1].isLineEnd
  }

  /// `Goal: help the caller`, `**Step 2:** ask`.
  private func skipLabel(of sentence: inout SentenceReading) {
    guard let label = syntax.blocks[sentence.block].label, label.lowerBound <= sentence.range.lowerBound,
      sentence.range.lowerBound < label.upperBound
    else { return }
    sentence.label = label
    while sentence.main < sentence.tokens.upperBound, tokens[sentence.main].range.lowerBound < label.upperBound {
      sentence.main += 1
    }
    if !forbids(label), goesOn(sentence) {
      sentence.label = nil
      sentence.main = sentence.tokens.lowerBound
    }
  }

  /// A label can be a condition or an order: "If they agree: text the link", "Ask the caller: 1) their name".
  private func goesOn(_ sentence: SentenceReading) -> Bool {
    let index = sentence.tokens.lowerBound
    guard index < sentence.tokens.upperBound else { return false }
    let first = tokens[index]
    // "**When:** any call about a bill" has all of it behind the colon.
    let isTitle = tokens[index..<sentence.main].count { $0.kind == .word } == 1
    if first.isAny(of: .condition) && !isTitle || first.isAny(of: .opensElse) && elseEnd(at: index, sentence) != nil {
      return true
    }
    if first.isAny(of: .opensSequence), let order = phraseEnd(Phrases.sequences, at: index, sentence),
      order < sentence.main, tokens[order].isAny(of: .verb | .ambiguousVerb), isVerb(order, sentence)
    {
      return true
    }
    // "Ask: name, phone", "Always get: name, phone"
    let asker = first.isAny(of: .adverb) ? index + 1 : index
    if sentence.main == asker + 2, tokens[asker].isIn(SentenceParser.askers, bytes) { return true }
    // "**Confirm:** Repeat the details." has a title.
    if sentence.main == index + 2, first.isIn(SentenceParser.doers, bytes) {
      return sentence.main < sentence.tokens.upperBound && !beginsOrder(at: sentence.main, sentence)
    }
    // "Call flow:"
    if !first.isAny(of: .verb), let label = sentence.label, Section(heading: label, in: bytes) == .steps {
      return false
    }
    return sentence.main > index + 2 && first.isAny(of: .verb | .ambiguousVerb) && isVerb(index, sentence)
  }

  private static let askers = WordSet("ask collect gather get verify")
  /// "Transfer: Ana".
  static let doers = WordSet("confirm explain forward give mention say send take tell transfer")

  /// `1)`, a bracket at the start, stray marks, an emoji that serves as one.
  private func skipMarks(of sentence: inout SentenceReading) {
    var index = sentence.main
    let end = sentence.tokens.upperBound
    if index + 1 < end, tokens[index].kind == .number, tokens[index + 1].kind == .close { index += 2 }
    if let counted = countedEnd(index, sentence) { index = counted }
    if index < end, tokens[index].kind == .open, let close = close(of: index, limit: end) { index = close + 1 }
    while index < end {
      switch tokens[index].kind {
      case .dash, .stop, .colon: break
      case .word where bytes.isPicture(at: tokens[index].range.lowerBound): break
      default:
        sentence.main = index
        return
      }
      index += 1
    }
    sentence.main = index
  }

  /// Behind `STEP 3 –`, and behind the number of `3 Say sorry`, `4 - If they agree, …` and `5 say bye`, which has no dot.
  private func countedEnd(_ index: Int, _ sentence: SentenceReading) -> Int? {
    guard index + 2 < sentence.tokens.upperBound else { return nil }
    if tokens[index].kind == .number {
      // "$80+ → continue" is an answer.
      if tokens[index + 1].isArrow(bytes) { return nil }
      let isMarked = tokens[index + 1].kind == .dash || tokens[index + 1].kind == .colon
      let word = isMarked ? index + 2 : index + 1
      guard bytes.isCapital(at: tokens[word].range.lowerBound) || tokens[word].isAny(of: .verb | .condition) else {
        return nil
      }
      let decides = tokens[word].isAny(of: .condition) && !asksWhen(word, sentence)
      return decides || beginsOrder(at: word, sentence) ? word : nil
    }
    guard tokens[index].kind == .word, isWord("step", at: index), tokens[index + 1].kind == .number,
      tokens[index + 2].kind == .dash
    else { return nil }
    return index + 3
  }

  private func close(of open: Int, limit: Int) -> Int? {
    var index = open + 1
    while index < limit, index - open < 30 {
      if tokens[index].kind == .close { return index }
      index += 1
    }
    return nil
  }

  /// Steps over one thing that stands before the main clause.
  private func readOpener(of sentence: inout SentenceReading) -> Bool {
    let index = sentence.main
    guard index < sentence.tokens.upperBound, tokens[index].kind == .word else { return false }
    let token = tokens[index]
    if sentence.elseMarker == nil, token.isAny(of: .opensElse), let end = elseEnd(at: index, sentence) {
      sentence.elseMarker = index..<end
      sentence.main = skippingComma(end, sentence)
      return true
    }
    if token.isAny(of: .opensSequence), sentence.connective == nil,
      let end = phraseEnd(Phrases.sequences, at: index, sentence), !names(at: end, behind: index, sentence)
    {
      sentence.connective = index..<end
      sentence.main = skippingComma(end, sentence)
      return true
    }
    if sentence.condition == nil, opensCondition(at: index, sentence) {
      let end = conditionEnd(from: index, sentence)
      sentence.condition = index..<end
      sentence.main = skippingComma(end, sentence)
      return true
    }
    if token.isAny(of: .opensFiller), let end = phraseEnd(Phrases.fillers, at: index, sentence),
      beginsOrder(at: end, sentence)
    {
      sentence.filler = (sentence.filler?.lowerBound ?? index)..<end
      sentence.main = end
      return true
    }
    if token.isAny(of: .adverb), index + 1 < sentence.tokens.upperBound, !names(at: index + 1, behind: index, sentence),
      beginsOrder(at: skippingComma(index + 1, sentence), sentence)
    {
      sentence.main = skippingComma(index + 1, sentence)
      return true
    }
    return readFronted(of: &sentence)
  }

  /// "First name", "Next day delivery", "First come, first served": the word counts nothing.
  private func names(at end: Int, behind index: Int, _ sentence: SentenceReading) -> Bool {
    end == index + 1 && end < sentence.tokens.upperBound && tokens[end].isIn(SentenceParser.counted, bytes)
  }

  private static let counted = WordSet(
    """
    aid available avenue business class come day days floor grade grader graders month name names of party responder responders
    street time visit week year
    """)

  /// `For new patients, ask …`: a preposition, and an order behind the comma; `For auto ask for …` has none.
  private func readFronted(of sentence: inout SentenceReading) -> Bool {
    let index = sentence.main
    guard sentence.fronted == nil, tokens[index].isAny(of: .preposition | .condition) else { return false }
    var comma = index + 1
    while comma < sentence.tokens.upperBound, comma - index < 14, tokens[comma].kind != .comma {
      if comma > index + 1, isFrontedOrder(comma, behind: index, sentence) {
        sentence.fronted = index..<comma
        sentence.main = comma
        return true
      }
      comma += 1
    }
    guard comma + 1 < sentence.tokens.upperBound, tokens[comma].kind == .comma,
      beginsClause(at: comma + 1, sentence)
    else { return false }
    sentence.fronted = index..<comma
    sentence.main = comma + 1
    return true
  }

  /// The order, or the subject with what it should do.
  private func readMain(of sentence: inout SentenceReading) {
    let index = sentence.main
    let end = sentence.tokens.upperBound
    guard index < end else { return }
    if let verb = orderVerb(at: index, sentence) {
      sentence.verb = verb.place
      sentence.isNegated = verb.isNegated
      return
    }
    guard let subject = agentEnd(at: index, sentence), subject < end else { return }
    let isFuture =
      bytes.matches("'ll", at: tokens[index].range.upperBound - 3)
      || tokens[index].range.count > 3 && bytes.matches("ll", at: tokens[index].range.upperBound - 2)
    guard
      isFuture || tokens[subject].isAny(of: .modal) || isWord("will", at: subject) || isWord("need", at: subject)
        || tokens[subject].isIn(SentenceParser.obliging, bytes) && isWord("to", at: subject + 1)
    else { return }
    var next = isFuture ? subject : subject + 1
    while next < end,
      tokens[next].isAny(of: .adverb | .negation) || isWord("to", at: next)
        || isWord("need", at: next)
    {
      if tokens[next].isAny(of: .negation) { sentence.isNegated = true }
      next += 1
    }
    guard next < end, tokens[next].isAny(of: .verb | .ambiguousVerb),
      subject > index + 1 || !isWord("it", at: index) || talks(next, sentence)
    else { return }
    sentence.isDirective = true
    sentence.verb = next
    if tokens[subject].isAny(of: .negation)
      || sentence.tokens.contains(subject - 1) && tokens[subject - 1].isAny(of: .negation)
    {
      sentence.isNegated = true
    }
  }
}
