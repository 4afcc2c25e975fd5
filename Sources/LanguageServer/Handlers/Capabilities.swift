import JSONText
import JobModel

extension Session {
  /// What the server can do for this client.
  var capabilities: JSONValue {
    let all: JSONValue = [
      "positionEncoding": .string(client.encoding.name),
      "textDocumentSync": ["openClose": true, "change": client.mixesUpChanges ? 1 : 2, "save": true],
      "workspace": client.tellsFileOperations
        ? ["workspaceFolders": Session.folderOptions, "fileOperations": Session.fileOperations]
        : ["workspaceFolders": Session.folderOptions],
      "completionProvider": [
        "triggerCharacters": ["/", "{", ":", "\"", "."], "resolveProvider": .bool(client.resolvesDocumentation),
      ],
      "diagnosticProvider": client.pullsDiagnostics
        ? [
          "identifier": "callwright", "interFileDependencies": true, "workspaceDiagnostics": true,
          "workDoneProgress": true,
        ] : .null,
      "hoverProvider": true,
      "definitionProvider": true,
      "referencesProvider": ["workDoneProgress": true],
      "documentHighlightProvider": true,
      "documentSymbolProvider": true,
      "workspaceSymbolProvider": client.resolvesSymbolPlaces ? ["resolveProvider": true] : true,
      "foldingRangeProvider": true,
      "selectionRangeProvider": true,
      "linkedEditingRangeProvider": true,
      "documentLinkProvider": ["resolveProvider": false],
      "semanticTokensProvider": client.hasSemanticTokens ? Session.tokenOptions : .null,
      "documentFormattingProvider": true,
      "documentRangeFormattingProvider": client.formatsRanges ? ["rangesSupport": true] : true,
      "documentOnTypeFormattingProvider": ["firstTriggerCharacter": "\n"],
      "inlayHintProvider": true,
      "signatureHelpProvider": ["triggerCharacters": [" ", "("]],
      "renameProvider": client.preparesRenames ? ["prepareProvider": true, "workDoneProgress": true] : true,
      "codeActionProvider": codeActionOptions,
      "codeLensProvider": ["resolveProvider": false],
      "executeCommandProvider": ["commands": .array(Session.commands.map { .string($0) })],
    ]
    guard case .object(let fields) = all else { return all }
    return .object(fields.filter { $0.value != .null })
  }

  private static let folderOptions: JSONValue = ["supported": true, "changeNotifications": true]

  /// The files whose names matter, by what becomes of them.
  private static let fileOperations: JSONValue = {
    let pattern: JSONValue = ["glob": "**/{*.job.md,*.action.json,callwright.json}", "matches": "file"]
    let filters: JSONValue = ["filters": [["scheme": "file", "pattern": pattern]]]
    return ["didCreate": filters, "willRename": filters, "didRename": filters, "didDelete": filters]
  }()

  private static let tokenOptions: JSONValue = [
    "legend": [
      "tokenTypes": .array(SemanticTokens.types.map { .string($0) }),
      "tokenModifiers": .array(SemanticTokens.modifiers.map { .string($0) }),
    ],
    "full": ["delta": true], "range": true,
  ]

  private var codeActionOptions: JSONValue {
    guard client.hasCodeActionLiterals else { return true }
    var fields = [JSONField("codeActionKinds", .array(ActionKinds.all.map { .string($0) }))]
    if client.resolvesActionEdits { fields.append(JSONField("resolveProvider", true)) }
    return .object(fields)
  }
}
