import JSONText
import JobAnalysis
import JobModel

extension FuzzTarget {
  /// JSON as it is, half-written, and laid out.
  static let json = FuzzTarget(name: "json") { bytes in
    _ = JSONDraft(bytes)
    for dialect in [JSONDialect.strict, .commented] {
      guard let document = try? JSONDocument(bytes, dialect: dialect) else { continue }
      hold(document.root.range.upperBound <= bytes.count, "a value ends behind the text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let file = Document(kind: .workspace, text: SourceText(text), vocabulary: .builtIn)
    let snapshot = Snapshot(document: file, workspace: Workspace())
    let formatted = snapshot.formatted()
    let again = Snapshot(formatted, kind: .workspace).formatted()
    hold(formatted == again, "formatting twice changes something")
  }
}
