import JobAnalysis
import JobModel

extension Invariant {
  /// No rule warns of the text after that did not warn as often of the text before.
  static let findings = Invariant(id: "findings", keeps: "the rules as quiet as they were") { rewrite in
    let after = rewrite.after.warnings()
    var before = after.isEmpty ? [:] : rewrite.before.warningCounts()
    var breaches: [Breach] = []
    for finding in after {
      let count = before[finding.rule, default: 0]
      before[finding.rule] = count - 1
      if count <= 0 {
        breaches.append(Breach(after: finding.range, "the rewrite brings a new warning: \(finding.message)"))
      }
    }
    let (old, new) = rewrite.changedWords { $0.isWord(in: marks) }
    return breaches
      + Piece.missing(new, in: old).map {
        Breach(after: $0.range, "the rewrite leaves something unfinished: \(rewrite.after.quotation($0.range))")
      }
  }

  /// An agent would read these aloud.
  private static let marks = WordSet("fixme tbd todo xxx")
}
