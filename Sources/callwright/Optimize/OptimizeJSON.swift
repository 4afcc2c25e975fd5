import JSONText
import JobModel
import JobOptimizer

/// What Optimize makes of files, for programs: the same for the same input.
enum OptimizeJSON {
  static func text(of reports: [OptimizeReport]) -> String {
    let changed = reports.filter { $0.result.isChanged }.count
    let all: JSONValue = [
      "version": .string(Callwright.version), "files": .array(reports.map { file($0) }),
      "summary": ["files": .int(reports.count), "changed": .int(changed)],
    ]
    return all.written(indentation: 2) + "\n"
  }

  private static func file(_ report: OptimizeReport) -> JSONValue {
    var before = ReportPlaces(report.before)
    var after = ReportPlaces(report.result.text)
    var changes: [JSONValue] = []
    for change in report.result.changes { changes.append(self.change(change, &before)) }
    var left: [JSONValue] = []
    for abstention in report.result.abstentions {
      left.append(["range": range(abstention.range, &before), "reason": .string(abstention.reason)])
    }
    var suggestions: [JSONValue] = []
    for suggestion in report.result.suggestions { suggestions.append(self.suggestion(suggestion, &after)) }
    let fields: JSONValue = [
      "path": .string(report.path), "outcome": .string(outcome(report.result)), "summary": .string(report.summary),
      "steps": .array(report.steps.names.map { .string($0) }), "writing": report.writing?.json ?? .null,
      "text": .string(report.result.text.string), "changes": .array(changes), "suggestions": .array(suggestions),
      "leftAlone": .array(left),
      "undone": .array(
        report.result.rejections.map { ["pass": .string($0.pass), "reason": .string($0.reason)] }),
    ]
    guard let proposal = report.proposal else { return fields }
    return .object((fields.fields ?? []) + [JSONField("model", model(proposal))])
  }

  private static func model(_ proposal: ModelProposal) -> JSONValue {
    let questions = JSONValue.array((proposal.result?.questions ?? []).map { .string($0) })
    let outcome: String
    var reasons: [String] = []
    switch proposal.result?.outcome {
    case nil: (outcome, reasons) = ("not-asked", [proposal.words])
    case .accepted: outcome = "accepted"
    case .same: outcome = "same"
    case .refused(let all): (outcome, reasons) = ("refused", all)
    case .failed(let reason): (outcome, reasons) = ("failed", [reason])
    }
    return ["outcome": .string(outcome), "reasons": .array(reasons.map { .string($0) }), "questions": questions]
  }

  private static func outcome(_ result: Optimization) -> String {
    switch result.outcome {
    case .rewritten: "rewritten"
    case .localEdits: "local-edits"
    case .unchanged: "unchanged"
    }
  }

  private static func change(_ change: Change, _ places: inout ReportPlaces) -> JSONValue {
    var edits: [JSONValue] = []
    for edit in change.edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      edits.append(["range": range(edit.range, &places), "replacement": .string(edit.replacement)])
    }
    return [
      "pass": .string(change.pass), "kind": .string(change.kind.name), "what": .string(change.what),
      "why": .string(change.why), "practice": .string(change.practice.words),
      "source": .string(change.practice.source.title), "edits": .array(edits),
    ]
  }

  private static func suggestion(_ suggestion: Suggestion, _ places: inout ReportPlaces) -> JSONValue {
    [
      "id": .string(suggestion.id), "rule": suggestion.rule.map { .string($0) } ?? .null,
      "range": range(suggestion.range, &places), "message": .string(suggestion.message),
      "choices": .array(
        suggestion.choices.map { ["title": .string($0.title), "text": .string($0.text)] }),
      "snippet": .string(suggestion.snippet),
    ]
  }

  /// Offsets in bytes from 0, lines and columns in characters from 1.
  private static func range(_ range: Range<Int>, _ places: inout ReportPlaces) -> JSONValue {
    ["start": place(range.lowerBound, &places), "end": place(range.upperBound, &places)]
  }

  private static func place(_ offset: Int, _ places: inout ReportPlaces) -> JSONValue {
    let place = places.place(of: offset)
    return ["offset": .int(offset), "line": .int(place.line), "column": .int(place.column)]
  }
}
