import JobAnalysis
import JobModel

/// What is asked of every rewrite of one text: the guard, unless somebody else judges. That text is read once.
struct Judge {
  private let before: Document
  private let selection: Range<Int>?
  private let verify: Optimizer.Verify?
  private let guardian: Guard
  private var reading: GuardReading?

  init(_ optimizer: Optimizer, _ before: Document, within selection: Range<Int>?) {
    self.before = before
    self.selection = selection
    verify = optimizer.verify
    guardian = Guard(workspace: optimizer.workspace, path: optimizer.path, vocabulary: optimizer.vocabulary)
  }

  /// Why the text must not become `after`; nil where it may. Where somebody asks whether `known` still holds, that is what
  /// is looked for first.
  mutating func objection(
    to after: Document, _ changes: [Change], asking known: Optimizer.Objection? = nil
  ) -> Optimizer.Objection? {
    if let verify { return verify(before.text, after.text, changes) }
    let reading = self.reading ?? guardian.read(before)
    self.reading = reading
    let rewrite = Rewrite(
      from: reading, to: guardian.read(after), moves: changes.flatMap { $0.moves }, within: selection)
    if let id = known?.invariant, id != Invariant.findings.id {
      let again = guardian.breaches(of: id, in: rewrite).map { Judge.objection($0, changes) }
      if let same = again.first(where: { known?.isSame(as: $0) ?? false }) ?? again.first { return same }
    }
    guard let breach = guardian.firstBreach(of: rewrite) else { return nil }
    if breach.invariant == Invariant.findings.id, reading.knownWarnings == nil {
      self.reading?.knownWarnings = reading.warningCounts()
    }
    return Judge.objection(breach, changes)
  }

  private static func objection(_ breach: Breach, _ changes: [Change]) -> Optimizer.Objection {
    var objection = Optimizer.Objection(
      reason: breach.message, at: breach.before ?? breach.after.map { origin(of: $0, changes.edits) })
    objection.invariant = breach.invariant
    return objection
  }

  /// The place in the text before that became a place in the text after.
  private static func origin(of range: Range<Int>, _ edits: [TextEdit]) -> Range<Int> {
    var lower: Int?
    var upper: Int?
    var shift = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = edit.range.lowerBound + shift
      let length = edit.replacement.utf8.count
      if lower == nil, range.lowerBound < start + length {
        lower = min(range.lowerBound - shift, edit.range.lowerBound)
      }
      if upper == nil, range.upperBound <= start { upper = range.upperBound - shift }
      if upper == nil, range.upperBound <= start + length { upper = edit.range.upperBound }
      shift += length - edit.range.count
    }
    let first = lower ?? range.lowerBound - shift
    return first..<max(first, upper ?? range.upperBound - shift)
  }
}

extension Optimizer.Objection {
  /// Whether the guard says the same of about the same place; of somebody else's words nobody can tell.
  func isSame(as other: Optimizer.Objection) -> Bool {
    guard let invariant, let further = other.invariant else { return true }
    guard let range, let next = other.range else { return invariant == further }
    return invariant == further && range.lowerBound <= next.upperBound && next.lowerBound <= range.upperBound
  }
}
