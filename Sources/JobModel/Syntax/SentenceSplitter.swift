/// Splits the prose of a block into sentences.
struct SentenceSplitter {
  let bytes: [UInt8]

  /// Text in brackets longer than this does not hold a sentence together.
  private static let longestBracket = 300

  /// Adds the sentences in `prose`, without white space around them; `atoms` are all that were found, in order, the block's own
  /// from one on.
  func split(
    _ prose: Range<Int>, _ atoms: [Atom], from first: Int, in block: Int, onto sentences: inout [JobSyntax.Sentence]
  ) {
    let ends = SentenceEnd(bytes: bytes)
    var start = bytes.skippingWhitespace(from: prose.lowerBound, to: prose.upperBound)
    var index = start
    var atom = first
    /// Where the next opaque atom begins.
    var atomStart = prose.lowerBound - 1
    while index < prose.upperBound {
      var end: Int?
      if atomStart < index {
        while atom < atoms.count, atoms[atom].range.lowerBound < prose.upperBound,
          atoms[atom].range.lowerBound < index || !atoms[atom].isOpaque
        {
          atom += 1
        }
        atomStart = atom < atoms.count ? atoms[atom].range.lowerBound : prose.upperBound
      }
      if atomStart == index {
        index = max(index + 1, atoms[atom].range.upperBound)
        end = ends.after(atoms[atom], limit: prose.upperBound)
      } else if bytes[index] == "(", let close = bracketEnd(from: index, limit: prose.upperBound) {
        index = close
      } else if SentenceEnd.isMark(bytes[index]), let found = ends.end(at: index, from: start, limit: prose.upperBound)
      {
        end = found.end
      } else {
        let next = atomStart > index ? min(atomStart, prose.upperBound) : prose.upperBound
        index = bytes.firstSentenceMark(from: index + 1, to: next)
      }
      guard let end else { continue }
      if let arrow = arrow(behind: end, limit: prose.upperBound) {
        index = arrow
        continue
      }
      add(start..<end, in: block, to: &sentences)
      start = bytes.skippingWhitespace(from: end, to: prose.upperBound)
      index = start
    }
    add(start..<max(start, prose.upperBound), in: block, to: &sentences)
  }

  /// `Any allergies? -> tell the kitchen`: what an arrow leads to belongs to what stands before it, also on the next line.
  private func arrow(behind end: Int, limit: Int) -> Int? {
    let next = bytes.skippingWhitespace(from: end, to: limit)
    guard next < limit else { return nil }
    switch bytes.scalar(at: next).value {
    case Typography.arrow, Typography.doubleArrow: return next
    case 0x2D, 0x3D: return bytes.at(next + 1) == ">" ? next : nil
    default: return nil
    }
  }

  /// Adds what stands in a range, which begins with no white space.
  private func add(_ range: Range<Int>, in block: Int, to sentences: inout [JobSyntax.Sentence]) {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    if end > range.lowerBound { sentences.append(JobSyntax.Sentence(range: range.lowerBound..<end, block: block)) }
  }

  /// Before the bracket that closes the one at `index`, or before the sentence mark in front of it: no sentence ends in
  /// between.
  private func bracketEnd(from index: Int, limit: Int) -> Int? {
    var depth = 0
    let limit = min(limit, index + SentenceSplitter.longestBracket)
    for place in index..<limit {
      if bytes[place] == "(" { depth += 1 }
      if bytes[place] == ")" {
        depth -= 1
        if depth == 0 { return bytes[place - 1].isAny(of: ".!?") ? place - 1 : place }
      }
    }
    return nil
  }
}
