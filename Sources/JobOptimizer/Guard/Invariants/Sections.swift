import JobAnalysis

extension Invariant {
  /// A title that a rewrite adds says of a sentence only what the sentence says of itself.
  static let sections = Invariant(id: "sections", keeps: "every sentence under a title that fits it") { rewrite in
    var breaches: [Breach] = []
    rewrite.forEachPair { _, unit, images in
      guard unit.kind == .sentence else { return }
      let sentence = rewrite.before.sentence(of: unit)
      let orders = sentence.clause == .intent && rewrite.before.prose.holdsOrder(sentence)
      let clause = orders ? .condition : sentence.clause
      for image in images {
        guard let section = rewrite.after.section(of: image), section != rewrite.before.section(of: unit),
          !section.fits(clause)
        else { continue }
        breaches.append(
          Breach(
            before: unit.range, after: image.range,
            "\(rewrite.before.quotation(unit.range)) would end up under a title that does not fit it"))
      }
    }
    return breaches
  }
}

extension Section {
  /// Whether a sentence of a class may come to stand under a title that was not there before.
  fileprivate func fits(_ clause: ClauseClass) -> Bool {
    switch self {
    case .goal: clause == .goal || clause == .intent
    case .steps: clause != .goal
    case .offScript: clause == .offScript
    case .rules: clause == .prohibition
    case .background: clause == .fact || clause == .unknown || clause == .intent
    // No such title is ever added, so the sentence has not left its own.
    case .other, .forbidden: true
    }
  }
}
