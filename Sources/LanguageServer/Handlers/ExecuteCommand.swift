import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

extension Session {
  static let commands = [
    "callwright.applyAction", "callwright.applySuggestion", "callwright.compare", "callwright.countCharacters",
    "callwright.explainRule", "callwright.optimize", "callwright.optimizeHistory", "callwright.optimizeWithModel",
    "callwright.previewMessage", "callwright.previewOptimize", "callwright.redoOptimize", "callwright.restore",
    "callwright.showFlow", "callwright.showSteps", "callwright.undoOptimize",
  ]

  /// Every command takes one object, which says in `uri` what it is about.
  mutating func executeCommand(_ request: Message.Request) throws(ResponseError) -> Reaction {
    let params = try Params(request.params)
    let name = try params.text("command")
    guard Session.commands.contains(name) else { throw ResponseError(.invalidParams, "there is no command \(name)") }
    guard let argument = try params.objects("arguments").first else {
      throw ResponseError(.invalidParams, "params.arguments must begin with an object")
    }
    switch name {
    case "callwright.explainRule": return .result(try explainRule(argument))
    case "callwright.countCharacters": return .result(try countCharacters(argument))
    case "callwright.applyAction": return try applyAction(argument, request)
    case "callwright.previewMessage": return .result(try previewMessage(argument))
    case "callwright.showFlow": return .result(try showFlow(argument))
    case "callwright.showSteps": return .result(try showSteps(argument))
    case "callwright.optimize": return try optimize(argument, request)
    case "callwright.optimizeWithModel":
      return try optimizeWithModel(argument, token: request.params?["workDoneToken"]?.value, request)
    case "callwright.previewOptimize": return try previewOptimize(argument, request)
    case "callwright.applySuggestion": return try applySuggestion(argument, request)
    case "callwright.optimizeHistory": return try look(.list, .list, argument, request)
    case "callwright.compare":
      let old = try version(argument, "old") ?? .now
      let new = try version(argument, "new") ?? .now
      return try look(.compare(old, new), .compare, argument, request)
    case "callwright.restore": return try change(restored(argument), .restore, argument, request)
    case "callwright.undoOptimize":
      return try change(.undo(anyway: argument["anyway"]?.bool ?? false), .undo, argument, request)
    default:
      return try change(.redo(anyway: argument["anyway"]?.bool ?? false), .redo, argument, request)
    }
  }

  /// The job that a command is about.
  mutating func openJob(_ argument: Params) throws(ResponseError) -> (key: String, text: SourceText) {
    let key = FilePath.key(of: try argument.text("uri"))
    guard let document = documents[key], document.kind == .job else {
      throw ResponseError(.invalidParams, "\(try argument.text("uri")) is not a job that is open")
    }
    return (key, document.text)
  }

  /// Asks the history something about a job.
  private mutating func look(
    _ operation: HistoryOperation, _ subject: Errand.Subject, _ argument: Params, _ request: Message.Request
  ) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    begin(operation, Errand(subject, on: key, text, for: request, at: time))
    return .later
  }

  private mutating func change(
    _ operation: HistoryOperation, _ subject: Errand.Subject, _ argument: Params, _ request: Message.Request
  ) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    return change(operation, Errand(subject, on: key, text, for: request, at: time))
  }

  /// Begins a change of a text, unless another one is under way.
  mutating func change(_ operation: HistoryOperation, _ errand: Errand) -> Reaction {
    guard !isBusy(errand.key) else {
      let message = "Your editor has not taken the last change yet; try again when it has."
      tell(message, .warning)
      return .result(["applied": false, "message": .string(message)])
    }
    begin(operation, errand)
    return .later
  }

  private func restored(_ argument: Params) throws(ResponseError) -> HistoryOperation {
    if let version = try version(argument, "version") { return .restore(version) }
    return .restoreHunk(entry: try argument.number("entry"), hunk: try argument.number("hunk"))
  }

  /// `{"before": 3}`, `{"after": 3}`; nil where there is none.
  private func version(_ argument: Params, _ key: String) throws(ResponseError) -> HistoryVersion? {
    guard let version = try argument.optionalObject(key) else { return nil }
    if let id = try version.optionalNumber("before") { return .before(id) }
    return .after(try version.number("after"))
  }

  private func explainRule(_ argument: Params) throws(ResponseError) -> JSONValue {
    let id = try argument.text("rule")
    guard let rule = Rule.named(id) else { throw ResponseError(.invalidParams, "there is no rule \(id)") }
    return ["rule": .string(id), "markdown": .string(rule.page)]
  }

  /// How much room the instructions take, for a line of the editor that always shows it; without a limit, no limit.
  private mutating func countCharacters(_ argument: Params) throws(ResponseError) -> JSONValue {
    guard let snapshot = snapshot(of: try openJob(argument).key), let syntax = snapshot.document.job else {
      return .null
    }
    let limit = snapshot.workspace.limits.instructions
    let length = PastedLength(syntax, unit: snapshot.workspace.countUnit, limit: limit)
    return ["count": .int(length.count), "limit": limit.map { .int($0) } ?? .null]
  }

  /// The steps that a job is live in: a change of it is a change of them all.
  private mutating func showSteps(_ argument: Params) throws(ResponseError) -> JSONValue {
    let steps = liveSteps(try openJob(argument).key)
    let words = steps.isEmpty ? "No step has this job." : "Live in: \(steps.joined(separator: ", "))."
    tell(words)
    return ["steps": .array(steps.map { .string($0) })]
  }
}
