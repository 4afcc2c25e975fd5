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
  /// See `fit`.
  var addsLineBehindTheLast = false
  /// So many foldings the client takes at most.
  var foldingLimit: Int?

  init() {}

  init(_ capabilities: JSONNode?) {
    let general = capabilities?["general"]
    let document = capabilities?["textDocument"]
    let item = document?["completion"]?["completionItem"]
    let published = document?["publishDiagnostics"]
    let offered = general?["positionEncodings"]?.elements ?? []
    encoding = offered.lazy.compactMap { $0.string.flatMap { PositionEncoding(name: $0) } }.first ?? .utf16
    hasSnippets = item?["snippetSupport"]?.bool ?? false
    hasMarkdownInCompletion = ClientProfile.takesMarkdown(item?["documentationFormat"])
    hasMarkdownInHover = ClientProfile.takesMarkdown(document?["hover"]?["contentFormat"])
    let modes = item?["insertTextModeSupport"]?["valueSet"]?.elements ?? []
    hasInsertTextModes = modes.contains { $0.int == 1 }
    hasCodeActionLiterals = document?["codeAction"]?["codeActionLiteralSupport"]?.members != nil
    hasPreferredActions = document?["codeAction"]?["isPreferredSupport"]?.bool ?? false
    takeEdits(capabilities?["workspace"], action: document?["codeAction"])
    showsProgress = capabilities?["window"]?["workDoneProgress"]?.bool ?? false
    let actionTags = document?["codeAction"]?["tagSupport"]?["valueSet"]?.elements ?? []
    knowsGeneratedActions = actionTags.contains { $0.int == 1 }
    hasMessageActions = capabilities?["window"]?["showMessage"]?.members != nil
    hasRelatedInformation = published?["relatedInformation"]?.bool ?? false
    takesWatchers = capabilities?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    preparesRenames = document?["rename"]?["prepareSupport"]?.bool ?? false
    hasNestedSymbols = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
    let workspace = capabilities?["workspace"]
    tellsFileOperations = workspace?["fileOperations"]?.members != nil
    pullsDiagnostics = document?["diagnostic"]?.members != nil
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.bool ?? false
    refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.bool ?? false
    refreshesTokens = workspace?["semanticTokens"]?["refreshSupport"]?.bool ?? false
    tellsSettings = workspace?["configuration"]?.bool ?? false
    registersSettings = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.bool ?? false
    let resolved = item?["resolveSupport"]?["properties"]?.elements ?? []
    resolvesDocumentation = resolved.contains { $0.string == "documentation" }
    hasSemanticTokens = document?["semanticTokens"]?.members != nil
    formatsRanges = document?["rangeFormatting"]?["rangesSupport"]?.bool ?? false
    foldsLinesOnly = document?["foldingRange"]?["lineFoldingOnly"]?.bool ?? false
    foldingLimit = document?["foldingRange"]?["rangeLimit"]?.int.map { max(0, $0) }
    let operations = capabilities?["workspace"]?["workspaceEdit"]?["resourceOperations"]?.elements ?? []
    renamesFiles = hasDocumentChanges && operations.contains { $0.string == "rename" }
    createsFiles = hasDocumentChanges && operations.contains { $0.string == "create" }
    hasInlayHints = document?["inlayHint"]?.members != nil
    hasLenses = document?["codeLens"]?.members != nil
    let places = workspace?["symbol"]?["resolveSupport"]?["properties"]?.elements ?? []
    resolvesSymbolPlaces = places.contains { $0.string == "location.range" }
    let tags = published?["tagSupport"]?["valueSet"]?.elements ?? []
    hasUnnecessaryTag = tags.contains { $0.int == 1 }
    hasDeprecatedTag = tags.contains { $0.int == 2 }
  }

  /// How changes can be offered. Annotations and snippets stand only in edits with versions.
  private mutating func takeEdits(_ workspace: JSONNode?, action: JSONNode?) {
    let edit = workspace?["workspaceEdit"]
    appliesEdits = workspace?["applyEdit"]?.bool ?? false
    hasDocumentChanges = edit?["documentChanges"]?.bool ?? false
    hasChangeAnnotations = hasDocumentChanges && edit?["changeAnnotationSupport"]?.members != nil
    hasSnippetEdits = hasDocumentChanges && (edit?["snippetEditSupport"]?.bool ?? false)
    hasDisabledActions = action?["disabledSupport"]?.bool ?? false
    let resolved = action?["resolveSupport"]?["properties"]?.elements ?? []
    resolvesActionEdits = (action?["dataSupport"]?.bool ?? false) && resolved.contains { $0.string == "edit" }
    refreshesLenses = workspace?["codeLens"]?["refreshSupport"]?.bool ?? false
  }

  /// Whether it can be told that something beside its texts is out of date.
  func refreshes(_ beside: Session.Beside) -> Bool {
    switch beside {
    case .lenses: refreshesLenses
    case .hints: refreshesHints
    case .colors: refreshesTokens
    }
  }

  /// A client that lists formats gets Markdown if it lists it at all.
  private static func takesMarkdown(_ formats: JSONNode?) -> Bool {
    (formats?.elements ?? []).contains { $0.string == "markdown" }
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
