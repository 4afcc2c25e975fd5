import JobAnalysis
import JobModel

/// Tries the passes on one text until what is left can be vouched for: reject, never repair.
struct Trial {
  private let optimizer: Optimizer
  private let text: SourceText
  private let range: Range<Int>?
  /// Whether a second run must change nothing; the second run itself does not ask for a third.
  private let settles: Bool
  private var draft: Draft
  private lazy var judge = optimizer.judge(of: text, within: range)
  /// The passes without which the judge has no objection, once that is known.
  private var isKnownFine: [String]?
  private var disabled: [String] = []
  private var rejections: [Optimization.Rejection] = []
  private(set) var result: Optimization

  init(_ optimizer: Optimizer, _ text: SourceText, range: Range<Int>?, _ draft: Draft, settles: Bool = true) {
    self.optimizer = optimizer
    self.text = text
    self.range = range
    self.settles = settles
    self.draft = draft
    result = Optimization(text, because: draft.gate.reason)
  }

  mutating func run() {
    for _ in 0...optimizer.passes.count {
      guard !draft.changes.isEmpty else { return finish(text, nil) }
      guard let after = try? text.applying(draft.changes.edits), after != text else {
        guard disable(draft.changes[draft.changes.count - 1].pass, "its edits do not fit together") else { return }
        continue
      }
      let second = settles ? optimizer.draft(of: after, range: nil, without: []) : nil
      guard let culprit = tooLong(second) ?? objection(after) ?? unsettled(after, second) else {
        return finish(after, second)
      }
      guard disable(culprit.pass, culprit.reason) else { return }
    }
    finish(text, nil)
  }

  private mutating func disable(_ pass: String, _ reason: String) -> Bool {
    disabled.append(pass)
    rejections.append(Optimization.Rejection(pass: pass, reason: reason))
    guard let next = optimizer.draft(of: draft.document, range: range, without: disabled) else {
      finish(text, nil)
      return false
    }
    draft = next
    return true
  }

  /// A text that was within the limit stays within; one that was not grows no longer.
  private func tooLong(_ after: Draft?) -> Optimization.Rejection? {
    guard let syntax = after?.syntax, let length = optimizer.exceeds(syntax) else { return nil }
    if let before = optimizer.exceeds(draft.syntax), before >= length { return nil }
    let longest = ["expand-list", "attach-otherwise", "number-steps"].first { pass in
      draft.changes.contains { $0.pass == pass }
    }
    let pass = longest ?? draft.changes[draft.changes.count - 1].pass
    return Optimization.Rejection(pass: pass, reason: "the instructions would be longer than the form takes")
  }

  /// The pass whose changes the guard does not let through: the one without which it has no objection, else the first one
  /// that brings one, found by halving.
  private mutating func objection(_ after: SourceText) -> Optimization.Rejection? {
    guard isKnownFine != disabled, let objection = judge(after, draft.changes) else { return nil }
    // The numbers come first: others write only where they do.
    let all = optimizer.passes.map { $0.id }
    let ids = (all.suffix(1) + all.dropLast()).filter { id in draft.changes.contains { $0.pass == id } }
    for id in suspects(ids, objection) where self.objection(without: [id]) == nil {
      isKnownFine = disabled + [id]
      return Optimization.Rejection(pass: id, reason: objection.reason)
    }
    return Optimization.Rejection(pass: halved(ids), reason: objection.reason)
  }

  /// Those that wrote where the objection points first, the numbers last.
  private func suspects(_ ids: [String], _ objection: Optimizer.Objection) -> [String] {
    guard let range = objection.range else { return ids.reversed() }
    let near = ids.reversed().filter { id in
      draft.changes.contains { change in
        change.pass == id && change.edits.contains { $0.range.overlaps(range) || range.contains($0.range.lowerBound) }
      }
    }
    return near + ids.reversed().filter { !near.contains($0) }
  }

  private mutating func halved(_ ids: [String]) -> String {
    var fine = 0
    var broken = ids.count
    while broken - fine > 1 {
      let middle = (fine + broken) / 2
      if objection(without: Array(ids.dropFirst(middle))) != nil { broken = middle } else { fine = middle }
    }
    return ids[broken - 1]
  }

  /// What the guard says of the text as the passes without some would make it.
  private mutating func objection(without others: [String]) -> Optimizer.Objection? {
    guard let part = optimizer.draft(of: draft.document, range: range, without: disabled + others),
      let after = try? text.applying(part.changes.edits), after != text
    else { return nil }
    return judge(after, part.changes)
  }

  /// A pass that would change the text again, in a second run.
  private mutating func unsettled(_ after: SourceText, _ second: Draft?) -> Optimization.Rejection? {
    guard settles, range == nil, let second, let change = second.changes.first else { return nil }
    var again = Trial(optimizer, after, range: nil, second, settles: false)
    again.run()
    guard again.result.text != after else { return nil }
    let pass = draft.changes.contains { $0.pass == change.pass } ? change.pass : draft.changes[0].pass
    return Optimization.Rejection(pass: pass, reason: "a second run would change it again")
  }

  private mutating func finish(_ after: SourceText, _ second: Draft?) {
    let isChanged = after != text
    let structural = ["number-steps", "number-list", "goal-first", "sink-rules", "sink-off-script"]
    let isRewritten = draft.changes.contains { structural.contains($0.pass) }
    result = Optimization(
      outcome: !isChanged ? .unchanged(reason: reason) : isRewritten ? .rewritten : .localEdits,
      text: after, changes: isChanged ? draft.changes : [],
      suggestions: Suggestion.all(for: second ?? draft, in: range),
      abstentions: draft.abstentions.sorted { $0.range.lowerBound < $1.range.lowerBound }, rejections: rejections)
  }

  private var reason: String {
    rejections.isEmpty ? draft.gate.reason : "what could be done was not certain to say the same"
  }
}
