import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  /// What a fix changes; a place to write at where the client takes one.
  mutating func workspaceEdit(_ fix: Fix) -> JSONValue {
    guard client.hasSnippetEdits, let snippet = fix.snippet, let last = fix.edits.last else {
      return workspaceEdit(fix.edits)
    }
    var written: [JSONValue] = []
    for change in fix.edits.dropLast() { written.append(edit(change)) }
    let text: JSONValue = ["kind": "snippet", "value": .string(snippet)]
    written.append(["range": range(last.range), "snippet": text])
    return documentChanges(written)
  }

  /// A new file with what stood in this document, which is changed to speak of it.
  mutating func workspaceEdit(_ extraction: Extraction) -> JSONValue {
    let file = JSONValue.string(FilePath.uri(of: extraction.path))
    let start: JSONValue = ["line": 0, "character": 0]
    let content: JSONValue = ["range": ["start": start, "end": start], "newText": .string(extraction.file)]
    let changes: [JSONValue] = [
      ["kind": "create", "uri": file],
      ["textDocument": ["uri": file, "version": .null], "edits": [content]],
    ]
    return ["documentChanges": .array(changes + (workspaceEdit(extraction.edits)["documentChanges"]?.elements ?? []))]
  }

  /// Changes of this document, with its version where the client can check it.
  mutating func workspaceEdit(_ edits: [TextEdit]) -> JSONValue {
    let written = self.edits(edits)
    guard client.hasDocumentChanges else { return ["changes": .object([JSONField(uri, .array(written))])] }
    return documentChanges(written)
  }

  func documentChanges(_ edits: [JSONValue]) -> JSONValue {
    let document: JSONValue = ["uri": .string(uri), "version": version.map { .int($0) } ?? .null]
    return ["documentChanges": [["textDocument": document, "edits": .array(edits)]]]
  }
}
