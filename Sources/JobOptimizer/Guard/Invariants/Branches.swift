import JobAnalysis
import JobModel

extension Invariant {
  /// Each sentence in the branch in which it stood: under the same step, beside the same condition.
  static let branches = Invariant(id: "branches", keeps: "every sentence in its branch") { rewrite in
    let check = BranchCheck(rewrite: rewrite)
    var breaches: [Breach] = []
    for place in rewrite.before.units.indices {
      guard rewrite.before.units[place].kind == .sentence, let reason = check.obstacle(place) else { continue }
      let range = rewrite.before.units[place].range
      breaches.append(
        Breach(before: range, after: rewrite.place(of: place), "\(rewrite.before.quotation(range)) \(reason)"))
    }
    return breaches
  }
}
