import JSONText
import JobModel

/// Which message is handled where.
extension Session {
  /// What comes of a request, for the texts as they are now; `files` are those that it has asked for.
  mutating func reaction(to request: Message.Request, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction
  {
    if request.method == "initialize" { return .result(try initialize(request.params)) }
    guard life == .running else { throw ResponseError(.invalidRequest, "the server has been shut down") }
    switch request.method {
    case "shutdown": return .result(shutdown())
    case "textDocument/definition": return try definition(Params(request.params), files)
    case "textDocument/references": return try references(Params(request.params), files)
    case "textDocument/rename": return try rename(Params(request.params), files)
    case "textDocument/codeLens": return try codeLens(request)
    case "codeAction/resolve": return try resolveCodeAction(request)
    case "workspace/executeCommand": return try executeCommand(request)
    default: return .result(try result(of: request.method, request.params))
    }
  }

  /// The result of a request that needs no files.
  private mutating func result(of method: String, _ params: JSONNode?) throws(ResponseError) -> JSONValue {
    switch method {
    case "textDocument/completion": return try completion(Params(params))
    case "textDocument/hover": return try hover(Params(params))
    case "textDocument/codeAction": return try codeAction(Params(params))
    case "textDocument/documentHighlight": return try documentHighlight(Params(params))
    case "textDocument/prepareRename": return try prepareRename(Params(params))
    default: throw ResponseError(.methodNotFound, "there is no method \(method)")
    }
  }

  /// Carries out a notification; one that nobody knows is ignored.
  mutating func notified(_ method: String, _ params: JSONNode?) throws(ResponseError) {
    switch method {
    case "textDocument/didOpen": try didOpen(Params(params))
    case "textDocument/didChange": try didChange(Params(params))
    case "textDocument/didSave": try didSave(Params(params))
    case "textDocument/didClose": try didClose(Params(params))
    case "initialized": initialized()
    case "$/setTrace": trace = Trace(name: try Params(params).text("value"))
    case "window/workDoneProgress/cancel": cancelModel(shownAs: params?["token"]?.value)
    case "workspace/didChangeWatchedFiles": try didChangeWatchedFiles(Params(params))
    case "workspace/didChangeWorkspaceFolders": try didChangeFolders(Params(params))
    default: break
    }
  }
}
