/// A place between two lines where nothing is open: what stands below it is read as if nothing stood above. From one seam to
/// another a text can be read again by itself.
package struct BlockSeam: Sendable, Equatable {
  /// Where the line begins.
  let offset: Int
  /// How many blocks and blanked marks stand above.
  let blocks: Int
  let prefixes: Int
  /// How far somebody looked who read what stands between the seam before and this one: further down than it is, where a quote
  /// or a comment opens.
  let looked: Int

  func moved(by shift: Int, blocks: Int, prefixes: Int) -> BlockSeam {
    BlockSeam(
      offset: offset + shift, blocks: self.blocks + blocks, prefixes: self.prefixes + prefixes, looked: looked + shift)
  }
}

/// What is kept of the blocks of an older text.
extension BlockParser {
  /// So many blocks are new after most edits.
  private static let typed = 8

  /// Begins at the last seam above which nobody looked at what has changed; gives where to go on.
  mutating func begin(after old: JobSyntax, _ change: TextChange, at start: Int) -> Int {
    guard old.instructions.lowerBound == start else { return start }
    var looked = 0
    var last: Int?
    for (place, seam) in old.seams.enumerated() {
      looked = max(looked, seam.looked)
      guard looked <= change.start else { break }
      last = place
    }
    guard let last else { return start }
    let seam = old.seams[last]
    // There will hardly be many more than there were: lists that grow are copied anew.
    seams.reserveCapacity(old.seams.count + BlockParser.typed)
    seams += old.seams[...last]
    blocks.reserveCapacity(old.blocks.count + BlockParser.typed)
    blocks += old.blocks[..<seam.blocks]
    taken.head = seam.blocks
    prefixes = Array(old.prefixes[..<seam.prefixes])
    return seam.offset
  }

  /// Takes over all that stands below a line behind the change, where a seam was there before; gives whether that is so.
  mutating func end(at line: Int, as old: JobSyntax, _ change: TextChange) -> Bool {
    guard line > change.newEnd else { return false }
    let place = old.seams.firstPlace(fromWhichOn: { $0.offset >= line - change.shift })
    guard place < old.seams.count, old.seams[place].offset == line - change.shift else { return false }
    let seam = old.seams[place]
    let movedBlocks = blocks.count - seam.blocks
    let movedPrefixes = prefixes.count - seam.prefixes
    seams.append(
      BlockSeam(offset: line, blocks: blocks.count, prefixes: prefixes.count, looked: max(looked, line + 1)))
    for seam in old.seams[(place + 1)...] {
      seams.append(seam.moved(by: change.shift, blocks: movedBlocks, prefixes: movedPrefixes))
    }
    taken.tail = old.blocks.count - seam.blocks
    for block in old.blocks[seam.blocks...] { blocks.append(block.moved(by: change.shift, blocks: movedBlocks)) }
    for prefix in old.prefixes[seam.prefixes...] { prefixes.append(prefix.moved(by: change.shift)) }
    return true
  }

  /// Notes a seam above a line, one for each block.
  mutating func noteSeam(at line: Int) {
    guard seams.last?.blocks != blocks.count || seams.isEmpty else { return }
    seams.append(
      BlockSeam(offset: line, blocks: blocks.count, prefixes: prefixes.count, looked: max(looked, line + 1)))
    looked = 0
  }

  /// Whether nothing is open at the start of a line.
  func isSeam(at line: Int) -> Bool { open == nil && lists.isEmpty && quotedUntil <= line }
}

extension Block {
  fileprivate func moved(by shift: Int, blocks: Int) -> Block {
    Block(
      kind, range: range.moved(by: shift), content: content.moved(by: shift), marker: marker?.moved(by: shift),
      label: label?.moved(by: shift), parent: parent.map { $0 + blocks }, indentation: indentation)
  }
}
