/// A sentence that a rewrite says it has moved; the guard asks whether it may be.
package struct Move: Sendable, Equatable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// The goal, to the start.
    case goal
    /// A prohibition that holds for the whole call, to the rules.
    case rule
    /// What to do with a caller who does not go along, to the off-script part.
    case offScript
  }

  package let kind: Kind
  /// The sentence, in the text before.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
