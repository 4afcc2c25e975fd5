import JobModel

extension Invariant {
  /// Every word, in its own sentence: only fillers, and connectives that a number replaces, are left out; only titles are
  /// put in.
  static let words = Invariant(
    id: "words", keeps: "every word but fillers and what a number says", isForPassesOnly: true
  ) { rewrite in
    let connectives = Connectives(rewrite: rewrite)
    var breaches: [Breach] = []
    for (place, derivation) in rewrite.derivations.enumerated() {
      guard let derivation else { continue }
      let unit = rewrite.before.units[place]
      for word in connectives.wrongLosses(of: derivation, in: unit) {
        let range = rewrite.before.words[word].range
        breaches.append(
          Breach(
            before: range, after: rewrite.place(of: place), "the rewrite loses \(rewrite.before.quotation(range))"))
      }
      for word in derivation.added {
        let range = rewrite.after.words[word].range
        breaches.append(Breach(before: unit.range, after: range, "the rewrite adds \(rewrite.after.quotation(range))"))
      }
    }
    return breaches
  }
}
