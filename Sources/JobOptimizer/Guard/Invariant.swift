/// Something that a rewrite must leave as it is. One invariant, one file, one value.
package struct Invariant: Sendable {
  /// The file's name in kebab case.
  package let id: String
  /// What is kept, for an author: the end of "Optimize keeps …".
  package let keeps: String
  /// Only asked of what the passes wrote: a model may use words of its own.
  let isForPassesOnly: Bool
  let check: @Sendable (Rewrite) -> [Breach]

  init(
    id: String, keeps: String, isForPassesOnly: Bool = false, check: @escaping @Sendable (Rewrite) -> [Breach]
  ) {
    self.id = id
    self.keeps = keeps
    self.isForPassesOnly = isForPassesOnly
    self.check = check
  }
}

/// Where a rewrite breaks an invariant, and how.
package struct Breach: Sendable, Equatable {
  /// The invariant's id.
  package internal(set) var invariant = ""
  /// In the text before; nil where something was invented.
  package let before: Range<Int>?
  /// In the text after; nil where something is gone.
  package let after: Range<Int>?
  /// What the rewrite would do, for the author: lower-case start, no final full stop.
  package let message: String

  init(before: Range<Int>? = nil, after: Range<Int>? = nil, _ message: String) {
    self.before = before
    self.after = after
    self.message = message
  }

  /// One for each thing that is gone, and for each that was not there.
  static func differences(_ before: [Piece], _ after: [Piece], in rewrite: Rewrite, called name: String) -> [Breach] {
    let lost = Piece.missing(before, in: after).map { piece in
      Breach(before: piece.range, "the rewrite loses \(name) \(rewrite.before.quotation(piece.range))")
    }
    let invented = Piece.missing(after, in: before).map { piece in
      Breach(after: piece.range, "the rewrite adds \(name) \(rewrite.after.quotation(piece.range))")
    }
    return lost + invented
  }
}
