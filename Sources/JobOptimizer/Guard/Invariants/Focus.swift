import JobModel

extension Invariant {
  /// What a focus word stands before is what it is about: "only transfer" is not "transfer only".
  static let focus = Invariant(
    id: "focus", keeps: "what only, never, not, at least and the like stand before", isForPassesOnly: true
  ) { rewrite in
    let (before, after) = rewrite.changed
    return Breach.differences(
      pairs(in: before, of: rewrite.before), pairs(in: after, of: rewrite.after), in: rewrite, called: "the words")
  }

  /// Each focus word with the next word of its sentence.
  private static func pairs(in units: [GuardUnit], of reading: GuardReading) -> [Piece] {
    var pieces: [Piece] = []
    for unit in units {
      for place in unit.words {
        let word = reading.words[place]
        guard word.isAny(of: .focus | .negation | .modal) || word.isWord(in: others) else { continue }
        let next = place + 1 < unit.words.upperBound ? reading.words[place + 1] : nil
        pieces.append(
          Piece(
            bytes: word.letters + [0x20] + (next?.letters ?? []),
            range: word.range.lowerBound..<max(word.range.upperBound, next?.range.upperBound ?? 0)))
      }
    }
    return pieces
  }

  private static let others = WordSet("least most never not")
}
