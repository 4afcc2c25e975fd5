import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// What is said of an errand: to the author in a sentence, to the client in its answer.
extension Session {
  /// Answers the errand's request, if nobody has yet.
  mutating func reply(_ errand: inout Errand, _ result: JSONValue) {
    guard let request = errand.request else { return }
    errand.request = nil
    send(.message(Reply.result(result, to: request.id)))
  }

  /// The client has taken the edit: tells so, once.
  mutating func conclude(_ errand: inout Errand) {
    reply(&errand, taken(errand, edit: nil))
    guard !errand.isTold else { return }
    errand.isTold = true
    tell(summary(of: errand))
  }

  /// The result where the text is changed, or is to be changed by the client itself.
  func taken(_ errand: Errand, edit: JSONValue?) -> JSONValue {
    var fields = [
      JSONField("applied", .bool(edit == nil)), JSONField("message", .string(summary(of: errand))),
    ]
    if let edit { fields.append(JSONField("edit", edit)) }
    if let optimization = errand.subject.optimization {
      var before = conversions(of: errand.key, errand.before)
      var after = conversions(of: errand.key, optimization.text)
      fields += before.report(of: optimization, after: &after)
    }
    if case .model(let result) = errand.subject { fields += Conversions.report(of: result) }
    if errand.changes { fields.append(JSONField("steps", .array(liveSteps(errand.key).map { .string($0) }))) }
    return .object(fields)
  }

  /// Ends an errand.
  mutating func finish(_ errand: Errand, _ result: HistoryResult) {
    var errand = errand
    if errand.isCancelled { return }
    if case .lenses = errand.subject { return reply(&errand, lenses(of: errand.key)) }
    switch result {
    case .changed:
      conclude(&errand)
      refreshLenses()
    case .refused:
      // A resolved code action that nobody chose is nothing to talk about.
      if errand.request == nil, errand.refusal == nil { return }
      fail(&errand, errand.refusal ?? "your editor did not accept the change, so nothing was done")
    case .nothing: fail(&errand, nothing(errand.subject), .information)
    case .failed(let reason): fail(&errand, reason, .error)
    case .conflicts(_, let conflicts): report(conflicts, of: &errand)
    case .list(let listing): reply(&errand, Conversions.listing(listing))
    case .compared(let comparison): reply(&errand, Conversions.comparison(comparison))
    case .standing: return
    }
  }

  /// Nothing was done, and why.
  private mutating func fail(_ errand: inout Errand, _ reason: String, _ loudness: Loudness = .warning) {
    let message = reason.capitalizedStart + "."
    if case .action = errand.delivery, let request = errand.request {
      errand.request = nil
      return send(.message(Reply.error(ResponseError(.requestFailed, message), to: request.id)))
    }
    tell(message, loudness)
    reply(&errand, ["applied": false, "message": .string(message)])
  }

  private func nothing(_ subject: Errand.Subject) -> String {
    switch subject {
    case .undo: "there is nothing to undo"
    case .redo: "there is nothing to redo"
    case .optimize, .model, .suggestion: "there is nothing to change"
    case .restore, .compare, .list, .lenses: "the history has no such text"
    }
  }

  /// What was done, in a sentence or two.
  func summary(of errand: Errand) -> String {
    let live = live(errand.key)
    switch (errand.subject, errand.form) {
    case (.optimize(let optimization), _) where !optimization.isChanged:
      return Session.summary(of: optimization, in: errand.before)
    case (.optimize, .changes): return "Optimized, as far as you agreed." + live
    case (.optimize(let optimization), _): return Session.summary(of: optimization, in: errand.before) + live
    case (.model(let result), .changes) where result.isByModel:
      return "Your model's text is in place as far as you agreed; Undo takes it out again." + live
    case (.model(let result), _) where result.isByModel:
      return "Your model's text is in place; Undo takes it out again." + live
    case (.model(let result), _): return Session.summary(of: result.optimization, in: errand.before) + live
    case (.undo, _): return "The last change has been undone." + live
    case (.redo, _): return "The change has been made again." + live
    case (.restore, _): return "The text has been restored." + live
    case (.suggestion, _): return "Written; Undo takes it out again." + live
    case (.list, _), (.compare, _), (.lenses, _): return ""
    }
  }

  /// `Optimized: 4 changes. 1 place is left as it is (line 4: “only” holds for all of it). 1 thing is for you to decide.`
  private static func summary(of optimization: Optimization, in text: SourceText) -> String {
    var parts = ["Optimized: \(counted(optimization.changes.count, "change", "changes"))."]
    if case .unchanged(let reason) = optimization.outcome { parts = ["Nothing to change: \(reason)."] }
    if let left = left(optimization.abstentions, in: text) { parts.append(left) }
    let open = optimization.suggestions.count
    if open > 0 { parts.append("\(counted(open, "thing is", "things are")) for you to decide.") }
    return parts.joined(separator: " ")
  }

  /// What was left, and why: a client may show nothing but this.
  static func left(_ abstentions: [Abstention], in text: SourceText) -> String? {
    if abstentions.isEmpty { return nil }
    let count = counted(abstentions.count, "place is left as it is", "places are left as they are")
    var reasons = abstentions.prefix(mostReasons).map { abstention in
      "line \((text.line(at: abstention.range.lowerBound) + 1).grouped): \(abstention.reason)"
    }
    if abstentions.count > mostReasons { reasons.append("\((abstentions.count - mostReasons).grouped) more") }
    return "\(count) (\(reasons.joined(separator: "; ")))."
  }

  private static let mostReasons = 3

  /// Where a change will be heard, as a sentence behind others.
  func live(_ key: String) -> String {
    let count = liveSteps(key).count
    return count == 0 ? "" : " The job is live in \(Session.counted(count, "step", "steps"))."
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.grouped) \(count == 1 ? one : many)"
  }
}
