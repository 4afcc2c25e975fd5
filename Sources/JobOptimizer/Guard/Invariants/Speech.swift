import JobModel

extension Invariant {
  /// What is said or sent word for word. A line break in quoted speech is a space; in a message it is sent, and the actions
  /// keep it.
  static let speech = Invariant(id: "speech", keeps: "all quoted speech, word for word") { rewrite in
    Breach.differences(
      quotations(in: rewrite.before), quotations(in: rewrite.after), in: rewrite, called: "the quoted words")
  }

  private static func quotations(in reading: GuardReading) -> [Piece] {
    reading.syntax.atoms.compactMap { atom in
      guard atom.kind == .speech else { return nil }
      return Piece(bytes: reading.bytes.unwrapped(atom.range), range: atom.range)
    }
  }
}
