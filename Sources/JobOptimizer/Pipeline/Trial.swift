import JobAnalysis
import JobModel

/// Tries the passes on one text until what is left can be vouched for: reject, never repair.
struct Trial {
  private let optimizer: Optimizer
  private let text: SourceText
  private let range: Range<Int>?
  /// Whether a second run must change nothing; the second run itself does not ask for a third.
  private let settles: Bool
  private var attempt: Attempt
  private var judge: Judge
  /// What comes next if the pass to blame is left out: it was tried to find that pass.
  private var next: Attempt?
  private var rejections: [Optimization.Rejection] = []
  /// How many more readings the search for passes to blame may cost: enough for any job, few for a very long one.
  private var patience: Int
  private(set) var result: Optimization

  init(_ optimizer: Optimizer, _ draft: Draft, range: Range<Int>?, settles: Bool = true) {
    self.optimizer = optimizer
    self.range = range
    self.settles = settles
    text = draft.syntax.text
    patience = max(2, Trial.mostBytesRead / max(1, text.count))
    attempt = Attempt(draft, without: [], by: optimizer)
    judge = Judge(optimizer, draft.document, within: range)
    result = Optimization(text, because: draft.gate.reason)
  }

  private static let mostBytesRead = 40_000

  private var draft: Draft { attempt.draft }

  mutating func run() {
    for _ in 0...optimizer.passes.count {
      guard !draft.changes.isEmpty else { return finish(with: text, nil) }
      guard let after = attempt.after else {
        let last = draft.changes[draft.changes.count - 1].pass
        guard disable(Blame([last], "its edits do not fit together")) else { return }
        continue
      }
      guard let blame = tooLong(after) ?? objection() else {
        let second = settles ? optimizer.draft(of: after, range: selection(in: after), without: []) : nil
        guard let blame = unsettled(second) else { return finish(with: after.text, second) }
        guard disable(blame) else { return }
        continue
      }
      guard disable(blame) else { return }
    }
    finish(with: text, nil)
  }

  /// What was selected, in the text after.
  private func selection(in after: Document) -> Range<Int>? {
    range.map { $0.lowerBound..<max($0.lowerBound, $0.upperBound + after.text.count - text.count) }
  }

  /// Passes that are to be left out, and why.
  private struct Blame {
    let passes: [String]
    let reason: String

    init(_ passes: [String], _ reason: String) {
      self.passes = passes
      self.reason = reason
    }
  }

  private mutating func disable(_ blame: Blame) -> Bool {
    rejections += blame.passes.map { Optimization.Rejection(pass: $0, reason: blame.reason) }
    let disabled = attempt.disabled + blame.passes
    let known = next?.disabled == disabled ? next : attempt(without: disabled)
    next = nil
    guard let known else {
      finish(with: text, nil)
      return false
    }
    attempt = known
    return true
  }

  private func attempt(without disabled: [String]) -> Attempt? {
    optimizer.draft(of: draft.document, range: range, without: disabled).map {
      Attempt($0, without: disabled, by: optimizer)
    }
  }

  /// A text that was within the limit stays within; one that was not grows no longer.
  private func tooLong(_ after: Document) -> Blame? {
    guard let syntax = after.job, let length = optimizer.exceeds(syntax) else { return nil }
    if let before = optimizer.exceeds(draft.syntax), before >= length { return nil }
    let over = length - (optimizer.exceeds(draft.syntax) ?? optimizer.workspace.limits.instructions ?? 0)
    return Blame(growing(by: over), "the instructions would be longer than the form takes")
  }

  /// Passes without which the text has so many bytes less: the fewest, and the numbers only where the others do not suffice.
  private func growing(by over: Int) -> [String] {
    let growths = attempt.passes.map { pass in
      (pass: pass, growth: draft.changes.reduce(0) { $0 + ($1.pass == pass ? $1.growth : 0) })
    }
    let others = growths.filter { $0.growth > 0 && $0.pass != "number-steps" }.sorted { $0.growth < $1.growth }
    if let one = others.first(where: { $0.growth >= over }) { return [one.pass] }
    guard others.reduce(0, { $0 + $1.growth }) >= over else {
      return [attempt.passes.first { $0 == "number-steps" } ?? draft.changes[draft.changes.count - 1].pass]
    }
    var left = over
    var passes: [String] = []
    for (pass, growth) in others.reversed() where left > 0 {
      passes.append(pass)
      left -= growth
    }
    return passes
  }

  /// A pass that would change the text again, in a second run.
  private func unsettled(_ second: Draft?) -> Blame? {
    guard let second, let change = second.changes.first else { return nil }
    let after = second.syntax.text
    var again = Trial(optimizer, second, range: selection(in: second.document), settles: false)
    again.run()
    guard again.result.text != after else { return nil }
    let pass = draft.changes.contains { $0.pass == change.pass } ? change.pass : draft.changes[0].pass
    return Blame([pass], "a second run would change it again")
  }

  private mutating func finish(with after: SourceText, _ second: Draft?) {
    let isChanged = after != text
    let structural = ["number-steps", "number-list", "goal-first", "sink-rules", "sink-off-script"]
    let isRewritten = draft.changes.contains { structural.contains($0.pass) }
    result = Optimization(
      outcome: !isChanged ? .unchanged(reason: reason) : isRewritten ? .rewritten : .localEdits,
      text: after, changes: isChanged ? draft.changes : [],
      suggestions: Suggestion.all(for: second ?? draft, in: range, optimizer.workspace),
      abstentions: draft.abstentions.sorted { $0.range.lowerBound < $1.range.lowerBound }, rejections: rejections)
  }

  private var reason: String {
    rejections.isEmpty ? draft.gate.reason : "the changes it could make were not certain to mean the same"
  }
}

// MARK: Which pass is to blame

extension Trial {
  /// The pass whose changes the guard does not let through: the one without which what it says first is gone, else the first
  /// one that brings an objection, found by halving. What was tried for that is not tried again.
  private mutating func objection() -> Blame? {
    guard let objection = attempt.objection(&judge) else { return nil }
    let all = optimizer.passes.map { $0.id }
    // The numbers come first: others write only where they do.
    let ids = (all.suffix(1) + all.dropLast()).filter { id in attempt.passes.contains(id) }
    let suspects = suspects(ids, objection)
    for id in suspects {
      patience -= 1
      // Who has read the text so often leaves out whatever may be to blame, and in the end everything.
      if patience < 0 { return Blame(patience < -2 ? ids : suspects, objection.reason) }
      guard var other = attempt(without: attempt.disabled + [id]) else { continue }
      if let left = other.objection(&judge, asking: objection), objection.isSame(as: left) { continue }
      next = other
      return Blame([id], objection.reason)
    }
    return Blame([halved(ids)], objection.reason)
  }

  /// Those that wrote where the objection points, the numbers last; all of them where it points nowhere.
  private func suspects(_ ids: [String], _ objection: Optimizer.Objection) -> [String] {
    guard let range = objection.range else { return ids.reversed() }
    let near = ids.reversed().filter { attempt.wrote($0, near: range) }
    return near.isEmpty ? ids.reversed() : near
  }

  private mutating func halved(_ ids: [String]) -> String {
    var fine = 0
    var broken = ids.count
    while broken - fine > 1 {
      let middle = (fine + broken) / 2
      var half = attempt(without: attempt.disabled + ids.dropFirst(middle))
      if half?.objection(&judge) != nil { broken = middle } else { fine = middle }
    }
    return ids[broken - 1]
  }
}
