import JobAnalysis
import JobModel

/// What the passes but some make of a text, with all that is known of it so far.
struct Attempt {
  let disabled: [String]
  let draft: Draft
  /// Nil where the edits do not fit together, or change nothing.
  let after: Document?
  /// What the judge says; nil inside where there is no objection, nil where nobody has asked yet.
  private var verdict: Optimizer.Objection??

  init(_ draft: Draft, without disabled: [String], by optimizer: Optimizer) {
    self.disabled = disabled
    self.draft = draft
    let before = draft.syntax.text
    let after = draft.changes.isEmpty ? nil : try? before.applying(draft.changes.edits)
    self.after = after.flatMap { $0 == before ? nil : optimizer.document($0) }
  }

  /// A text that stays as it is needs no judge.
  mutating func objection(_ judge: inout Judge, asking known: Optimizer.Objection? = nil) -> Optimizer.Objection? {
    if let verdict { return verdict }
    let objection = after.flatMap { judge.objection(to: $0, draft.changes, asking: known) }
    verdict = .some(objection)
    return objection
  }

  /// The ids of the passes that wrote something, in the order of the changes.
  var passes: [String] {
    draft.changes.reduce(into: []) { if !$0.contains($1.pass) { $0.append($1.pass) } }
  }

  func wrote(_ pass: String, near range: Range<Int>) -> Bool {
    draft.changes.contains { change in
      change.pass == pass
        && change.edits.contains { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
    }
  }
}
