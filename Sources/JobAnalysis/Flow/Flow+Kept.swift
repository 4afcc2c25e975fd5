import JobModel

/// The course after an edit that has not changed how it goes.
extension Flow {
  /// Whoever changes more has changed the course.
  private static let mostChanged = 32

  /// The course of the text before, its places moved; nil where the edit may have changed how it goes.
  init?(_ reader: FlowReader, after old: Document) {
    guard let syntax = old.job, let reading = old.reading, let flow = old.flow else { return nil }
    let before = FlowReader(syntax: syntax, reading: reading)
    let kept = reader.reading.untouched
    let changed = kept.head..<max(kept.head, reader.reading.sentences.count - kept.tail)
    guard kept.moved == 0, reader.syntax.kept.actions.moved == 0, changed.count <= Flow.mostChanged,
      reader.syntax.isLaidOut(like: syntax)
    else { return nil }
    var sentences: [(old: FlowSentence, new: FlowSentence)] = []
    for place in changed {
      let (one, other) = (before.sentence(at: place), reader.sentence(at: place))
      guard other.goesLike(one) else { return nil }
      sentences.append((one, other))
    }
    self = flow
    isKept = true
    let shift = reader.syntax.kept.change.shift
    let isMoved = changed.upperBound < reading.sentences.count
    let end = isMoved ? reading.sentences[changed.upperBound].range.lowerBound : Int.max
    // What decides may stand before its sentence, in a label.
    let start = changed.first.map { syntax.blocks[reading.sentences[$0].block].range.lowerBound } ?? end
    // That of a sentence behind the change may begin before the change, where a sentence ends inside of it.
    let block = isMoved ? reading.sentences[changed.upperBound].block : nil
    let label = block.flatMap { syntax.blocks[$0].label }
    func moved(_ range: Range<Int>, _ known: (FlowSentence) -> (Range<Int>?, Range<Int>?)) -> Range<Int> {
      if range.lowerBound >= end { return range.moved(by: shift) }
      if range.lowerBound < start { return range }
      if range == label, let block, let place = reader.syntax.blocks[block].label { return place }
      for (old, new) in sentences {
        let (before, now) = (known(old), known(new))
        if before.0 == range, let place = now.0 { return place }
        if before.1 == range, let place = now.1 { return place }
      }
      return range
    }
    for place in dangling.indices { dangling[place] = moved(dangling[place]) { ($0.marker, nil) } }
    for place in branches.indices {
      guard let condition = branches[place].condition else { continue }
      branches[place].condition = moved(condition) { ($0.condition, $0.range) }
    }
    var piece = (sentence: -1, place: 0)
    for place in steps.firstPlace(fromWhichOn: { $0.sentence >= changed.lowerBound })..<steps.count {
      let sentence = steps[place].sentence
      guard changed.contains(sentence) else {
        steps[place].range = steps[place].range.moved(by: shift)
        continue
      }
      piece = (sentence, piece.sentence == sentence ? piece.place + 1 : 0)
      if let moved = sentences[sentence - changed.lowerBound].new.pieces[piece.place] {
        steps[place].range = moved.range
      }
    }
  }
}

extension FlowReader {
  /// A sentence by its place.
  fileprivate func sentence(at place: Int) -> FlowSentence {
    let sentence = reading.sentences[place]
    let actions = syntax.actions
    let first = actions.firstPlace(fromWhichOn: { $0.range.lowerBound >= sentence.range.lowerBound })
    let last = actions.firstPlace(fromWhichOn: { $0.range.lowerBound >= sentence.range.upperBound })
    return FlowSentence(sentence, actions: first..<last, self)
  }
}

extension JobSyntax {
  /// Whether an edit of an older text has left its headings, lists, items and paragraphs as they were, and what introduces
  /// something.
  func isLaidOut(like old: JobSyntax) -> Bool {
    guard blocks.count == old.blocks.count else { return false }
    for place in kept.blocks.head..<max(kept.blocks.head, blocks.count - kept.blocks.tail) {
      let (block, before) = (blocks[place], old.blocks[place])
      guard block.kind == before.kind, block.parent == before.parent,
        (block.label == nil) == (before.label == nil),
        introduces(block) == old.introduces(before)
      else { return false }
    }
    return true
  }

  /// Whether a block leads to what stands below it.
  func introduces(_ block: Block) -> Bool { prose.at(block.content.upperBound - 1) == ":" }
}
