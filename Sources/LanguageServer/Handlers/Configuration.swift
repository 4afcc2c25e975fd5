import JSONText

extension Session {
  /// The handshake is over: now the client may be asked.
  mutating func initialized() {
    // It is said once.
    guard !isInitialized else { return }
    isInitialized = true
    var registrations: [JSONValue] = []
    if client.takesWatchers { registrations.append(Session.watchers) }
    if client.registersSettings {
      registrations.append([
        "id": "callwright.settings", "method": "workspace/didChangeConfiguration",
        "registerOptions": ["section": "callwright"],
      ])
    }
    if !registrations.isEmpty { askClient("client/registerCapability", ["registrations": .array(registrations)]) }
    askForSettings()
  }

  /// The files to watch: what changes on disk.
  private static let watchers: JSONValue = {
    let patterns = ["**/*.job.md", "**/*.action.json", "**/callwright.json"]
    let watchers = patterns.map { JSONValue.object([JSONField("globPattern", .string($0))]) }
    return [
      "id": "callwright.files", "method": "workspace/didChangeWatchedFiles",
      "registerOptions": ["watchers": .array(watchers)],
    ]
  }()

  private mutating func askForSettings() {
    guard client.tellsSettings else { return }
    asked[askClient("workspace/configuration", ["items": [["section": "callwright"]]])] = .settings
  }

  /// A client that can be asked is asked; any other says what is set.
  mutating func didChangeConfiguration(_ params: JSONNode?) {
    if client.tellsSettings { return askForSettings() }
    guard let settings = params?["settings"], settings.members != nil else { return }
    take(settings["callwright"] ?? settings)
  }

  /// The client's answer has one element for the one section; some give it bare.
  mutating func told(settings result: JSONNode?) {
    take(result?.elements?.first ?? result)
  }

  mutating func take(_ node: JSONNode?) {
    guard let node, node.members != nil else { return }
    let (read, mistakes) = EditorSettings.read(node)
    for mistake in mistakes { tell(mistake.message, .warning) }
    guard read != settings else { return }
    let before = settings
    settings = read
    // Where there are no hints, lenses say the same.
    if before != read { refreshLenses() }
    if before.inlayHints != read.inlayHints, client.refreshesHints { askClient("workspace/inlayHint/refresh") }
  }
}
