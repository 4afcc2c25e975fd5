extension JobSyntax {
  /// The atoms that begin in a range, found without looking at all the others.
  package func atoms(in range: Range<Int>) -> ArraySlice<Atom> {
    atoms[firstAtom(from: range.lowerBound)..<firstAtom(from: max(range.lowerBound, range.upperBound))]
  }

  /// The blocks whose own prose reaches into a range.
  package func blocks(in range: Range<Int>) -> ArraySlice<Block> {
    let first = blocks.firstPlace(fromWhichOn: { $0.content.upperBound > range.lowerBound })
    let last = blocks.firstPlace(fromWhichOn: { $0.content.lowerBound >= range.upperBound })
    return blocks[first..<max(first, last)]
  }

  /// The place of the first atom that begins at an offset or behind it.
  private func firstAtom(from offset: Int) -> Int {
    atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= offset })
  }
}
