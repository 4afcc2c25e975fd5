import JSONText
import JobModel

/// What the client can do: made once from `initialize`, every missing capability is false.
struct ClientProfile: Sendable, Equatable {
  var encoding = PositionEncoding.utf16
  var hasSnippets = false
  var hasMarkdownInCompletion = false
  var hasMarkdownInHover = false
  var hasInsertTextModes = false
  var hasCodeActionLiterals = false
  var hasPreferredActions = false
  var hasDisabledActions = false
  var resolvesActionEdits = false
  /// Kate up to 22: what it does otherwise stands with the names.
  var isKate = false
  /// JupyterLab: what it does otherwise stands with the names.
  var isJupyter = false
  var appliesEdits = false
  var hasDocumentChanges = false
  var hasChangeAnnotations = false
  var hasSnippetEdits = false
  var hasMessageActions = false
  var refreshesLenses = false
  var showsProgress = false
  var knowsGeneratedActions = false
  var hasRelatedInformation = false
  var hasUnnecessaryTag = false
  var hasDeprecatedTag = false
  var takesWatchers = false
  var preparesRenames = false
  var renamesFiles = false
  var createsFiles = false
  var hasInlayHints = false
  var hasLenses = false
  var resolvesSymbolPlaces = false
  var hasNestedSymbols = false
  var hasSemanticTokens = false
  var pullsDiagnostics = false
  var tellsFileOperations = false
  var refreshesDiagnostics = false
  var refreshesHints = false
  var refreshesTokens = false
  var tellsSettings = false
  var registersSettings = false
  var resolvesDocumentation = false
  /// It may ask for several ranges at once.
  var formatsRanges = false
  var foldsLinesOnly = false
  /// Changes may come later than those that were made after them.
  var mixesUpChanges = false
  /// Of an entry that is no snippet it takes the first word.
  var cutsPlainTexts = false
  /// A name that can be changed is told by its range alone.
  var renamesByRange = false
  /// Hints go to the byte of their number, however all else is counted.
  var countsHintsInBytes = false
  /// See `fit`.
  var addsLineBehindTheLast = false
  /// So many foldings the client takes at most.
  var foldingLimit: Int?

  init() {}

  init(_ capabilities: JSONNode?) {
    let told = ClientCapabilities(capabilities)
    let offered = told["general.positionEncodings"]?.elements ?? []
    encoding = offered.lazy.compactMap { $0.string.flatMap { PositionEncoding(name: $0) } }.first ?? .utf16
    takeTexts(told)
    takeEdits(told)
    takeWorkspace(told)
  }

  /// What it shows of one document.
  private mutating func takeTexts(_ told: ClientCapabilities) {
    hasSnippets = told.isTrue("textDocument.completion.completionItem.snippetSupport")
    hasMarkdownInCompletion = told.lists("markdown", "textDocument.completion.completionItem.documentationFormat")
    hasMarkdownInHover = told.lists("markdown", "textDocument.hover.contentFormat")
    hasInsertTextModes = told.lists(1, "textDocument.completion.completionItem.insertTextModeSupport.valueSet")
    resolvesDocumentation = told.lists(
      "documentation", "textDocument.completion.completionItem.resolveSupport.properties")
    hasCodeActionLiterals = told.has("textDocument.codeAction.codeActionLiteralSupport")
    hasPreferredActions = told.isTrue("textDocument.codeAction.isPreferredSupport")
    hasDisabledActions = told.isTrue("textDocument.codeAction.disabledSupport")
    resolvesActionEdits =
      told.isTrue("textDocument.codeAction.dataSupport")
      && told.lists("edit", "textDocument.codeAction.resolveSupport.properties")
    knowsGeneratedActions = told.lists(1, "textDocument.codeAction.tagSupport.valueSet")
    hasRelatedInformation = told.isTrue("textDocument.publishDiagnostics.relatedInformation")
    hasUnnecessaryTag = told.lists(1, "textDocument.publishDiagnostics.tagSupport.valueSet")
    hasDeprecatedTag = told.lists(2, "textDocument.publishDiagnostics.tagSupport.valueSet")
    preparesRenames = told.isTrue("textDocument.rename.prepareSupport")
    hasNestedSymbols = told.isTrue("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")
    pullsDiagnostics = told.has("textDocument.diagnostic")
    hasSemanticTokens = told.has("textDocument.semanticTokens")
    formatsRanges = told.isTrue("textDocument.rangeFormatting.rangesSupport")
    foldsLinesOnly = told.isTrue("textDocument.foldingRange.lineFoldingOnly")
    foldingLimit = told["textDocument.foldingRange.rangeLimit"]?.int.map { max(0, $0) }
    hasInlayHints = told.has("textDocument.inlayHint")
    hasLenses = told.has("textDocument.codeLens")
  }

  /// How changes can be offered. Annotations and snippets stand only in edits with versions.
  private mutating func takeEdits(_ told: ClientCapabilities) {
    appliesEdits = told.isTrue("workspace.applyEdit")
    hasDocumentChanges = told.isTrue("workspace.workspaceEdit.documentChanges")
    guard hasDocumentChanges else { return }
    hasChangeAnnotations = told.has("workspace.workspaceEdit.changeAnnotationSupport")
    hasSnippetEdits = told.isTrue("workspace.workspaceEdit.snippetEditSupport")
    renamesFiles = told.lists("rename", "workspace.workspaceEdit.resourceOperations")
    createsFiles = told.lists("create", "workspace.workspaceEdit.resourceOperations")
  }

  /// What it tells and asks beside documents.
  private mutating func takeWorkspace(_ told: ClientCapabilities) {
    showsProgress = told.isTrue("window.workDoneProgress")
    hasMessageActions = told.has("window.showMessage")
    takesWatchers = told.isTrue("workspace.didChangeWatchedFiles.dynamicRegistration")
    tellsFileOperations = told.has("workspace.fileOperations")
    refreshesDiagnostics = told.isTrue("workspace.diagnostics.refreshSupport")
    refreshesHints = told.isTrue("workspace.inlayHint.refreshSupport")
    refreshesTokens = told.isTrue("workspace.semanticTokens.refreshSupport")
    refreshesLenses = told.isTrue("workspace.codeLens.refreshSupport")
    tellsSettings = told.isTrue("workspace.configuration")
    registersSettings = told.isTrue("workspace.didChangeConfiguration.dynamicRegistration")
    resolvesSymbolPlaces = told.lists("location.range", "workspace.symbol.resolveSupport.properties")
  }

  /// Whether it can be told that something beside its texts is out of date.
  func refreshes(_ beside: Session.Beside) -> Bool {
    switch beside {
    case .lenses: refreshesLenses
    case .hints: refreshesHints
    case .colors: refreshesTokens
    }
  }
}

extension PositionEncoding {
  /// As the protocol spells it.
  init?(name: String) {
    switch name {
    case "utf-8": self = .utf8
    case "utf-16": self = .utf16
    case "utf-32": self = .utf32
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }
}
