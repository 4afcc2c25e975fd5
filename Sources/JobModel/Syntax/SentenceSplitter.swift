/// Splits the prose of a block into sentences.
struct SentenceSplitter {
  let bytes: [UInt8]

  /// Text in brackets longer than this does not hold a sentence together.
  private static let longestBracket = 300

  /// Gives the sentences in `prose`, without white space around them; `atoms` are the block's own, in order.
  func split(_ prose: Range<Int>, atoms: ArraySlice<Atom>, _ give: (Range<Int>) -> Void) {
    let ends = SentenceEnd(bytes: bytes)
    var start = bytes.skippingWhitespace(from: prose.lowerBound, to: prose.upperBound)
    var index = start
    var atom = atoms.startIndex
    /// Where the next opaque atom begins.
    var atomStart = prose.lowerBound - 1
    func close(at end: Int) {
      let range = bytes.trimmed(start..<end)
      if !range.isEmpty { give(range) }
      start = bytes.skippingWhitespace(from: end, to: prose.upperBound)
      index = start
    }
    while index < prose.upperBound {
      if atomStart < index {
        while atom < atoms.endIndex, atoms[atom].range.lowerBound < index || !atoms[atom].isOpaque { atom += 1 }
        atomStart = atom < atoms.endIndex ? atoms[atom].range.lowerBound : prose.upperBound
      }
      if atomStart == index {
        let current = atoms[atom]
        index = max(index + 1, current.range.upperBound)
        if let end = ends.after(current, limit: prose.upperBound) { close(at: end) }
      } else if bytes[index] == "(", let end = bracketEnd(from: index, limit: prose.upperBound) {
        index = end
      } else if SentenceEnd.isMark(bytes[index]), let found = ends.end(at: index, from: start, limit: prose.upperBound)
      {
        close(at: found.end)
      } else {
        let next = atomStart > index ? min(atomStart, prose.upperBound) : prose.upperBound
        index = bytes.firstSentenceMark(from: index + 1, to: next)
      }
    }
    close(at: prose.upperBound)
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
