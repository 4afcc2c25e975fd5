import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

extension Session {
  /// The lenses of a job, once the history has said where the author stands.
  mutating func codeLens(_ request: Message.Request) throws(ResponseError) -> Reaction {
    let (key, snapshot) = try open(Params(request.params))
    guard settings.codeLens else { return .result([]) }
    guard snapshot.document.job != nil else { return .result(.array(messageLenses(key, snapshot))) }
    begin(.look, Errand(.lenses, on: key, snapshot.document.text, for: request, at: time))
    return .later
  }

  /// Over the name: where the job is live. Over the instructions: *Optimize*, *Undo*, *Redo*, *History*.
  mutating func lenses(of key: String) -> JSONValue {
    guard let snapshot = snapshot(of: key), let syntax = snapshot.document.job, let document = documents[key] else {
      return []
    }
    var conversions = conversions(of: key, document.text)
    let uri: JSONValue = ["uri": .string(document.uri)]
    var lenses: [JSONValue] = []
    let steps = liveSteps(key)
    if let name = Job(syntax).name, !steps.isEmpty {
      let title = "live in \(Session.counted(steps.count, "step", "steps"))"
      lenses.append(conversions.lens(name.range, title, "callwright.showSteps", uri))
    }
    lenses += messageLenses(key, snapshot)
    guard let start = syntax.blocks.first?.range.lowerBound, let optimization = optimization(of: key) else {
      return .array(lenses)
    }
    let first = start..<document.text.lineEnd(document.text.line(at: start))
    let count = optimization.changes.count
    let title = optimization.isChanged ? "Optimize (\(Session.counted(count, "change", "changes")))" : "Optimize"
    lenses.append(conversions.lens(first, title, "callwright.optimize", uri))
    let standing = history.standing(of: HistoryDocument(name: document.historyName, text: document.text))
    if standing.undo != nil { lenses.append(conversions.lens(first, "Undo", "callwright.undoOptimize", uri)) }
    if standing.redo != nil { lenses.append(conversions.lens(first, "Redo", "callwright.redoOptimize", uri)) }
    if standing.undo != nil || standing.redo != nil {
      lenses.append(conversions.lens(first, "History", "callwright.optimizeHistory", uri))
    }
    return .array(lenses)
  }

  /// What each message costs, where no hint behind it says so.
  private func messageLenses(_ key: String, _ snapshot: Snapshot) -> [JSONValue] {
    guard !client.hasInlayHints || !settings.inlayHints, let uri = documents[key]?.uri else { return [] }
    var conversions = conversions(of: key, snapshot.document.text)
    var lenses: [JSONValue] = []
    for hint in snapshot.messageHints {
      let argument: JSONValue = ["uri": .string(uri), "position": conversions.position(hint.offset)]
      let place = hint.offset..<hint.offset
      lenses.append(conversions.lens(place, hint.label, "callwright.previewMessage", argument))
    }
    return lenses
  }

  /// Shows a message as it arrives.
  mutating func previewMessage(_ argument: Params) throws(ResponseError) -> JSONValue {
    let key = FilePath.key(of: try argument.text("uri"))
    guard let snapshot = snapshot(of: key) else {
      throw ResponseError(.invalidParams, "\(try argument.text("uri")) is not open")
    }
    let offset = snapshot.document.text.offset(of: try argument.position("position"), in: client.encoding)
    guard let preview = snapshot.messageHints.first(where: { $0.offset == offset })?.tooltip else {
      tell("There is no message here any more.", .warning)
      return .null
    }
    tell(Conversions.plain(preview))
    return ["markdown": .string(preview)]
  }

  /// The steps of the workspace that have this job.
  func liveSteps(_ key: String) -> [String] {
    guard let path = documents[key]?.path, let root = root(of: key).flatMap({ workspaces.roots[$0] }) else { return [] }
    return root.workspace.steps(withJobAt: path).map { $0.name }
  }
}
