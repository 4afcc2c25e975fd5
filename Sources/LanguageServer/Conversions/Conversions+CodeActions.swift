import JSONText
import JobAnalysis
import JobModel

extension Conversions {
  mutating func codeAction(_ fix: Fix, for finding: Finding, isPreferred: Bool) -> JSONValue {
    var fields = [
      JSONField("title", .string(fix.title.capitalizedStart)),
      JSONField("kind", "quickfix"),
      JSONField("diagnostics", [diagnostic(finding)]),
      JSONField("edit", workspaceEdit(fix.edits)),
    ]
    if isPreferred, client.hasPreferredActions { fields.append(JSONField("isPreferred", true)) }
    return .object(fields)
  }

  /// Changes of this document, with its version where the client can check it.
  mutating func workspaceEdit(_ edits: [TextEdit]) -> JSONValue {
    var written: [JSONValue] = []
    for change in edits { written.append(edit(change)) }
    guard client.hasDocumentChanges else { return ["changes": .object([JSONField(uri, .array(written))])] }
    return documentChanges(written)
  }

  func documentChanges(_ edits: [JSONValue]) -> JSONValue {
    let document: JSONValue = ["uri": .string(uri), "version": version.map { .int($0) } ?? .null]
    return ["documentChanges": [["textDocument": document, "edits": .array(edits)]]]
  }
}
