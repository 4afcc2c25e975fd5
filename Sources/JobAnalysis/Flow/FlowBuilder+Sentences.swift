import JobModel

/// The branch of a sentence, and the steps in it.
extension FlowBuilder {
  mutating func read(_ reading: SentenceReading, container: Int?) {
    let actions = takeActions(in: reading.range)
    guard reading.isEnglish else { return }
    flow.places[sentence] = open ?? current
    if reading.elseMarker != nil {
      readElse(reading, actions, container: container)
    } else if !tells(reading), actions.isEmpty {
      return
    } else if reading.isConditional || isRoute(reading) {
      let branch = addBranch(.condition, in: current, if: condition(of: reading))
      addSteps(of: reading, actions, in: branch, isCertain: true)
      open = branch
      change(container) { $0.conditional = branch }
    } else {
      if saysAlways(reading) { open = nil }
      let follows = open.map { flow.branches[$0].end != nil && isBehindThat(reading) } ?? false
      addSteps(of: reading, actions, in: follows ? open ?? current : current, isCertain: open == nil || follows)
    }
    let asks = parser.asksWhether(reading)
    change(container) { $0.isQuestion = asks }
  }

  private mutating func takeActions(in range: Range<Int>) -> Range<Int> {
    while action < syntax.actions.count, syntax.actions[action].range.lowerBound < range.lowerBound { action += 1 }
    let first = action
    while action < syntax.actions.count, syntax.actions[action].range.lowerBound < range.upperBound { action += 1 }
    return first..<action
  }

  /// `In either case,`: not part of the condition before it.
  private func saysAlways(_ sentence: SentenceReading) -> Bool {
    guard let words = sentence.connective else { return false }
    return parser.phraseEnd(Phrases.always, at: words.lowerBound, sentence) != nil
  }

  /// Whether it is about what is done rather than about what is so.
  private func tells(_ sentence: SentenceReading) -> Bool {
    sentence.clause.isInstruction || sentence.clause == .unknown
  }

  /// `After that,`: behind what the condition before it does.
  private func isBehindThat(_ sentence: SentenceReading) -> Bool {
    guard let words = sentence.connective else { return false }
    return parser.isWord("after", at: words.lowerBound) || parser.isWord("following", at: words.lowerBound)
  }

  /// `Billing: /Transfer call: Billing`: the label decides, unless it only counts.
  private func isRoute(_ reading: SentenceReading) -> Bool {
    guard let label = reading.label else { return false }
    return Section(heading: label, in: syntax.text.bytes) == .other
  }

  private func condition(of sentence: SentenceReading) -> Range<Int> {
    if let words = sentence.condition ?? sentence.fronted, let range = text(of: words) { return range }
    if let first = sentence.trailingCondition {
      return reading.tokens[first].range.lowerBound..<sentence.range.upperBound
    }
    return sentence.label ?? sentence.range
  }

  private func text(of words: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    return reading.tokens[words.lowerBound].range.lowerBound..<reading.tokens[words.upperBound - 1].range.upperBound
  }

  /// `Otherwise` answers the condition before it: in its paragraph, in the item before, or the one that it is nested under.
  private mutating func readElse(_ reading: SentenceReading, _ actions: Range<Int>, container: Int?) {
    let frame = frame(of: container)
    guard let partner = open ?? frame.conditional ?? enclosingCondition(frame) else {
      let isQuestion = frame.isQuestion || list(of: container)?.isQuestion == true
      let isAnswer = isQuestion && reading.elseMarker.map { parser.isWord("if", at: $0.lowerBound) } == true
      if let marker = reading.elseMarker, !isAnswer, let range = text(of: marker) { flow.dangling.append(range) }
      let branch = addBranch(.otherwise, in: current)
      addSteps(of: reading, actions, in: branch, isCertain: true)
      open = branch
      return
    }
    let parent = flow.branches[partner].parent ?? 0
    let branch = addBranch(.otherwise, in: parent, if: reading.range, not: partner)
    addSteps(of: reading, actions, in: branch, isCertain: true)
    if let end = flow.branches[branch].end, flow.branches[partner].end != nil, flow.branches[parent].end == nil,
      flow.branches[partner].kind == .condition, flow.branches[parent].kind == .sequence
    {
      flow.branches[parent].end = end
    }
    open = branch
    change(container) { $0.conditional = branch }
  }

  private func list(of item: Int?) -> Frame? {
    guard let item, let list = syntax.blocks[item].parent else { return nil }
    return frames[list]
  }

  private func enclosingCondition(_ frame: Frame) -> Int? {
    var place: Int? = frame.base
    var depth = 0
    while let branch = place, depth < 64 {
      if flow.branches[branch].kind == .condition { return branch }
      place = flow.branches[branch].parent
      depth += 1
    }
    return nil
  }
}
