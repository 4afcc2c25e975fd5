import JobModel

extension Invariant {
  /// As many negations in every sentence as before: counted a sentence, so that none moves from one to the next.
  static let negations = Invariant(id: "negations", keeps: "every not, never, no and without, in its own sentence") {
    rewrite in
    var breaches: [Breach] = []
    rewrite.forEachChange { place, unit, images in
      let before = count(in: unit, of: rewrite.before)
      let after = images.reduce(0) { $0 + count(in: $1, of: rewrite.after) }
      guard before != after else { return }
      let what = before > after ? "loses a “not”" : "adds a “not”"
      breaches.append(
        Breach(
          before: unit.range, after: rewrite.place(of: place),
          "the rewrite \(what) in \(rewrite.before.quotation(unit.range))"))
    }
    for (place, unit) in rewrite.after.units.enumerated() {
      guard rewrite.alignment.sources[place] == nil, count(in: unit, of: rewrite.after) > 0 else { continue }
      breaches.append(Breach(after: unit.range, "the rewrite adds \(rewrite.after.quotation(unit.range))"))
    }
    return breaches
  }

  private static func count(in unit: GuardUnit, of reading: GuardReading) -> Int {
    reading.words(of: unit).reduce(0) { $0 + (isNegation($1) ? 1 : 0) }
  }

  private static func isNegation(_ word: GuardWord) -> Bool {
    guard word.kind == .word else { return false }
    return word.isAny(of: .negation)
      || word.letters.count > 3 && word.ends(with: "n't")
  }
}
