import JobModel

/// A text before and after a rewrite, each read on its own, and which sentence became which.
package final class Rewrite: Sendable {
  /// Who wrote the text after.
  package enum Author: UInt8, Sendable {
    /// The passes: every word is the author's own.
    case passes
    /// A model: words may differ, what they say may not.
    case model
  }

  let before: GuardReading
  let after: GuardReading
  let author: Author
  let moves: [Move]
  /// All that may have changed, in the text before; nil for everything.
  let selection: Range<Int>?
  /// By unit before, how it was moved; nil where it was not.
  let moved: [Move.Kind?]
  package let alignment: Alignment
  /// What stayed as it was.
  let kept: KeptUnits
  /// How each unit before became what it is now; nil where it has no image, and for a model's text.
  let derivations: [Derivation?]

  package init(
    from before: GuardReading, to after: GuardReading, by author: Author = .passes, moves: [Move] = [],
    within selection: Range<Int>? = nil
  ) {
    self.before = before
    self.after = after
    self.author = author
    self.moves = moves
    self.selection = selection
    var moved = [Move.Kind?](repeating: nil, count: before.units.count)
    for move in moves {
      for unit in before.units(within: move.range) { moved[unit] = move.kind }
    }
    self.moved = moved
    let alignment = Alignment(before, after, moved: moved.map { $0 != nil }, byStems: author == .model)
    self.alignment = alignment
    let kept = KeptUnits(alignment, before, after)
    self.kept = kept
    derivations = before.units.indices.map { place in
      author == .model ? nil : kept.isKept(place) ? .nothing : Derivation(of: place, alignment, before, after)
    }
  }

  /// The units before, with what became of each.
  func forEachPair(_ body: (_ place: Int, _ unit: GuardUnit, _ images: [GuardUnit]) -> Void) {
    for (place, unit) in before.units.enumerated() {
      body(place, unit, alignment.images[place].map { after.units[$0] })
    }
  }

  /// The same for those that did not stay as they were.
  func forEachChange(_ body: (_ place: Int, _ unit: GuardUnit, _ images: [GuardUnit]) -> Void) {
    for (place, unit) in before.units.enumerated() where !kept.isKept(place) {
      body(place, unit, alignment.images[place].map { after.units[$0] })
    }
  }

  /// The units of either text that are not the same in both: counted in all of them, or in these alone, what one text has
  /// more than the other comes to the same.
  var changed: (before: [GuardUnit], after: [GuardUnit]) {
    (
      before.units.indices.compactMap { kept.isKept($0) ? nil : before.units[$0] },
      after.units.indices.compactMap { kept.isKept(after: $0) ? nil : after.units[$0] }
    )
  }

  /// Their words that are wanted.
  func changedWords(_ isWanted: (GuardWord) -> Bool) -> (before: [Piece], after: [Piece]) {
    let (old, new) = changed
    return (before.words(of: old, isWanted), after.words(of: new, isWanted))
  }

  /// What a unit before became, as one place to point at; nil where it is gone.
  func place(of unit: Int) -> Range<Int>? {
    guard let first = alignment.images[unit].first, let last = alignment.images[unit].last else { return nil }
    let lower = after.units[first].range.lowerBound
    return lower..<max(lower, after.units[last].range.upperBound)
  }

  /// Whether a unit is nothing but an action.
  func isAction(_ unit: GuardUnit, in reading: GuardReading) -> Bool {
    guard unit.words.count == 1, let atom = reading.words[unit.words.lowerBound].atom else { return false }
    return reading.syntax.atoms[atom].kind == .action
  }
}

extension Range<Int> {
  /// Whether the other range lies in this one.
  func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
