import JSONText
import JobModel

extension Ordeal {
  func body(_ method: String, _ params: JSONValue) -> [UInt8] {
    written(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  func written(_ message: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    message.write(into: &bytes)
    return bytes
  }

  func json(_ position: TextPosition) -> JSONValue {
    ["line": .int(position.line), "character": .int(position.column)]
  }

  func name(of encoding: PositionEncoding) -> String {
    switch encoding {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }

  /// The capabilities of a client that can do more.
  var manyCapabilities: JSONValue {
    [
      "general": ["positionEncodings": [.string(name(of: encoding))]],
      "workspace": [
        "workspaceEdit": ["documentChanges": true, "resourceOperations": ["rename"]], "applyEdit": true,
        "didChangeWatchedFiles": ["dynamicRegistration": true],
      ],
      "textDocument": [
        "completion": ["completionItem": ["snippetSupport": true, "documentationFormat": ["markdown"]]],
        "hover": ["contentFormat": ["markdown"]], "publishDiagnostics": ["relatedInformation": true],
        "codeAction": [
          "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]], "isPreferredSupport": true,
        ],
        "rename": ["prepareSupport": true], "semanticTokens": [:], "diagnostic": [:],
      ],
    ]
  }
}
