import JSONText
import JobAnalysis
import JobModel

/// The workspace file of a document, as the editor has it, or else the disk.
struct WorkspaceFile: Sendable {
  let text: SourceText
  let uri: String
  let version: Int?
}

/// Names that a text uses and the workspace does not have, to be added to its file.
extension Session {
  func declarations(for findings: [Finding], _ key: String, _ snapshot: Snapshot) -> [Offer] {
    guard let file = workspaceFile(of: key) else { return [] }
    return findings.flatMap { finding in
      snapshot.declarations(for: finding, in: file.text).map { declaration in
        Offer(
          title: declaration.title.capitalizedStart, kind: ActionKinds.fix, change: .declare(declaration, in: file),
          finding: finding)
      }
    }
  }

  private func workspaceFile(of key: String) -> WorkspaceFile? {
    guard let root = workspaceRoot(of: key) else { return nil }
    if let document = documents[FilePath.key(ofPath: root.filePath)] {
      return WorkspaceFile(text: document.text, uri: document.uri, version: document.version)
    }
    guard let bytes = root.bytes, let text = try? SourceText(validating: bytes) else { return nil }
    return WorkspaceFile(text: text, uri: FilePath.uri(of: root.filePath), version: nil)
  }

  func workspaceEdit(_ declaration: Declaration, _ file: WorkspaceFile) -> JSONValue {
    var conversions = Conversions(client: client, text: file.text, uri: file.uri, version: file.version)
    return conversions.workspaceEdit(declaration.edits)
  }
}
