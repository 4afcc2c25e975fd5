import JSONText
import JobModel

extension Session {
  mutating func initialize(_ params: JSONNode?) throws(ResponseError) -> JSONValue {
    guard life == .fresh else { throw ResponseError(.invalidRequest, "initialize was sent before") }
    life = .running
    client = ClientProfile(params?["capabilities"])
    folders = Session.folders(params)
    if let process = params?["processId"]?.int { send(.watch(process: process)) }
    return [
      "capabilities": capabilities,
      "serverInfo": ["name": "callwright", "version": .string(Callwright.version)],
    ]
  }

  /// What the server can do for this client.
  private var capabilities: JSONValue {
    let all: JSONValue = [
      "positionEncoding": .string(client.encoding.name),
      "textDocumentSync": ["openClose": true, "change": 2, "save": true],
      "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
      "completionProvider": ["triggerCharacters": ["/", "{", ":", "\"", "."]],
      "hoverProvider": true,
      "definitionProvider": true,
      "referencesProvider": true,
      "documentHighlightProvider": true,
      "documentSymbolProvider": true,
      "workspaceSymbolProvider": true,
      "foldingRangeProvider": true,
      "selectionRangeProvider": true,
      "linkedEditingRangeProvider": true,
      "documentLinkProvider": ["resolveProvider": false],
      "semanticTokensProvider": client.hasSemanticTokens ? Session.tokenOptions : .null,
      "inlayHintProvider": true,
      "signatureHelpProvider": ["triggerCharacters": [" ", "("]],
      "renameProvider": client.preparesRenames ? ["prepareProvider": true] : true,
      "codeActionProvider": client.hasCodeActionLiterals ? ["codeActionKinds": ["quickfix"]] : true,
    ]
    guard case .object(let fields) = all else { return all }
    return .object(fields.filter { $0.value != .null })
  }

  private static let tokenOptions: JSONValue = [
    "legend": [
      "tokenTypes": .array(SemanticTokens.types.map { .string($0) }),
      "tokenModifiers": .array(SemanticTokens.modifiers.map { .string($0) }),
    ],
    "full": ["delta": true], "range": true,
  ]

  /// Asks a client that can to say what changes on disk.
  mutating func registerWatchers() {
    guard client.takesWatchers else { return }
    let patterns = ["**/*.job.md", "**/*.action.json", "**/callwright.json"]
    let watchers = patterns.map { JSONValue.object([JSONField("globPattern", .string($0))]) }
    let registration: JSONValue = [
      "id": "callwright.files", "method": "workspace/didChangeWatchedFiles",
      "registerOptions": ["watchers": .array(watchers)],
    ]
    let id = JSONValue.string("callwright-\(nextNumber())")
    send(.message(Reply.request("client/registerCapability", ["registrations": [registration]], id: id)))
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
