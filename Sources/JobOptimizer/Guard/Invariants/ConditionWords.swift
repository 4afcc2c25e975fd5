import JobAnalysis
import JobModel

extension Invariant {
  /// Words that say under what condition, or when. A connective is none of them where a list's number says the same.
  static let conditionWords = Invariant(id: "condition-words", keeps: "every if, when, unless, until, before and after")
  {
    rewrite in
    rewrite.author == .model ? byPair(rewrite) : byText(rewrite)
  }

  private static func byText(_ rewrite: Rewrite) -> [Breach] {
    let connectives = Connectives(rewrite: rewrite)
    var dropped: Set<Int> = []
    for (place, derivation) in rewrite.derivations.enumerated() {
      guard let derivation, !derivation.losses.isEmpty else { continue }
      dropped.formUnion(connectives.rightLosses(of: derivation, in: rewrite.before.units[place]))
    }
    let (old, new) = rewrite.changed
    var before: [Piece] = []
    for unit in old {
      for place in unit.words where rewrite.before.words[place].isWord(in: opening) && !dropped.contains(place) {
        let word = rewrite.before.words[place]
        before.append(Piece(bytes: word.letters, range: word.range))
      }
    }
    return Breach.differences(
      before, rewrite.after.words(of: new) { $0.isWord(in: opening) }, in: rewrite, called: "the word")
  }

  private static func byPair(_ rewrite: Rewrite) -> [Breach] {
    let connectives = Connectives(rewrite: rewrite)
    var breaches: [Breach] = []
    rewrite.forEachPair { place, unit, images in
      let before = pieces(of: unit, in: rewrite.before)
      let after = images.flatMap { pieces(of: $0, in: rewrite.after) }
      breaches += Breach.differences(before, after, in: rewrite, called: "the word")
      guard let first = rewrite.alignment.images[place].first, rewrite.before.sentence(of: unit).connective != nil,
        rewrite.after.sentence(of: rewrite.after.units[first]).connective == nil, !connectives.isCounted(first)
      else { return }
      breaches.append(
        Breach(
          before: unit.range, after: rewrite.place(of: place),
          "the rewrite no longer says when \(rewrite.before.quotation(unit.range)) comes"))
    }
    return breaches
  }

  /// The words of one unit, outside its connective.
  private static func pieces(of unit: GuardUnit, in reading: GuardReading) -> [Piece] {
    let connective = reading.sentence(of: unit).connective
    return reading.words(of: unit).compactMap { word in
      guard word.isWord(in: opening), let token = word.token, connective?.contains(token) != true else { return nil }
      return Piece(bytes: word.letters, range: word.range)
    }
  }

  private static let opening = WordSet(
    """
    after assuming because before except if once otherwise provided since till unless until when whenever where wherever
    whether while
    """)
}
