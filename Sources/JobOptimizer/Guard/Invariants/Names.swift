import JobModel

extension Invariant {
  /// Words that a capital makes a name: as often, and still with their capital.
  static let names = Invariant(id: "names", keeps: "every name") { rewrite in
    let (old, new) = rewrite.changed
    let before = names(in: old, of: rewrite.before, certainly: true)
    let after = names(in: new, of: rewrite.after, certainly: true)
    let lost = Piece.missing(before, in: names(in: new, of: rewrite.after, certainly: false))
    let invented = Piece.missing(after, in: names(in: old, of: rewrite.before, certainly: false))
    return lost.map { Breach(before: $0.range, "the rewrite loses the name \(rewrite.before.quotation($0.range))") }
      + invented.map { Breach(after: $0.range, "the rewrite adds the name \(rewrite.after.quotation($0.range))") }
  }

  /// Words with a capital; certainly names only in the middle of a sentence, behind another word.
  static func names(in units: [GuardUnit], of reading: GuardReading, certainly: Bool) -> [Piece] {
    var pieces: [Piece] = []
    for unit in units where unit.kind == .sentence || !certainly {
      for place in unit.words {
        let word = reading.words[place]
        guard word.kind == .word, word.letters.first != UInt8(ascii: "i") || word.letters.count > 1,
          reading.bytes.isCapital(at: word.range.lowerBound)
        else { continue }
        if certainly, place == unit.words.lowerBound || !follows(place, reading) { continue }
        pieces.append(Piece(bytes: word.letters, range: word.range))
      }
    }
    return pieces
  }

  /// Whether only blanks, a comma or the full stop of "Dr." stand between a word and the one before it.
  private static func follows(_ place: Int, _ reading: GuardReading) -> Bool {
    let start = reading.words[place - 1].range.upperBound
    let end = reading.words[place].range.lowerBound
    guard start < end else { return false }
    return reading.bytes[start..<end].allSatisfy {
      $0.isWhitespace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
  }
}
