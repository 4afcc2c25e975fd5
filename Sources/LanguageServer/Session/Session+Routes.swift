import JSONText
import JobModel

/// Which message is handled where.
extension Session {
  /// What comes of a request, for the texts as they are now; `files` are those that it has asked for.
  mutating func reaction(to request: Message.Request, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction
  {
    if request.method == "initialize" { return .result(try initialize(request.params)) }
    guard life == .running else { throw ResponseError(.invalidRequest, "the server has been shut down") }
    guard isOffered(request.method) else {
      throw ResponseError(.methodNotFound, "\(request.method) is only offered to clients that say that they use it")
    }
    note(request.method)
    switch request.method {
    case "shutdown": return .result(shutdown())
    case "textDocument/definition": return try definition(Params(request.params), files)
    case "textDocument/references": return try references(Params(request.params), files)
    case "textDocument/rename": return try rename(Params(request.params), files)
    case "textDocument/diagnostic": return try documentDiagnostic(Params(request.params))
    case "workspace/diagnostic": return try workspaceDiagnostic(request)
    case "workspace/symbol": return try workspaceSymbol(Params(request.params))
    case "workspaceSymbol/resolve": return try resolveWorkspaceSymbol(Params(request.params), files)
    case "workspace/willRenameFiles": return try willRenameFiles(Params(request.params), files)
    case "textDocument/codeLens": return try codeLens(request)
    case "codeAction/resolve": return try resolveCodeAction(request)
    case "workspace/executeCommand": return try executeCommand(request)
    default: return .result(try result(of: request.method, request.params))
    }
  }

  /// Notes what the client shows beside its texts.
  private mutating func note(_ method: String) {
    switch method {
    case "textDocument/codeLens": shown.insert(.lenses)
    case "textDocument/inlayHint": shown.insert(.hints)
    case "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta",
      "textDocument/semanticTokens/range":
      shown.insert(.colors)
    default: break
    }
  }

  /// Whether the method is announced to this client, if it is one that is not announced to all.
  private func isOffered(_ method: String) -> Bool {
    switch method {
    case "textDocument/diagnostic", "workspace/diagnostic": client.pullsDiagnostics
    case "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta",
      "textDocument/semanticTokens/range":
      client.hasSemanticTokens
    default: true
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
    case "textDocument/documentSymbol": return try documentSymbol(Params(params))
    case "textDocument/foldingRange": return try foldingRange(Params(params))
    case "textDocument/selectionRange": return try selectionRange(Params(params))
    case "textDocument/linkedEditingRange": return try linkedEditingRange(Params(params))
    case "textDocument/documentLink": return try documentLink(Params(params))
    case "textDocument/semanticTokens/full": return try semanticTokensFull(Params(params))
    case "textDocument/semanticTokens/full/delta": return try semanticTokensDelta(Params(params))
    case "textDocument/semanticTokens/range": return try semanticTokensRange(Params(params))
    case "textDocument/formatting": return try formatting(Params(params))
    case "textDocument/rangeFormatting": return try rangeFormatting(Params(params))
    case "textDocument/rangesFormatting": return try rangesFormatting(Params(params))
    case "textDocument/onTypeFormatting": return try onTypeFormatting(Params(params))
    case "textDocument/inlayHint": return try inlayHint(Params(params))
    case "textDocument/signatureHelp": return try signatureHelp(Params(params))
    case "completionItem/resolve": return try resolveCompletion(Params(params))
    default:
      guard let sheet = try sheet(method, params) else {
        throw ResponseError(.methodNotFound, "there is no method \(method)")
      }
      return sheet
    }
  }

  /// Carries out a notification; one that nobody knows is ignored.
  mutating func notified(_ method: String, _ params: JSONNode?) throws(ResponseError) {
    switch method {
    case "textDocument/didOpen": try didOpen(Params(params))
    case "textDocument/didChange": try didChange(Params(params))
    case "textDocument/didSave": try didSave(Params(params))
    case "textDocument/didClose": try didClose(Params(params))
    case "$/setTrace": trace = Trace(name: try Params(params).text("value"))
    case "initialized": initialized()
    case "workspace/didChangeConfiguration": didChangeConfiguration(params)
    case "workspace/didCreateFiles", "workspace/didRenameFiles": try filesMoved(Params(params), isGone: false)
    case "workspace/didDeleteFiles": try filesMoved(Params(params), isGone: true)
    case "window/workDoneProgress/cancel": stop(shownAs: params?["token"]?.value)
    case "workspace/didChangeWatchedFiles": try didChangeWatchedFiles(Params(params))
    case "workspace/didChangeWorkspaceFolders": try didChangeFolders(Params(params))
    default: break
    }
  }
}
