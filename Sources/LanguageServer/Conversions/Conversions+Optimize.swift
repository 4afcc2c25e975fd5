import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

extension Conversions {
  /// An edit of this document, which is to become another text.
  mutating func workspaceEdit(_ form: Errand.Form, from before: SourceText, to after: SourceText) -> JSONValue {
    switch form {
    case .difference: return workspaceEdit(Difference.edits(from: before, to: after))
    case .changes(let changes, let note): return workspaceEdit(changes, note)
    case .snippet(let edit):
      let snippet: JSONValue = ["kind": "snippet", "value": .string(edit.replacement)]
      return documentChanges([["range": range(edit.range), "snippet": snippet]])
    }
  }

  /// Each change with its reason, to be confirmed by itself.
  private mutating func workspaceEdit(_ changes: [Change], _ note: String) -> JSONValue {
    var annotations: [JSONField] = []
    var edits: [JSONValue] = []
    for (place, change) in changes.enumerated() {
      let id = "\(place + 1)"
      let description = change.why.capitalizedStart + ". " + change.practice.citation + (place == 0 ? note : "")
      annotations.append(
        JSONField(
          id,
          [
            "label": .string(change.what), "needsConfirmation": true, "description": .string(description),
          ]))
      for edit in change.edits { edits.append(self.edit(edit).with("annotationId", .string(id))) }
    }
    return documentChanges(edits).with("changeAnnotations", .object(annotations))
  }

  /// What changed and why, what is left to decide, what was left alone, what was undone. Places of changes and of what was
  /// left alone are in the text before, those of decisions in the text after.
  mutating func report(of optimization: Optimization, after: inout Conversions) -> [JSONField] {
    var changes: [JSONValue] = []
    for change in optimization.changes {
      changes.append([
        "pass": .string(change.pass), "kind": .string(change.kind.name), "what": .string(change.what),
        "why": .string(change.why), "practice": .string(change.practice.words),
        "source": .string(change.practice.source.title), "range": range(change.range),
      ])
    }
    var left: [JSONValue] = []
    for abstention in optimization.abstentions {
      left.append(["range": range(abstention.range), "reason": .string(abstention.reason)])
    }
    var suggestions: [JSONValue] = []
    for suggestion in optimization.suggestions {
      suggestions.append([
        "suggestion": .string(suggestion.id), "range": after.range(suggestion.range),
        "message": .string(suggestion.message),
        "choices": .array(suggestion.choices.map { .string($0.title) }),
        "rule": suggestion.rule.map { .string($0) } ?? .null,
      ])
    }
    let undone = optimization.rejections.map { rejection -> JSONValue in
      ["pass": .string(rejection.pass), "reason": .string(rejection.reason)]
    }
    return [
      JSONField("changes", .array(changes)), JSONField("suggestions", .array(suggestions)),
      JSONField("leftAlone", .array(left)), JSONField("undone", .array(undone)),
    ]
  }

  /// Whose text a proposal is, and why.
  static func report(of result: ModelResult) -> [JSONField] {
    let outcome: String
    var reasons: [String] = []
    switch result.outcome {
    case .accepted: outcome = "accepted"
    case .same: outcome = "same"
    case .refused(let all): (outcome, reasons) = ("refused", all)
    case .failed(let reason): (outcome, reasons) = ("failed", [reason])
    }
    return [
      JSONField("model", ["outcome": .string(outcome), "reasons": .array(reasons.map { .string($0) })]),
      JSONField("questions", .array(result.questions.map { .string($0) })),
    ]
  }

  mutating func lens(_ place: Range<Int>, _ title: String, _ command: String, _ argument: JSONValue) -> JSONValue {
    ["range": range(place), "command": Conversions.command(title, command, argument)]
  }

  static func command(_ title: String, _ command: String, _ argument: JSONValue) -> JSONValue {
    ["title": .string(title), "command": .string(command), "arguments": [argument]]
  }

  /// A command as a code action: with its edit asked for later where it can be and the client can, else as the command,
  /// which is all that some clients know.
  func offer(
    _ title: String, _ kind: String, _ command: String, _ argument: JSONValue, isResolved: Bool = false
  ) -> JSONValue {
    guard client.hasCodeActionLiterals else { return Conversions.command(title, command, argument) }
    if isResolved, client.resolvesActionEdits {
      return ["title": .string(title), "kind": .string(kind), "data": argument]
    }
    return [
      "title": .string(title), "kind": .string(kind), "command": Conversions.command(title, command, argument),
    ]
  }
}

extension JSONValue {
  /// An object with this key, in place of what it had.
  func with(_ key: String, _ value: JSONValue) -> JSONValue {
    .object((fields ?? []).filter { $0.key != key } + [JSONField(key, value)])
  }
}
