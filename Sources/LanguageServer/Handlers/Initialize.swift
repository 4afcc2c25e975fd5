import JSONText
import JobModel

extension Session {
  mutating func initialize(_ params: JSONNode?) throws(ResponseError) -> JSONValue {
    guard life == .fresh else { throw ResponseError(.invalidRequest, "initialize was sent before") }
    life = .running
    client = ClientProfile(params?["capabilities"])
    if let process = params?["processId"]?.int { send(.watch(process: process)) }
    return [
      "capabilities": [
        "positionEncoding": .string(client.encoding.name),
        "textDocumentSync": ["openClose": true, "change": 2, "save": true],
        "completionProvider": ["triggerCharacters": ["/", "{", ":", "\"", "."]],
        "hoverProvider": true,
        "codeActionProvider": client.hasCodeActionLiterals ? ["codeActionKinds": ["quickfix"]] : true,
      ],
      "serverInfo": ["name": "callwright", "version": .string(Callwright.version)],
    ]
  }

  mutating func shutdown() -> JSONValue {
    life = .shutDown
    return .null
  }
}
