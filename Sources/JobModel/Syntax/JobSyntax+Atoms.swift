extension JobSyntax {
  /// The atoms that begin in a range, found without looking at all the others.
  package func atoms(in range: Range<Int>) -> ArraySlice<Atom> {
    atoms[firstAtom(from: range.lowerBound)..<firstAtom(from: max(range.lowerBound, range.upperBound))]
  }

  /// The place of the first atom that begins at an offset or behind it.
  private func firstAtom(from offset: Int) -> Int {
    atoms.firstPlace(fromWhichOn: { $0.range.lowerBound >= offset })
  }
}
