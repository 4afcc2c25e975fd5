import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// Single passes of Optimize, for an author who wants one thing and no more. The guard and the history have their part in
/// them as in the whole.
extension Session {
  mutating func sentenceRewrites(_ wanted: WantedActions, _ snapshot: Snapshot) -> [JSONValue] {
    guard let syntax = snapshot.document.job, let reading = snapshot.document.reading else { return [] }
    var actions: [JSONValue] = []
    if wanted.asks(for: ActionKinds.number), wanted.range.meets(syntax.instructions) {
      let selection = wanted.range.isEmpty ? nil : wanted.range
      actions += rewrite("Number the steps", ActionKinds.number, "number-steps", selection, wanted, snapshot)
    }
    if wanted.asks(for: ActionKinds.condition),
      let sentence = reading.sentences.first(where: { $0.range.meets(wanted.range) && $0.trailingCondition != nil })
    {
      actions += rewrite(
        "Put the condition first", ActionKinds.condition, "condition-first", sentence.range, wanted, snapshot)
    }
    return actions
  }

  /// What one pass makes of a range; where it leaves that alone, why, for a client that asks for this kind.
  private func rewrite(
    _ title: String, _ kind: String, _ pass: String, _ range: Range<Int>?, _ wanted: WantedActions, _ snapshot: Snapshot
  ) -> [JSONValue] {
    guard let uri = documents[wanted.key]?.uri else { return [] }
    let text = snapshot.document.text
    let optimization = optimizer(of: wanted.key, passes: Pass.all.filter { $0.id == pass }).optimize(text, range: range)
    if case .unchanged(let reason) = optimization.outcome {
      guard wanted.names(kind), client.hasDisabledActions, client.hasCodeActionLiterals else { return [] }
      let words = optimization.rejections.first?.reason ?? optimization.abstentions.first?.reason ?? reason
      return [["title": .string(title), "kind": .string(kind), "disabled": ["reason": .string(words)]]]
    }
    var conversions = conversions(of: wanted.key, text)
    var argument = [JSONField("uri", .string(uri)), JSONField("passes", [.string(pass)])]
    if let range { argument.append(JSONField("range", conversions.range(range))) }
    return [conversions.offer(title, kind, "callwright.optimize", .object(argument), isResolved: true)]
  }
}
