import JobAnalysis
import JobModel

/// Cases that are told in a paragraph, one after the other or line by line, where nothing but their words says so:
///
///     Moved away: offer to take them off the list. Sick: wish them well.
///     Noise -> get the room, /Transfer call: Security
///     Running late? Say that the table is held.
extension CourseBuilder {
  /// The case that a sentence begins with, and where that begins which is done then.
  func lineCase(in sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    if let arrow = arrow(in: sentence), namesCase(sentence, upTo: arrow.lowerBound) {
      return (words(of: sentence, upTo: arrow), arrow.upperBound)
    }
    for place in sentence.tokens.dropLast() {
      let (mark, next) = (reading.tokens[place], reading.tokens[place + 1])
      guard mark.kind == .colon || mark.kind == .dash else { continue }
      let isDone =
        next.isAny(of: .verb) || isAction(next) || hasThem(at: place + 1, in: sentence)
        || handsOver(at: place + 1, in: sentence)
        || CourseBuilder.prohibitions.contains(bytes, next.range)
      guard isDone, namesCase(sentence, upTo: mark.range.lowerBound) else { return nil }
      return (sentence.range.lowerBound..<mark.range.lowerBound, next.range.lowerBound)
    }
    return nil
  }

  /// Whether a sentence of a paragraph may tell a case: the label of its block is one for the flow already.
  func tellsLineCase(_ sentence: SentenceReading) -> Bool {
    guard sentence.label == nil else { return false }
    switch sentence.clause {
    case .unknown, .fact, .step, .prohibition: return tellsLines(sentence)
    // "Caller asks for the price -> say that it depends"
    case .intent: return tellsLines(sentence) && arrow(in: sentence) != nil
    default: return false
    }
  }

  /// Whether a line stands where cases may be told.
  func tellsLines(_ sentence: SentenceReading) -> Bool {
    switch reading.sections[sentence.block] {
    case .goal, .background, .forbidden: return false
    default: return true
    }
  }

  /// "Cancel?", "No reservation found?", before what is done then: no question that is asked, for it has no verb of its own.
  func asksShortly(_ sentence: SentenceReading) -> Bool {
    guard bytes[sentence.range.upperBound - 1] == "?", !sentence.isConditional,
      syntax.blocks[sentence.block].parent != nil || tellsLineCase(sentence)
    else { return false }
    let words = reading.tokens[sentence.tokens].filter { $0.kind == .word }
    guard let first = words.first else { return false }
    let next = reading.sentences.firstPlace { $0.range.lowerBound > sentence.range.lowerBound }
    if let answer = reading.sentences[next...].first, answers(answer, sentence) { return true }
    guard words.count <= 4, !CourseBuilder.askers.contains(bytes, first.range),
      !words.contains(where: { $0.isAny(of: .finite | .modal | .subject) })
    else { return false }
    for answer in reading.sentences[next...] {
      guard answer.block == sentence.block, !beginsLine(answer), bytes[answer.range.upperBound - 1] != "?" else {
        break
      }
      if answer.clause == .step { return true }
      guard answer.clause == .fact || answer.clause == .unknown else { break }
    }
    return false
  }

  /// "Do you take dogs? Say that we do.": what callers ask.
  private func answers(_ answer: SentenceReading, _ question: SentenceReading) -> Bool {
    guard answer.block == question.block, !beginsLine(answer), let verb = answer.verb, !answer.isConditional,
      outerNumber(of: question.block) == nil
    else { return false }
    return CourseBuilder.saying.contains(bytes, reading.tokens[verb].range)
  }

  private static let saying = WordSet("answer reply say")

  /// Few words, none of which is an order, counts, or is a title: no "First: ask", "Note: never say", "Rules: be brief".
  func namesCase(_ sentence: SentenceReading, upTo end: Int) -> Bool {
    var words = outsideBrackets(reading.tokens[sentence.tokens].prefix { $0.range.lowerBound < end })
    if let mark = words.last, mark.kind == .stop, bytes[mark.range.lowerBound] == "?" { words.removeLast() }
    guard let first = words.first, first.kind != .dash, beginsWithWord(sentence), words.count <= 9,
      words.allSatisfy({ $0.kind != .stop && $0.atom == nil }),
      !first.isAny(of: .sequence), !words.contains(where: { CourseBuilder.titles.contains(bytes, $0.range) })
    else { return false }
    if CourseBuilder.notices.contains(bytes, first.range) { return true }
    if let verb = sentence.verb, reading.tokens[verb].range.lowerBound < end { return false }
    if CourseBuilder.tellers.contains(bytes, first.range) { return false }
    if words.count < 3, Section(heading: sentence.range.lowerBound..<end, in: bytes) != .other {
      return first.isAny(of: .preposition)
    }
    return !first.isAny(of: .verb | .condition | .negation)
  }

  /// `*Lost keys* -> …` as well: names of cases are often marked.
  private func beginsWithWord(_ sentence: SentenceReading) -> Bool {
    bytes[sentence.range].first { $0 != "*" && $0 != "_" }?.isWord ?? false
  }

  /// "Gate code: have them try again"
  private func hasThem(at place: Int, in sentence: SentenceReading) -> Bool {
    guard place + 2 < sentence.tokens.upperBound, bytes.matches("have", at: reading.tokens[place].range.lowerBound)
    else {
      return false
    }
    return bytes.matches("them ", at: reading.tokens[place + 1].range.lowerBound)
  }

  /// "Leaks: transfer to Paul": a word that could be a thing elsewhere.
  func handsOver(at place: Int, in sentence: SentenceReading) -> Bool {
    guard place + 1 < sentence.tokens.upperBound, bytes.matches("transfer", at: reading.tokens[place].range.lowerBound)
    else { return false }
    let next = reading.tokens[place + 1]
    return next.isAny(of: .anaphor) || next.range.count == 2 && bytes.matches("to", at: next.range.lowerBound)
  }

  /// "Emergency (there is a fire, they smell gas): …": what is in brackets are examples.
  private func outsideBrackets(_ words: ArraySlice<Token>) -> [Token] {
    var depth = 0
    return words.filter { token in
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = max(0, depth - 1) }
      return depth == 0 && token.kind != .close
    }
  }

  /// Without the conditions of its own paragraph: one case does not stand in the other.
  func outside(_ branch: Int, of sentence: SentenceReading) -> Int {
    var branch = branch
    while let condition = flow.branches[branch].condition, let parent = flow.branches[branch].parent,
      syntax.blocks[sentence.block].content.contains(condition.lowerBound),
      column(of: sentence.range.lowerBound) < column(of: condition.lowerBound) + 2
    {
      branch = parent
    }
    return branch
  }

  /// How far to the right the line of a place begins.
  private func column(of place: Int) -> Int {
    var start = place
    let farthest = max(0, place - 1000)
    while start > farthest, !bytes[start - 1].isLineEnd { start -= 1 }
    return bytes.skippingBlanks(from: start, to: place) - start
  }

  func beginsLine(_ sentence: SentenceReading) -> Bool {
    var start = sentence.range.lowerBound
    let content = syntax.blocks[sentence.block].content.lowerBound
    while start > content, bytes[start - 1].isBlank { start -= 1 }
    return start == content || bytes[start - 1].isLineEnd
  }

  /// What may begin with a word that is an order elsewhere: "Cancel – say that it takes a day".
  private static let notices = WordSet("cancel no not upgrade")
  /// "You must call them - do not wait": a sentence of its own.
  private static let tellers = WordSet("i it that there this we you")
  private static let prohibitions = WordSet("do don't dont never")
  static let titles = WordSet(
    """
    action also always answer closing details example examples finally first greeting important info information intro
    introduction last needed note opening please remember reminder required response result script second step summary
    task then third tip warning
    """)
  private static let askers = WordSet(
    "any are can could do does did had has have how is may should was were what what's when where which who who's why will would"
  )
}
