import JobModel

/// The branch of a sentence, and the steps in it.
extension FlowBuilder {
  mutating func read(_ place: Int, container: Int?) {
    let actions = takeActions(in: reading.sentences[place].range)
    let sentence = FlowSentence(reading.sentences[place], actions: actions, reader)
    let shape = sentence.shape
    guard shape.isEnglish else { return }
    if indented.reach(shape.column) { open = nil }
    let around = indented.inner
    if shape.column >= 0 { open = around ?? open }
    flow.places[place] = open ?? current
    if shape.isElse {
      readElse(sentence, actions, container: container)
      isAwaited = shape.isBareCondition
    } else if !shape.tells {
      return
    } else if shape.decides {
      let branch = addBranch(.condition, in: around ?? current, if: sentence.condition)
      indented.open(branch, goesOn: shape.goesOnBelow)
      addSteps(of: sentence, actions, in: branch, isCertain: true)
      (open, isAwaited) = (branch, shape.isBareCondition)
      change(container) { $0.conditional = branch }
    } else {
      if shape.saysAlways { open = nil }
      // "IF they are new", and on the next line "THEN ask where they live".
      let isHeld = isAwaited || around != nil && around == open
      let follows = isHeld || open.map { flow.branches[$0].end != nil && shape.isBehindThat } ?? false
      isAwaited = false
      addSteps(
        of: sentence, actions, in: follows ? open ?? current : around ?? current, isCertain: open == nil || follows)
    }
    change(container) { $0.isQuestion = shape.asksWhether }
  }

  private mutating func takeActions(in range: Range<Int>) -> Range<Int> {
    while action < syntax.actions.count, syntax.actions[action].range.lowerBound < range.lowerBound { action += 1 }
    let first = action
    while action < syntax.actions.count, syntax.actions[action].range.lowerBound < range.upperBound { action += 1 }
    return first..<action
  }

  /// `Otherwise` answers the condition before it: in its paragraph, in the item before, or the one that it is nested under.
  private mutating func readElse(_ sentence: FlowSentence, _ actions: Range<Int>, container: Int?) {
    let frame = frame(of: container)
    guard let partner = indented.ended ?? open ?? frame.conditional ?? enclosingCondition(frame) else {
      let isQuestion = frame.isQuestion || list(of: container)?.isQuestion == true
      if let marker = sentence.marker, !isQuestion || !sentence.shape.isAnswer { flow.dangling.append(marker) }
      let branch = addBranch(.otherwise, in: current)
      addSteps(of: sentence, actions, in: branch, isCertain: true)
      open = branch
      return
    }
    let parent = flow.branches[partner].parent ?? 0
    let branch = addBranch(.otherwise, in: parent, if: sentence.range, not: partner)
    addSteps(of: sentence, actions, in: branch, isCertain: true)
    if let end = flow.branches[branch].end, flow.branches[partner].end != nil, flow.branches[parent].end == nil,
      flow.branches[partner].kind == .condition, flow.branches[parent].kind == .sequence
    {
      flow.branches[parent].end = end
    }
    indented.open(branch, goesOn: sentence.shape.goesOnBelow)
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
