import JobModel

/// Steps in their branches.
extension FlowBuilder {
  /// The steps of a sentence; `isCertain` where they certainly run in their branch.
  mutating func addSteps(of sentence: FlowSentence, _ actions: Range<Int>, in branch: Int, isCertain: Bool) {
    if isCertain { flow.places[self.sentence] = branch }
    var first = actions.lowerBound
    for place in 0..<sentence.pieces.count {
      guard let piece = sentence.pieces[place] else { continue }
      add(piece, of: sentence, branch, first..<first + piece.actions, isCertain: isCertain)
      first += piece.actions
    }
  }

  private mutating func add(
    _ piece: FlowSentence.Piece, of sentence: FlowSentence, _ branch: Int, _ actions: Range<Int>, isCertain: Bool
  ) {
    let ended = isCertain ? flow.branches[branch].end ?? endAround(branch) : nil
    var isNumbered = false
    if let item = syntax.blocks[sentence.shape.block].parent, case .item(let number) = syntax.blocks[item].kind {
      isNumbered = number != nil
    }
    let ending = isCertain ? piece.ending : .none
    flow.steps.append(
      Flow.Step(
        range: piece.range, sentence: self.sentence, branch: branch, actions: actions, isNumbered: isNumbered,
        isCertain: isCertain, ending: ending, isBehind: ended))
    if ending != .none, flow.branches[branch].end == nil { flow.branches[branch].end = flow.steps.count - 1 }
  }

  /// The end of what a condition stands in.
  private func endAround(_ branch: Int) -> Int? {
    guard flow.branches[branch].kind == .condition, let parent = flow.branches[branch].parent else { return nil }
    return flow.branches[parent].end
  }
}
