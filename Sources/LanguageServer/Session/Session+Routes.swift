import JSONText

/// Which message is handled where.
extension Session {
  /// The result of a request, for the texts as they are now.
  mutating func result(of request: Message.Request) throws(ResponseError) -> JSONValue {
    if request.method == "initialize" { return try initialize(request.params) }
    guard life == .running else { throw ResponseError(.invalidRequest, "the server has been shut down") }
    switch request.method {
    case "shutdown": return shutdown()
    case "textDocument/completion": return try completion(Params(request.params))
    case "textDocument/hover": return try hover(Params(request.params))
    case "textDocument/codeAction": return try codeAction(Params(request.params))
    default: throw ResponseError(.methodNotFound, "there is no method \(request.method)")
    }
  }

  /// Carries out a notification; one that nobody knows is ignored.
  mutating func notified(_ method: String, _ params: JSONNode?) throws(ResponseError) {
    switch method {
    case "textDocument/didOpen": try didOpen(Params(params))
    case "textDocument/didChange": try didChange(Params(params))
    case "textDocument/didSave": try didSave(Params(params))
    case "textDocument/didClose": try didClose(Params(params))
    case "initialized": registerWatchers()
    case "workspace/didChangeWatchedFiles": try didChangeWatchedFiles(Params(params))
    case "workspace/didChangeWorkspaceFolders": try didChangeFolders(Params(params))
    default: break
    }
  }
}
