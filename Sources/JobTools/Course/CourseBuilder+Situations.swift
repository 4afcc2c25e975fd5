import JobAnalysis
import JobModel

/// Items that name a case and say what to do then, without an "if": what goes off script is often told so.
extension CourseBuilder {
  /// "The line is bad. Ask the caller to spell it." and "The caller asks about rent: say that it is due on the 1st."
  mutating func addSituation(_ sentence: SentenceReading, _ branch: Int?, hasSteps: Bool) -> Bool {
    let found = situation(in: sentence)
    guard found != nil || hasSteps && opensCase(sentence) || asksShortly(sentence) else { return false }
    let isItem = syntax.blocks[sentence.block].parent != nil
    let inner = found.flatMap { innerCondition(from: $0.rest, in: sentence) }
    let around = inner == nil ? branch : branch.flatMap { flow.branches[$0].parent }
    let outer = around.map { isItem ? $0 : outside($0, of: sentence) }
    if !isItem { openBranch = nil }
    var words = found?.words ?? sentence.range
    if found == nil, bytes[words.upperBound - 1] == "?" { words = words.lowerBound..<words.upperBound - 1 }
    open(words, under: inNested(outer.flatMap { node(of: $0, sentence) }, sentence), sentence)
    guard let found, let situation else { return true }
    let parent = inner.map { open($0.words, of: branch, in: situation.node, sentence) } ?? situation.node
    let rest = bytes.trimmed((inner?.rest ?? found.rest)..<sentence.range.upperBound)
    if rest.isEmpty { return true }
    let step = Course.Item(
      kind: .step, range: rest, text: Wording.capitalized(Wording.plain(bytes, rest)), number: nil,
      block: sentence.block, ending: hangsUp(from: found.rest, in: sentence) ? .hangUp : .none)
    nodes.append((step, parent))
    return true
  }

  /// What stands behind a case in its item stands in the case, and so does what stands on its line of a paragraph.
  mutating func inSituation(_ parent: Int?, _ sentence: SentenceReading) -> Int? {
    let parent = inNested(parent, sentence)
    guard let situation, parent == nodes[situation.node].parent,
      situation.block == sentence.block && sentence.range.lowerBound < situation.end
        || situation.block + 1 == sentence.block && answersBelow(situation.block)
    else { return parent }
    return situation.node
  }

  mutating func open(_ range: Range<Int>, under parent: Int?, _ sentence: SentenceReading) {
    // The flow may have found it too.
    if let parent, nodes[parent].item.range.lowerBound == range.lowerBound {
      situation = (sentence.block, parent, end(ofCaseIn: sentence))
    } else {
      nodes.append((condition(.condition, range, sentence), parent))
      situation = (sentence.block, nodes.count - 1, end(ofCaseIn: sentence))
    }
    if let situation { holdList(below: sentence, situation.node) }
  }

  /// Where what belongs to a case ends at the latest.
  private func end(ofCaseIn sentence: SentenceReading) -> Int {
    let block = syntax.blocks[sentence.block]
    if block.parent != nil { return block.content.upperBound }
    let rest = sentence.range.upperBound - 1..<block.content.upperBound
    // Of a long line with many cases the end is looked for once.
    if let situation, situation.block == sentence.block, rest.lowerBound <= situation.end { return situation.end }
    return bytes[rest].firstIndex { $0.isLineEnd } ?? rest.upperBound
  }

  /// Whether a sentence is the first of a bullet that tells of a case.
  private func opensCase(_ sentence: SentenceReading) -> Bool {
    guard sentence.isEnglish, !sentence.isConditional, sentence.verb == nil,
      let item = syntax.blocks[sentence.block].parent, case .item(nil) = syntax.blocks[item].kind,
      reading.tokens.firstPlace(fromWhichOn: { $0.range.lowerBound >= syntax.blocks[sentence.block].content.lowerBound }
      )
        == sentence.tokens.lowerBound
    else { return false }
    return tellsCases[sentence.block]
  }

  /// The words before the colon, dash or arrow of such a sentence, where what the agent does stands behind it, and where that
  /// begins.
  func situation(in sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard sentence.isEnglish else { return nil }
    if let asked = askedCase(sentence) { return asked }
    if sentence.isConditional { return caseBeforeCondition(in: sentence) ?? toldCase(in: sentence) }
    if let labelled = labelledCase(sentence) { return labelled }
    guard isCase(sentence) else { return nil }
    let isCounted = number(of: sentence) != nil
    if syntax.blocks[sentence.block].parent == nil { return lineCase(in: sentence) }
    if let arrow = arrow(in: sentence), !isCounted || isDone(at: arrow.upperBound, in: sentence) {
      return (words(of: sentence, upTo: arrow), arrow.upperBound)
    }
    // What counts in a numbered list is often a title: "1. Greeting - say hello".
    if isCounted, !isAnswer(sentence) { return nil }
    for place in sentence.tokens.dropFirst().dropLast() {
      let (mark, next) = (reading.tokens[place], reading.tokens[place + 1])
      // "Fax: 555-0188" is no case, and "Then: …" neither.
      let isOpening =
        mark.kind == .colon
        && (isSpoken(next) && !opensTitle(sentence) || next.isAny(of: .verb | .ambiguousVerb | .negation))
        || mark.kind == .dash && (decides(place + 1, in: sentence) || isAmongDashes(sentence, place))
      if isOpening { return (sentence.range.lowerBound..<mark.range.lowerBound, next.range.lowerBound) }
      if mark.kind == .colon { return nil }
    }
    return nil
  }

  /// "Wants to talk now → if it is urgent, /Transfer call: Desk": one condition in the other.
  private func caseBeforeCondition(in sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard sentence.condition == nil, sentence.fronted == nil, let arrow = arrow(in: sentence),
      let opener = sentence.trailingCondition, reading.tokens[opener].range.lowerBound == arrow.upperBound
    else { return nil }
    return (words(of: sentence, upTo: arrow), arrow.upperBound)
  }

  /// "Asks for the price → it is $49, waived if they do the repair": what is said holds a condition, and nothing is done.
  private func toldCase(in sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard sentence.condition == nil, sentence.fronted == nil, sentence.elseMarker == nil, sentence.verb == nil,
      let arrow = arrow(in: sentence), let opener = sentence.trailingCondition,
      reading.tokens[opener].range.lowerBound > arrow.upperBound, isCase(sentence),
      namesCase(sentence, upTo: arrow.lowerBound)
    else { return nil }
    return (words(of: sentence, upTo: arrow), arrow.upperBound)
  }

  /// The words of a condition that stands right behind a case, and where that begins which is done then.
  func innerCondition(from start: Int, in sentence: SentenceReading) -> (words: Range<Int>, rest: Int)? {
    guard let opener = sentence.trailingCondition, reading.tokens[opener].range.lowerBound == start else { return nil }
    var depth = 0
    for place in opener..<sentence.tokens.upperBound {
      let token = reading.tokens[place]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = max(0, depth - 1) }
      guard depth == 0, token.kind == .comma || token.kind == .colon || isAction(token) else { continue }
      let rest = isAction(token) ? token.range.lowerBound : token.range.upperBound
      return (start..<token.range.lowerBound, bytes.skippingWhitespace(from: rest, to: sentence.range.upperBound))
    }
    return nil
  }

  /// The node of such a condition, to which an "Otherwise" may belong.
  mutating func open(_ words: Range<Int>, of branch: Int?, in parent: Int?, _ sentence: SentenceReading) -> Int {
    nodes.append((condition(.condition, bytes.trimmed(words), sentence), parent))
    if let branch { nodeOfBranch[branch] = nodes.count - 1 }
    return nodes.count - 1
  }

  /// What stands before an arrow, without the mark of a question.
  func words(of sentence: SentenceReading, upTo arrow: Range<Int>) -> Range<Int> {
    let words = bytes.trimmed(sentence.range.lowerBound..<arrow.lowerBound)
    return words.count > 1 && bytes[words.upperBound - 1] == "?" ? words.lowerBound..<words.upperBound - 1 : words
  }

  /// Whether all that is done in a case ends with its one transfer, and nothing is left to choose.
  func isHandedOver(from rest: Int, _ actions: ArraySlice<Action>, in sentence: SentenceReading) -> Bool {
    guard let last = actions.last, last.kind == .transferCall, last.argument != nil,
      actions.dropLast().allSatisfy({ $0.kind != .transferCall })
    else { return false }
    return !reading.tokens[sentence.tokens].contains { token in
      guard token.range.lowerBound >= rest else { return false }
      if token.range.lowerBound >= last.range.upperBound { return token.kind != .stop }
      return token.isAny(of: .condition | .modal | .negation) || CourseBuilder.choices.contains(bytes, token.range)
    }
  }

  /// "Wrong number: apologize and end the call."
  func hangsUp(from rest: Int, in sentence: SentenceReading) -> Bool {
    let tokens = reading.tokens[sentence.tokens].filter { $0.range.lowerBound >= rest }
    let limit = sentence.range.upperBound
    return tokens.contains { token in
      token.isAny(of: .opensEnd) && Phrases.ends.end(in: syntax.prose, at: token.range.lowerBound, limit: limit) != nil
    }
      && !tokens.contains { token in
        token.isAny(of: .condition | .modal | .negation) || CourseBuilder.choices.contains(bytes, token.range)
      }
  }

  private static let choices = WordSet("either offer or whether")

  /// `→`, `⇒`, `->`, `=>` with words before it, up to what stands behind it; an action's own text may have others.
  func arrow(in sentence: SentenceReading) -> Range<Int>? {
    let bytes = syntax.text.bytes
    let action = syntax.actions.firstPlace { $0.range.lowerBound >= sentence.range.lowerBound }
    let limit = min(syntax.actions[action...].first?.range.lowerBound ?? Int.max, sentence.range.upperBound)
    var index = sentence.range.lowerBound
    while index < limit {
      let (value, length) = bytes.scalar(at: index)
      let isLong = (value == 0x2D || value == 0x3D) && bytes.at(index + 1) == ">"
      if index > sentence.range.lowerBound, isLong || value == Typography.arrow || value == Typography.doubleArrow {
        let rest = bytes.skippingWhitespace(from: index + (isLong ? 2 : length), to: sentence.range.upperBound)
        return rest < sentence.range.upperBound ? index..<rest : nil
      }
      // "Bills = send them to Carol", "Sales > transfer to Ana"
      if value == 0x3D || value == 0x3E, bytes.at(index - 1) == 0x20, bytes.at(index + 1) == 0x20 {
        let rest = bytes.skippingBlanks(from: index + 1, to: sentence.range.upperBound)
        let isDone = Instruction.begins(in: bytes, at: rest, limit: sentence.range.upperBound)
        return isDone ? index..<rest : nil
      }
      index += max(1, length)
    }
    return nil
  }

  private func isCase(_ sentence: SentenceReading) -> Bool {
    guard let item = syntax.blocks[sentence.block].parent else {
      return syntax.blocks[sentence.block].kind == .paragraph && tellsLineCase(sentence)
    }
    guard case .item = syntax.blocks[item].kind else { return false }
    if isAmongArrows(sentence) { return true }
    // "Not under agreement → tell them the fee is $149."
    if number(of: sentence) == nil, let arrow = arrow(in: sentence), isDone(at: arrow.upperBound, in: sentence),
      namesCase(sentence, upTo: arrow.lowerBound)
    {
      return true
    }
    // "No: tell them that it is free" states something, too.
    return sentence.clause == .unknown || sentence.clause == .fact && isAnswer(sentence)
      || number(of: sentence) == nil
        && (tellsCases[sentence.block] || sentence.clause == .fact && isAmongCases(sentence) || isAmongDashes(sentence))
  }

  /// The number of the item that a sentence stands in.
  func number(of sentence: SentenceReading) -> Int? {
    guard let item = syntax.blocks[sentence.block].parent, case .item(let number) = syntax.blocks[item].kind else {
      return nil
    }
    return number
  }

  /// "Do you own your home?", and right below it "- No → end the call".
  func leadsToAnswers(_ sentence: SentenceReading) -> Bool {
    let list = sentence.block + 1
    guard bytes[sentence.range.upperBound - 1] == "?", tellsLines(sentence), list < syntax.blocks.count,
      sentence.range.upperBound == syntax.blocks[sentence.block].content.upperBound,
      case .list = syntax.blocks[list].kind, syntax.blocks[list].parent == syntax.blocks[sentence.block].parent
    else { return false }
    let next = reading.sentences.firstPlace { $0.block > list }
    guard next < reading.sentences.count else { return false }
    let answer = reading.sentences[next]
    return syntax.blocks[answer.block].parent == list + 1
      && (arrow(in: answer) != nil || isAnswer(answer) && situation(in: answer) != nil)
  }

  private func isSpoken(_ token: Token) -> Bool {
    guard let atom = token.atom else { return false }
    return syntax.atoms[atom].kind == .speech || syntax.atoms[atom].kind == .action
  }

  private func opensTitle(_ sentence: SentenceReading) -> Bool {
    sentence.tokens.first.map { CourseBuilder.titles.contains(bytes, reading.tokens[$0].range) } ?? false
  }

  /// "7 or higher", "under 7", "Yes": what somebody says to a question.
  private func isAnswer(_ sentence: SentenceReading) -> Bool {
    guard let first = sentence.tokens.first else { return false }
    return reading.tokens[first].kind == .number || CourseBuilder.answers.contains(bytes, reading.tokens[first].range)
  }

  private static let answers = WordSet("above below less more no over under yes")

  /// Whether an order or an action stands at a place, or what is said to an answer: `No → "Have a nice day!"`.
  private func isDone(at place: Int, in sentence: SentenceReading) -> Bool {
    sentence.tokens.contains { index in
      let token = reading.tokens[index]
      guard token.range.lowerBound == place else { return false }
      return token.isAny(of: .verb | .ambiguousVerb | .negation) || isAction(token)
        || token.atom != nil && isAnswer(sentence)
    }
  }

  func isAction(_ token: Token) -> Bool {
    guard let atom = token.atom, case .action = syntax.atoms[atom].kind else { return false }
    return true
  }

  /// The blocks that stand where cases are told: under a heading for what goes off script, or one that says when all of it
  /// holds ("When the call takes another turn").
  func caseBlocks() -> [Bool] {
    let conditional = Set(reading.sentences.filter { $0.isConditional }.map { $0.block })
    var isUnderCondition = false
    return syntax.blocks.indices.map { place in
      if case .heading = syntax.blocks[place].kind { isUnderCondition = conditional.contains(place) }
      return isUnderCondition || reading.sections[place] == .offScript
    }
  }
}
