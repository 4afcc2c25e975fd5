import JobAnalysis
import JobModel

extension Invariant {
  /// Words that a capital makes a name: as often, and still with their capital. Where any word may have one, in a title or
  /// behind a colon, a dash or a bracket, a word that no lexicon knows is in both texts, with a capital or without.
  static let names = Invariant(id: "names", keeps: "every name") { rewrite in
    let (old, new) = rewrite.changed
    let before = names(in: old, of: rewrite.before, certainly: true)
    let after = names(in: new, of: rewrite.after, certainly: true)
    let lost =
      Piece.missing(before, in: names(in: new, of: rewrite.after, certainly: false))
      + missing(perhapsNames(in: old, of: rewrite.before), in: new, of: rewrite.after)
    let invented =
      Piece.missing(after, in: names(in: old, of: rewrite.before, certainly: false))
      + missing(perhapsNames(in: new, of: rewrite.after), in: old, of: rewrite.before)
    return lost.map { Breach(before: $0.range, "the rewrite loses the name \(rewrite.before.quotation($0.range))") }
      + invented.map { Breach(after: $0.range, "the rewrite adds the name \(rewrite.after.quotation($0.range))") }
  }

  /// Words with a capital; certainly names only in the middle of a sentence, behind another word.
  static func names(in units: [GuardUnit], of reading: GuardReading, certainly: Bool) -> [Piece] {
    var pieces: [Piece] = []
    for unit in units where unit.kind == .sentence || !certainly {
      for place in unit.words where hasCapital(place, reading) {
        if certainly, place == unit.words.lowerBound || !follows(place, reading) { continue }
        let word = reading.words[place]
        pieces.append(Piece(bytes: word.letters, range: word.range))
      }
    }
    return pieces
  }

  /// Unknown words with a capital that are not certainly names: in titles, behind marks other than commas, behind a label.
  private static func perhapsNames(in units: [GuardUnit], of reading: GuardReading) -> [Piece] {
    var pieces: [Piece] = []
    for unit in units {
      for place in unit.words where hasCapital(place, reading) && reading.words[place].classes == .none {
        let word = reading.words[place]
        if place == unit.words.lowerBound {
          let isLabelled = unit.range.lowerBound > reading.sentence(of: unit).range.lowerBound
          guard isLabelled || reading.bytes.at(word.range.lowerBound - 1) == UInt8(ascii: "(") else { continue }
        } else if unit.kind == .sentence, follows(place, reading) {
          continue
        }
        pieces.append(Piece(bytes: word.letters, range: word.range))
      }
    }
    return pieces
  }

  /// Those that stand nowhere among the words of some units.
  private static func missing(_ pieces: [Piece], in units: [GuardUnit], of reading: GuardReading) -> [Piece] {
    if pieces.isEmpty { return [] }
    let words = Set(units.flatMap { reading.words(of: $0).map { $0.letters } })
    return pieces.filter { !words.contains($0.bytes) }
  }

  private static func hasCapital(_ place: Int, _ reading: GuardReading) -> Bool {
    let word = reading.words[place]
    return word.kind == .word && (word.letters.first != UInt8(ascii: "i") || word.letters.count > 1)
      && reading.bytes.isCapital(at: word.range.lowerBound)
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
