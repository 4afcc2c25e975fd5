import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

/// A model's rewrite: asked for by the author, run by the host, judged by the guard, shown, and written only when the author
/// says so.
extension Session {
  /// What the author chooses to take a proposal that a message has shown.
  static let take = "Take it"
  private static let leave = "Leave the text as it is"

  mutating func optimizeWithModel(
    _ argument: Params, token: JSONValue?, _ request: Message.Request
  ) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    if argument["apply"]?.bool == true {
      guard let proposal = documents[key]?.proposal else {
        return .result(refused("There is no proposal for the text as it is now; ask your model again."))
      }
      return change(proposal.operation, Errand(.model(proposal), on: key, text, for: request, at: time))
    }
    if models.values.contains(where: { $0.key == key }) {
      return .result(refused("Your model is already working on this text."))
    }
    let range = try range(argument, in: text)
    do throws(Optimizer.Obstacle) {
      let rewrite = try optimizer(of: key).modelRewrite(of: text, range: range)
      let number = nextNumber()
      models[number] = ModelErrand(
        key: key, before: text, rewrite: rewrite, request: request, asks: argument["ask"]?.bool ?? true)
      announce(number, token: token)
      send(.runModel(number: number, request: rewrite.request()))
      return .later
    } catch {
      return .result(refused("Your model was not asked: \(error.words)."))
    }
  }

  private mutating func refused(_ message: String) -> JSONValue {
    tell(message, .warning)
    return ["applied": false, "message": .string(message)]
  }

  mutating func modelAnswered(_ number: Int, _ answer: ModelAnswer) {
    guard let errand = models.removeValue(forKey: number) else { return }
    endProgress(of: errand)
    guard documents[errand.key]?.text == errand.before else {
      let message = "The text changed while your model was working, so nothing was done; try again."
      return send(.message(Reply.result(refused(message), to: errand.request.id)))
    }
    propose(errand.rewrite.result(of: answer), errand)
  }

  /// Shows a proposal: each change to be confirmed where the client can, else its text with a question, else in the
  /// command's result, for a client that shows it by itself and comes back with `apply`.
  private mutating func propose(_ result: ModelResult, _ model: ModelErrand) {
    var errand = Errand(.model(result), on: model.key, model.before, for: model.request, at: time)
    let optimization = result.optimization
    documents[model.key]?.proposal = optimization.isChanged ? result : nil
    if optimization.isChanged, model.asks, client.appliesEdits, client.hasChangeAnnotations {
      if !result.isByModel { tell(result.words.capitalizedStart + ".", .warning) }
      errand.form = .changes(optimization.changes, note: live(errand.key))
      if case .result(let busy) = change(result.operation, errand) {
        send(.message(Reply.result(busy, to: model.request.id)))
      }
      return
    }
    let message = result.words.capitalizedStart + "." + (optimization.isChanged ? live(errand.key) : "")
    if optimization.isChanged, model.asks, client.appliesEdits, client.hasMessageActions {
      let params: JSONValue = [
        "type": .int(Loudness.information.rawValue), "message": .string(message + "\n\n" + optimization.text.string),
        "actions": [["title": .string(Session.take)], ["title": .string(Session.leave)]],
      ]
      asked[askClient("window/showMessageRequest", params)] = .proposal(key: model.key, model.before)
    } else if model.asks || !optimization.isChanged {
      tell(message, result.isByModel || result.outcome == .same ? .information : .warning)
    }
    let comparison = Conversions.comparison(HistoryComparison(old: model.before, new: optimization.text))
    let report = Session.notTaken(taken(errand, edit: nil)).with("message", .string(message))
    reply(&errand, .object((report.fields ?? []) + (comparison.fields ?? [])))
  }

  /// The author has seen a proposal and takes it.
  mutating func applyProposal(_ key: String) {
    guard let proposal = documents[key]?.proposal, let text = documents[key]?.text else { return }
    _ = change(proposal.operation, Errand(.model(proposal), on: key, text, for: nil, at: time))
  }
}

/// Progress, and second thoughts.
extension Session {
  private mutating func announce(_ number: Int, token: JSONValue?) {
    if let token, !token.isNull {
      models[number]?.progress = token
      beginProgress(token)
    } else if client.showsProgress {
      let id = askClient("window/workDoneProgress/create", ["token": .string(Session.token(of: number))])
      asked[id] = .progress(model: number)
    }
  }

  private static func token(of number: Int) -> String { "callwright-model-\(number)" }

  /// The client can show it, if there still is something to show.
  mutating func showProgress(of number: Int) {
    guard models[number] != nil else { return }
    let token = JSONValue.string(Session.token(of: number))
    models[number]?.progress = token
    beginProgress(token)
  }

  private mutating func beginProgress(_ token: JSONValue) {
    let value: JSONValue = ["kind": "begin", "title": "Your model is working", "cancellable": true]
    send(.message(Reply.notification("$/progress", ["token": token, "value": value])))
  }

  private mutating func endProgress(of errand: ModelErrand) {
    guard let token = errand.progress else { return }
    send(.message(Reply.notification("$/progress", ["token": token, "value": ["kind": "end"]])))
  }

  /// The author has stopped what the client shows under this token.
  mutating func cancelModel(shownAs token: JSONValue?) {
    guard let token, let number = models.first(where: { $0.value.progress == token })?.key else { return }
    giveUp(number)
  }

  /// The document is closed.
  mutating func cancelModels(on key: String) {
    for number in models.keys.sorted() where models[number]?.key == key { giveUp(number) }
  }

  private mutating func giveUp(_ number: Int) {
    guard let errand = stopModel(number) else { return }
    let result: JSONValue = ["applied": false, "message": "Your model was stopped; the text is as it was."]
    send(.message(Reply.result(result, to: errand.request.id)))
  }

  /// The client does not want this request answered any more; gives it to be answered so.
  mutating func cancelModel(askedBy id: JSONValue?) -> Message.Request? {
    guard let number = models.first(where: { $0.value.request.id == id })?.key else { return nil }
    return stopModel(number)?.request
  }

  private mutating func stopModel(_ number: Int) -> ModelErrand? {
    guard let errand = models.removeValue(forKey: number) else { return nil }
    endProgress(of: errand)
    send(.cancelModel(number: number))
    return errand
  }
}

extension ModelResult {
  /// The change that the history is asked to keep.
  fileprivate var operation: HistoryOperation {
    guard isByModel else { return optimization.operation }
    return .change(
      to: optimization.text, engine: "model", label: "Optimize instructions with a model",
      changes: optimization.changes.map { $0.sentence })
  }
}
