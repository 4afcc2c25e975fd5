import JSONText
import JobModel

extension Session {
  mutating func initialize(_ params: JSONNode?) throws(ResponseError) -> JSONValue {
    guard life == .fresh else { throw ResponseError(.invalidRequest, "initialize was sent before") }
    life = .running
    client = ClientProfile(params?["capabilities"])
    folders = Session.folders(params)
    trace = Trace(name: params?["trace"]?.string)
    if let process = params?["processId"]?.int { send(.watch(process: process)) }
    return [
      "capabilities": [
        "positionEncoding": .string(client.encoding.name),
        "textDocumentSync": ["openClose": true, "change": 2, "save": true],
        "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
        "completionProvider": ["triggerCharacters": ["/", "{", ":", "\"", "."]],
        "hoverProvider": true,
        "definitionProvider": true,
        "referencesProvider": true,
        "documentHighlightProvider": true,
        "renameProvider": client.preparesRenames ? ["prepareProvider": true] : true,
        "codeActionProvider": codeActionOptions,
        "codeLensProvider": ["resolveProvider": false],
        "executeCommandProvider": ["commands": .array(Session.commands.map { .string($0) })],
      ],
      "serverInfo": ["name": "callwright", "version": .string(Callwright.version)],
    ]
  }

  /// The client has our answer, and may be asked for something; it says so once.
  mutating func initialized() {
    guard !isInitialized else { return }
    isInitialized = true
    registerWatchers()
  }

  private var codeActionOptions: JSONValue {
    guard client.hasCodeActionLiterals else { return true }
    var fields = [
      JSONField("codeActionKinds", ["quickfix", .string(Session.optimizeKind), .string(Session.decideKind)])
    ]
    if client.resolvesActionEdits { fields.append(JSONField("resolveProvider", true)) }
    return .object(fields)
  }

  /// Asks a client that can to say what changes on disk.
  private mutating func registerWatchers() {
    guard client.takesWatchers else { return }
    let patterns = ["**/*.job.md", "**/*.action.json", "**/callwright.json"]
    let watchers = patterns.map { JSONValue.object([JSONField("globPattern", .string($0))]) }
    let registration: JSONValue = [
      "id": "callwright.files", "method": "workspace/didChangeWatchedFiles",
      "registerOptions": ["watchers": .array(watchers)],
    ]
    askClient("client/registerCapability", ["registrations": [registration]])
  }

  /// The folders that the editor has open, or the one that older clients name.
  private static func folders(_ params: JSONNode?) -> [String] {
    if let several = params?["workspaceFolders"]?.elements {
      return several.compactMap { $0["uri"]?.string.flatMap { FilePath.path(of: $0) } }.map { FilePath.trimmed($0) }
    }
    if let path = params?["rootUri"]?.string.flatMap({ FilePath.path(of: $0) }) { return [FilePath.trimmed(path)] }
    guard let path = params?["rootPath"]?.string, path.utf8.first == UInt8(ascii: "/") else { return [] }
    return [FilePath.trimmed(path)]
  }

  mutating func shutdown() -> JSONValue {
    life = .shutDown
    return .null
  }
}
