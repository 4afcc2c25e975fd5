extension Invariant {
  /// Sentences in their order, but for those that may be moved; and in each the words in theirs, but for a condition that
  /// comes before its order.
  static let order = Invariant(id: "order", keeps: "the order of sentences, and of the words in each") { rewrite in
    let review = MoveReview(rewrite: rewrite)
    var breaches = rewrite.moves.compactMap { review.breach(of: $0) }
    breaches += displaced(in: rewrite) { $0 == nil }
    for kind in Move.Kind.allCases { breaches += displaced(in: rewrite) { $0 == kind } }
    for (place, derivation) in rewrite.derivations.enumerated() {
      guard let derivation, changesPlaces(derivation, rewrite) else { continue }
      let range = rewrite.before.units[place].range
      breaches.append(
        Breach(
          before: range, after: rewrite.place(of: place),
          "the rewrite changes the order of words in \(rewrite.before.quotation(range))"))
    }
    return breaches
  }

  /// Sentences that stand before one that stood before them; those that were moved are held against each other only.
  private static func displaced(in rewrite: Rewrite, where isMeant: (Move.Kind?) -> Bool) -> [Breach] {
    var breaches: [Breach] = []
    var last: Int?
    for (place, source) in rewrite.alignment.sources.enumerated() {
      guard let source, isMeant(rewrite.moved[source]) else { continue }
      if let last, source < last {
        let range = rewrite.before.units[source].range
        breaches.append(
          Breach(
            before: range, after: rewrite.after.units[place].range,
            "the rewrite moves \(rewrite.before.quotation(range))"))
      }
      last = max(last ?? source, source)
    }
    return breaches
  }

  /// Whether a word is missing in one place and added in another.
  private static func changesPlaces(_ derivation: Derivation, _ rewrite: Rewrite) -> Bool {
    guard !derivation.added.isEmpty else { return false }
    let lost = Set(derivation.losses.flatMap { loss in loss.words.map { rewrite.before.words[$0].letters } })
    return derivation.added.contains { lost.contains(rewrite.after.words[$0].letters) }
  }
}
