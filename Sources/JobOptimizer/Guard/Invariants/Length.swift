import JobAnalysis
import JobModel

extension Invariant {
  /// Within the limit, and about as many words as before: structure is added, not text.
  static let length = Invariant(id: "length", keeps: "the length, and the limit") { rewrite in
    var breaches: [Breach] = []
    let workspace = rewrite.after.workspace
    if let limit = workspace.limits.instructions {
      let before = PastedLength(rewrite.before.syntax, unit: workspace.countUnit, limit: limit)
      let after = PastedLength(rewrite.after.syntax, unit: workspace.countUnit, limit: limit)
      if after.over != nil, after.count > before.count {
        breaches.append(Breach("the rewrite has \(after.count.grouped) characters, and \(limit.grouped) is the limit"))
      }
    }
    let before = words(in: rewrite.before)
    let after = words(in: rewrite.after)
    // One word more or less says nothing of a short text.
    if after * 10 > before * 11 + 10 || after * 10 + 10 < before * 9 {
      breaches.append(Breach("the rewrite has \(after.grouped) words where there were \(before.grouped)"))
    }
    return breaches
  }

  /// Words outside titles, but for connectives and fillers.
  private static func words(in reading: GuardReading) -> Int {
    reading.units.reduce(0) { sum, unit in
      unit.kind == .title ? sum : sum + reading.words(of: unit).reduce(0) { $0 + ($1.isSoft ? 0 : 1) }
    }
  }
}
