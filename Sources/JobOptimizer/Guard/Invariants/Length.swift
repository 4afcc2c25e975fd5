import JobAnalysis
import JobModel

extension Invariant {
  /// Within the limit, and about as many words as before: structure is added, not text.
  static let length = Invariant(id: "length", keeps: "the length, and the limit") { rewrite in
    var breaches: [Breach] = []
    let workspace = rewrite.after.snapshot.workspace
    if let limit = workspace.limits.instructions {
      let count = characters(in: rewrite.after, workspace.countUnit)
      if count > limit, count > characters(in: rewrite.before, workspace.countUnit) {
        breaches.append(Breach("the rewrite has \(count.grouped) characters, and \(limit.grouped) is the limit"))
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

  private static func characters(in reading: GuardReading, _ unit: CountUnit) -> Int {
    reading.text.count(of: reading.syntax.instructions, in: unit)
  }

  /// Words outside titles, but for connectives and fillers.
  private static func words(in reading: GuardReading) -> Int {
    reading.units.reduce(0) { sum, unit in
      unit.kind == .title ? sum : sum + reading.words(of: unit).reduce(0) { $0 + ($1.isSoft ? 0 : 1) }
    }
  }
}
