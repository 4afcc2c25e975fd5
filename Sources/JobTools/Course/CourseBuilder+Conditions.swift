import JobAnalysis
import JobModel

/// Whether the words that could be a condition behind a step decide about it.
extension CourseBuilder {
  /// Where its main clause begins, with the word that says how: "only talk about repairs".
  func beginning(of sentence: SentenceReading) -> Int {
    let before = sentence.main - 1
    guard sentence.trailingCondition == nil, before >= sentence.tokens.lowerBound,
      CourseBuilder.manners.contains(bytes, reading.tokens[before].range)
    else {
      return reading.tokens[sentence.main].range.lowerBound
    }
    return reading.tokens[before].range.lowerBound
  }

  private static let manners = WordSet("always briefly gently immediately only politely quickly slowly")

  /// `since when`, `(if applicable)`: words that look like a condition, and decide nothing about the step.
  func isMinor(_ sentence: SentenceReading) -> Bool {
    guard let opener = sentence.trailingCondition, sentence.condition == nil, sentence.fronted == nil,
      sentence.elseMarker == nil
    else { return false }
    // "The branch is open until five": how long, not whether.
    if CourseBuilder.spans.contains(syntax.text.bytes, reading.tokens[opener].range) { return true }
    // "Text the link, but not if it is late": the contrary is done then.
    if CourseBuilder.turning.contains(bytes, reading.tokens[opener - 1].range) { return true }
    if isInBrackets(opener, of: sentence) || beginsAnew(opener, in: sentence) { return true }
    let words = reading.tokens[opener..<sentence.tokens.upperBound].count { $0.kind == .word || $0.kind == .atom }
    return words < 3
  }

  /// "Within a day (an hour if it is urgent)": it decides about what stands in the brackets.
  private func isInBrackets(_ place: Int, of sentence: SentenceReading) -> Bool {
    let marks = reading.tokens[sentence.tokens.lowerBound..<place].filter { $0.kind == .open || $0.kind == .close }
    return marks.last?.kind == .open
  }

  /// "Tell them that we call back; if it gets worse, call 911": it decides about what stands behind it.
  private func beginsAnew(_ place: Int, in sentence: SentenceReading) -> Bool {
    guard place > sentence.tokens.lowerBound, reading.tokens[place - 1].kind == .semicolon else { return false }
    return !reading.tokens[place..<sentence.tokens.upperBound].contains { isAction($0) }
  }

  /// Whether a branch hangs on the condition behind a sentence, rather than on its label: "Billing: ask what it is until you know".
  func decides(_ sentence: SentenceReading, in branch: Int) -> Bool {
    guard let opener = sentence.trailingCondition else { return false }
    return flow.branches[branch].condition?.lowerBound == reading.tokens[opener].range.lowerBound
  }

  /// "Before you hang up, thank them", "When someone calls, greet them": it comes on every call.
  func isMoment(_ branch: Int) -> Bool {
    guard flow.branches[branch].kind == .condition, let words = flow.branches[branch].condition else { return false }
    return comesAlways(words) || asks(words)
  }

  /// "5. CRIMINAL: is the person in custody?": a title, below which the answers decide.
  private func asks(_ label: Range<Int>) -> Bool {
    let place = reading.sentences.firstPlace { $0.range.lowerBound >= label.lowerBound }
    guard place < reading.sentences.count, reading.sentences[place].label == label else { return false }
    let sentence = reading.sentences[place]
    return bytes[sentence.range.upperBound - 1] == "?" && number(of: sentence) != nil
  }

  /// Whether words come true on every call, at its beginning or end.
  private func comesAlways(_ words: Range<Int>) -> Bool {
    if bytes.matches("before ", at: words.lowerBound) { return true }
    guard let end = CourseBuilder.beginnings.end(in: bytes, at: words.lowerBound, limit: words.upperBound) else {
      return false
    }
    return !bytes[end..<words.upperBound].contains { $0.isWord }
  }

  private static let beginnings = PhraseSet(
    """
    for all calls
    for each call
    for every call
    for every caller
    in every call
    on all calls
    on each call
    on every call
    when a call comes in
    when a caller calls
    when a customer calls
    when answering
    when answering a call
    when answering the phone
    when people call
    when somebody calls
    when someone calls
    when someone calls in
    when the call begins
    when the call connects
    when the call starts
    when the caller calls
    when the phone rings
    when they call
    when you answer
    when you answer the call
    when you answer the phone
    when you pick up
    """)

  /// The branch itself, or the one around it that decides.
  func deciding(_ branch: Int) -> Int { isMoment(branch) ? flow.branches[branch].parent ?? 0 : branch }

  /// "If they only want a price, do not /Create Jobber request."
  func isForbidden(_ action: Action) -> Bool {
    var place = reading.tokens.firstPlace { $0.range.lowerBound >= action.range.lowerBound } - 1
    if place > 0, CourseBuilder.using.contains(bytes, reading.tokens[place].range) { place -= 1 }
    return place >= 0 && reading.tokens[place].isAny(of: .negation)
  }

  private static let using = WordSet("call ever run trigger use")
  private static let turning = WordSet("except never not")
  private static let spans = WordSet("as before since until while")
}
