/// What of an older syntax stands in a newer one. A block is kept whose bytes are the same, and those around it as far as
/// anybody looks beyond a block; with it its atoms, actions and sentences.
package struct KeptSyntax: Sendable {
  package let change: TextChange
  package private(set) var blocks = Kept.nothing
  package internal(set) var atoms = Kept.nothing
  package internal(set) var actions = Kept.nothing
  package internal(set) var sentences = Kept.nothing

  /// Where there is no older syntax.
  package static let nothing = KeptSyntax(change: TextChange(from: [], to: []))

  private init(change: TextChange) { self.change = change }
  /// Nobody looks beyond the lines in which a block begins and ends, but for what stands right beside a place.
  private static let reach = 16

  init(_ text: SourceText, _ parser: BlockParser, after old: JobSyntax, _ change: TextChange) {
    self.change = change
    let blocks = parser.blocks
    let most = min(blocks.count, old.blocks.count)
    // What was taken over is the same, and need not be gone through.
    let farthest = text.lineStart(text.line(at: change.start - KeptSyntax.reach)) - 1
    var head = blocks[..<min(parser.taken.head, most)].firstPlace(fromWhichOn: { $0.content.upperBound > farthest })
    if head == parser.taken.head {
      while head < most, blocks[head].content.upperBound <= farthest,
        blocks[head].isSame(as: old.blocks[head], movedBy: 0), blocks[head].parent == old.blocks[head].parent
      {
        head += 1
      }
    }
    let shift = blocks.count - old.blocks.count
    let nearest = text.lineStart(text.line(at: change.newEnd + KeptSyntax.reach) + 1)
    let taken = blocks.count - min(parser.taken.tail, most - head)
    var tail = blocks.count - blocks[taken...].firstPlace(fromWhichOn: { $0.content.lowerBound >= nearest })
    while tail >= parser.taken.tail, tail < most - head {
      let block = blocks[blocks.count - tail - 1]
      let before = old.blocks[old.blocks.count - tail - 1]
      let parent = before.parent.map { $0 < head ? $0 : $0 + shift }
      guard block.content.lowerBound >= nearest, block.isSame(as: before, movedBy: change.shift), block.parent == parent
      else { break }
      tail += 1
    }
    self.blocks = Kept(head: head, tail: tail, moved: shift)
    keepProse(of: old)
  }

  /// Takes back what was read again and came out as it was: most of what stands around the change. `new` holds what was read
  /// between what is kept, and keeps what did change.
  mutating func widen(_ new: inout ReadProse, _ blocks: [Block], _ old: JobSyntax) {
    let shift = blocks.count - old.blocks.count
    var (head, tail) = (self.blocks.head, self.blocks.tail)
    let most = min(blocks.count, old.blocks.count)
    while head < most - tail, blocks[head].content.upperBound <= change.start,
      blocks[head].isSame(as: old.blocks[head], movedBy: 0), blocks[head].parent == old.blocks[head].parent,
      new.takeFirst(ofBlock: head, endingAt: blocks[head].content.upperBound, old, &atoms, &actions, &sentences)
    {
      head += 1
    }
    while tail < most - head {
      let (place, before) = (blocks.count - tail - 1, old.blocks.count - tail - 1)
      let parent = old.blocks[before].parent.map { $0 < head ? $0 : $0 + shift }
      guard blocks[place].content.lowerBound >= change.newEnd, blocks[place].parent == parent,
        blocks[place].isSame(as: old.blocks[before], movedBy: change.shift),
        new.takeLast(
          ofBlock: place, beginningAt: blocks[place].content.lowerBound, old, (change.shift, shift), &atoms, &actions,
          &sentences)
      else { break }
      tail += 1
    }
    self.blocks = Kept(head: head, tail: tail, moved: shift)
  }

  private mutating func keepProse(of old: JobSyntax) {
    let start = blocks.head == 0 ? 0 : old.blocks[blocks.head - 1].content.upperBound
    let firstOfTail = old.blocks.count - blocks.tail
    let end = blocks.tail == 0 ? old.text.count + 1 : old.blocks[firstOfTail].content.lowerBound
    atoms = Kept(
      head: old.atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= start }),
      tail: old.atoms.count - old.atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= end }))
    actions = Kept(
      head: old.actions.firstPlace(fromWhichOn: { $0.block >= blocks.head }),
      tail: old.actions.count - old.actions.firstPlace(fromWhichOn: { $0.block >= firstOfTail }))
    sentences = Kept(
      head: old.sentences.firstPlace(fromWhichOn: { $0.block >= blocks.head }),
      tail: old.sentences.count - old.sentences.firstPlace(fromWhichOn: { $0.block >= firstOfTail }))
  }
}

/// What was read of some blocks, in the order of the text.
struct ReadProse {
  var atoms: ArraySlice<Atom>
  var actions: ArraySlice<Action>
  var sentences: ArraySlice<JobSyntax.Sentence>

  /// Takes away what was read of the first block, if just that stood there before.
  fileprivate mutating func takeFirst(
    ofBlock block: Int, endingAt end: Int, _ old: JobSyntax, _ keptAtoms: inout Kept, _ keptActions: inout Kept,
    _ keptSentences: inout Kept
  ) -> Bool {
    let atoms = self.atoms.prefix { $0.range.lowerBound < end }
    let actions = self.actions.prefix { $0.block == block }
    let sentences = self.sentences.prefix { $0.block == block }
    let oldAtoms = old.atoms[keptAtoms.head...].prefix { $0.range.lowerBound < end }
    let oldActions = old.actions[keptActions.head...].prefix { $0.block == block }
    let oldSentences = old.sentences[keptSentences.head...].prefix { $0.block == block }
    guard atoms == oldAtoms, actions == oldActions, sentences == oldSentences else { return false }
    self.atoms.removeFirst(atoms.count)
    self.actions.removeFirst(actions.count)
    self.sentences.removeFirst(sentences.count)
    keptAtoms = Kept(head: keptAtoms.head + atoms.count, tail: keptAtoms.tail)
    keptActions = Kept(head: keptActions.head + actions.count, tail: keptActions.tail)
    keptSentences = Kept(head: keptSentences.head + sentences.count, tail: keptSentences.tail)
    return true
  }

  /// The same for the last block.
  fileprivate mutating func takeLast(
    ofBlock block: Int, beginningAt start: Int, _ old: JobSyntax, _ moved: (bytes: Int, blocks: Int),
    _ keptAtoms: inout Kept, _ keptActions: inout Kept, _ keptSentences: inout Kept
  ) -> Bool {
    let atoms = self.atoms.suffix(while: { $0.range.lowerBound >= start })
    let actions = self.actions.suffix(while: { $0.block == block })
    let sentences = self.sentences.suffix(while: { $0.block == block })
    let oldStart = start - moved.bytes
    let oldAtoms = old.atoms.dropLast(keptAtoms.tail).suffix(while: { $0.range.lowerBound >= oldStart })
    let oldActions = old.actions.dropLast(keptActions.tail).suffix(while: { $0.block == block - moved.blocks })
    let oldSentences = old.sentences.dropLast(keptSentences.tail).suffix(while: { $0.block == block - moved.blocks })
    guard atoms.elementsEqual(oldAtoms.lazy.map { $0.moved(by: moved.bytes) }),
      actions.elementsEqual(oldActions.lazy.map { $0.moved(by: moved.bytes, blocks: moved.blocks) }),
      sentences.elementsEqual(oldSentences.lazy.map { $0.moved(by: moved.bytes, blocks: moved.blocks) })
    else { return false }
    self.atoms.removeLast(atoms.count)
    self.actions.removeLast(actions.count)
    self.sentences.removeLast(sentences.count)
    keptAtoms = Kept(head: keptAtoms.head, tail: keptAtoms.tail + atoms.count)
    keptActions = Kept(head: keptActions.head, tail: keptActions.tail + actions.count)
    keptSentences = Kept(head: keptSentences.head, tail: keptSentences.tail + sentences.count)
    return true
  }
}

extension ArraySlice {
  /// The elements at the end for which something holds.
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

extension JobSyntax.Sentence {
  func moved(by shift: Int, blocks: Int) -> JobSyntax.Sentence {
    JobSyntax.Sentence(range: range.moved(by: shift), block: block + blocks)
  }
}

extension Block {
  /// Whether it is the same to who reads its prose. How far what it holds reaches does not matter.
  fileprivate func isSame(as old: Block, movedBy shift: Int) -> Bool {
    kind == old.kind && range.lowerBound == old.range.lowerBound + shift && content == old.content.moved(by: shift)
      && indentation == old.indentation && marker == old.marker?.moved(by: shift)
      && label == old.label?.moved(by: shift)
  }
}

extension Atom {
  package func moved(by shift: Int) -> Atom { Atom(kind: kind, range: range.moved(by: shift)) }
}

extension Action {
  func moved(by shift: Int, blocks: Int) -> Action {
    Action(
      range: range.moved(by: shift), label: label.moved(by: shift), kind: kind, takes: takes,
      colon: colon?.moved(by: shift), argument: argument?.moved(by: shift),
      missingColon: missingColon?.moved(by: shift), block: block + blocks)
  }
}

extension Action.Argument {
  fileprivate func moved(by shift: Int) -> Action.Argument {
    Action.Argument(
      range: range.moved(by: shift), content: content.moved(by: shift), isQuoted: isQuoted, isUnclosed: isUnclosed,
      value: value)
  }
}
