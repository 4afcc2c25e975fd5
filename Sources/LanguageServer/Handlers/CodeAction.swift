import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

extension Session {
  /// The fixes of the findings that touch the range, by range and text, never by what the client says is wrong there;
  /// what else can be done there; Optimize for the whole and for the selection, and what takes it back; and what only the
  /// author can decide.
  mutating func codeAction(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let (start, end) = try params.range("range")
    let context = try params.optionalObject("context")
    let wanted = WantedActions(
      key: key, range: text.range(from: start, to: end, in: client.encoding), only: try context?.optionalTexts("only"),
      isAutomatic: context?["triggerKind"]?.int == 2)
    var actions: [JSONValue] = []
    if client.isKate, let place = onlyPlace(wanted, context, snapshot) {
      let best = offers(wanted, snapshot).first { $0.isPreferred && $0.finding?.range.lowerBound == place }
      return .array(best.map { [codeAction($0, wanted, snapshot)] } ?? [])
    }
    for offer in offers(wanted, snapshot) { actions.append(codeAction(offer, wanted, snapshot)) }
    actions += sentenceRewrites(wanted, snapshot)
    if wanted.has(ActionKinds.optimize) { actions += rewrites(wanted) }
    if wanted.has(ActionKinds.history), !wanted.isAutomatic { actions += changesOfMind(wanted) }
    if wanted.has(ActionKinds.decide), !wanted.isAutomatic { actions += decisions(wanted) }
    return .array(actions)
  }

  /// Where the one finding begins that a client names while it asks about the whole text.
  private func onlyPlace(_ wanted: WantedActions, _ context: Params?, _ snapshot: Snapshot) -> Int? {
    let text = snapshot.document.text
    guard wanted.range == 0..<text.count, let named = context?["diagnostics"]?.elements, named.count == 1,
      let start = named[0]["range"]?["start"], let line = start["line"]?.int, let column = start["character"]?.int
    else { return nil }
    let place = TextPosition(line: line, column: column)
    return text.range(from: place, to: place, in: client.encoding).lowerBound
  }

  private mutating func rewrites(_ wanted: WantedActions) -> [JSONValue] {
    guard let document = documents[wanted.key], let whole = optimization(of: wanted.key) else { return [] }
    var conversions = conversions(of: wanted.key, document.text)
    let uri = JSONField("uri", .string(document.uri))
    var actions: [JSONValue] = []
    func add(_ title: String, _ optimization: Optimization, _ argument: [JSONField], _ command: String) {
      if case .unchanged(let reason) = optimization.outcome {
        guard client.hasDisabledActions, client.hasCodeActionLiterals, !wanted.isAutomatic else { return }
        let disabled: JSONValue = ["reason": .string("Nothing to change: \(reason).")]
        actions.append(["title": .string(title), "kind": .string(ActionKinds.optimize), "disabled": disabled])
      } else {
        let isResolved = command == "callwright.optimize"
        actions.append(
          conversions.offer(title, ActionKinds.optimize, command, .object(argument), isResolved: isResolved))
      }
    }
    add("Optimize instructions", whole, [uri], "callwright.optimize")
    if client.hasChangeAnnotations, client.appliesEdits, whole.isChanged {
      add("Optimize instructions, change by change", whole, [uri], "callwright.previewOptimize")
    }
    if hasModel, !wanted.isAutomatic {
      let action = conversions.offer(
        "Optimize with your model", ActionKinds.optimize, "callwright.optimizeWithModel", .object([uri]))
      actions.append(client.knowsGeneratedActions && client.hasCodeActionLiterals ? action.with("tags", [1]) : action)
    }
    guard !wanted.range.isEmpty, !wanted.isAutomatic, wanted.range.count < document.text.count,
      let part = optimization(of: wanted.key, within: wanted.range)
    else { return actions }
    let range = JSONField("range", conversions.range(wanted.range))
    add("Optimize the selection", part, [uri, range], "callwright.optimize")
    return actions
  }

  /// What lenses would offer: to take the last change back, to make it again.
  private func changesOfMind(_ wanted: WantedActions) -> [JSONValue] {
    guard !client.hasLenses, let document = documents[wanted.key], document.kind == .job else { return [] }
    let conversions = conversions(of: wanted.key, document.text)
    let uri: JSONValue = ["uri": .string(document.uri)]
    let standing = history.history.standing(of: TextHash(document.text), named: DocumentName(document.historyName))
    var actions: [JSONValue] = []
    if standing.undo != nil {
      actions.append(conversions.offer("Undo the last change", ActionKinds.history, "callwright.undoOptimize", uri))
    }
    if standing.redo != nil {
      actions.append(conversions.offer("Redo the last change", ActionKinds.history, "callwright.redoOptimize", uri))
    }
    return actions
  }

  private func decisions(_ wanted: WantedActions) -> [JSONValue] {
    guard let document = documents[wanted.key] else { return [] }
    var conversions = conversions(of: wanted.key, document.text)
    var actions: [JSONValue] = []
    for suggestion in suggestions(for: wanted.key)
    where suggestion.isAboutWhole || suggestion.range.meets(wanted.range) {
      let argument = [
        JSONField("uri", .string(document.uri)), JSONField("suggestion", .string(suggestion.id)),
        JSONField("range", conversions.range(suggestion.range)),
      ]
      for (place, choice) in suggestion.choices.enumerated() {
        let chosen = JSONValue.object(argument + [JSONField("choice", .int(place))])
        let title = suggestion.title + ": " + choice.title
        actions.append(conversions.offer(title, ActionKinds.decide, "callwright.applySuggestion", chosen))
      }
      if client.appliesEdits, client.hasSnippetEdits {
        let title = suggestion.title + ": in your own words"
        actions.append(
          conversions.offer(title, ActionKinds.decide, "callwright.applySuggestion", .object(argument)))
      }
    }
    return actions
  }

  /// Gives a code action its edit. The client applies it or not, without a word: the history keeps both texts, and the
  /// next text of the document tells.
  mutating func resolveCodeAction(_ request: Message.Request) throws(ResponseError) -> Reaction {
    let params = try Params(request.params)
    let action = request.params?.value ?? .null
    guard let data = try params.optionalObject("data") else { return .result(action) }
    if data["title"] != nil { return .result(try resolveOffer(data, action)) }
    let (key, text) = try openJob(data)
    guard let optimization = try optimization(of: key, as: data), optimization.isChanged else {
      throw ResponseError(.requestFailed, "there is nothing left to change")
    }
    guard !isBusy(key) else {
      throw ResponseError(.requestFailed, "your editor has not taken the last change yet; try again when it has")
    }
    var errand = Errand(.optimize(optimization), on: key, text, for: request, at: time)
    errand.delivery = .action(action)
    begin(optimization.operation, errand)
    return .later
  }
}
