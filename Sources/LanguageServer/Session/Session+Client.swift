import JSONText

/// What the server says to its client unasked.
extension Session {
  enum Loudness: Int, Sendable {
    case error = 1
    case warning = 2
    case information = 3
  }

  /// Asks the client something; gives the request's id.
  @discardableResult
  mutating func askClient(_ method: String, _ params: JSONValue? = nil) -> String {
    let id = "callwright-\(nextNumber())"
    requested[id] = method
    send(.message(Reply.request(method, params, id: .string(id))))
    return id
  }

  /// Tells the author something, briefly.
  mutating func tell(_ message: String, _ loudness: Loudness = .information) {
    send(
      .message(
        Reply.notification(
          "window/showMessage", ["type": .int(loudness.rawValue), "message": .string(message)])))
  }

  /// What a client shows beside a text, and asks for when it thinks that it may have changed.
  enum Beside: String, Sendable, CaseIterable {
    case lenses = "workspace/codeLens/refresh"
    case hints = "workspace/inlayHint/refresh"
    case colors = "workspace/semanticTokens/refresh"
  }

  /// A client that asked before all was known of the workspace, or before that changed, is told to ask again: once.
  mutating func refreshOutdated() {
    guard !outdated.isEmpty, areAllReady() else { return }
    for kind in Beside.allCases where client.refreshes(kind) && outdated.contains(kind) { askClient(kind.rawValue) }
    outdated = []
  }

  /// Undo and Redo may be offered elsewhere now.
  mutating func refreshLenses() {
    guard client.refreshesLenses else { return }
    askClient("workspace/codeLens/refresh")
  }
}
