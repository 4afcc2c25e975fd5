import JSONText
import JobModel

/// What the client asks: every request that is answered without its help.
extension Ordeal {
  private static let ofDocuments = [
    "hover", "completion", "definition", "references", "documentHighlight", "prepareRename", "rename", "codeAction",
    "documentSymbol", "foldingRange", "selectionRange", "semanticTokens/full", "semanticTokens/full/delta",
    "semanticTokens/range", "formatting", "codeLens", "inlayHint", "documentLink", "signatureHelp",
    "linkedEditingRange",
    "onTypeFormatting", "rangeFormatting", "rangesFormatting", "diagnostic",
  ]
  private static let ofWorkspaces = ["workspace/symbol", "workspace/diagnostic", "workspace/willRenameFiles"]
  private static let commands = [
    "countCharacters", "explainRule", "optimizeHistory", "previewMessage", "compare", "showFlow", "showSteps",
    "nothing",
  ]

  mutating func ask() throws(Failure) {
    let position = json(random.position())
    let range: JSONValue = ["start": position, "end": json(random.position())]
    let uri = JSONValue.string(spelling(of: random.below(4)))
    switch random.below(20) {
    case 0:
      let argument: JSONValue = ["uri": uri, "position": position, "rule": "loophole", "format": "mermaid"]
      let command = JSONValue.string("callwright." + random.one(of: Ordeal.commands))
      try request("workspace/executeCommand", ["command": command, "arguments": [argument]])
    case 1:
      let files: JSONValue = [["oldUri": uri, "newUri": .string(spelling(of: random.below(4)))]]
      try request(
        random.one(of: Ordeal.ofWorkspaces),
        ["query": .string(random.text(words: 1)), "previousResultIds": [], "files": files])
    default:
      try request(
        "textDocument/" + random.one(of: Ordeal.ofDocuments),
        [
          "textDocument": ["uri": uri], "position": position, "positions": [position], "range": range,
          "ranges": [range], "newName": .string(random.text(words: 1)), "previousResultId": "3",
          "context": ["diagnostics": [], "includeDeclaration": true], "ch": "\n",
          "options": ["tabSize": 2, "insertSpaces": true],
        ])
    }
  }
}
