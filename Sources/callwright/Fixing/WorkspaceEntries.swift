import JobAnalysis
import JobModel

/// What can be added to the workspace file on disk so that a finding goes away.
struct WorkspaceEntries {
  private let path: String
  private var text = SourceText("")
  private var declarations: [Declaration] = []

  init(for finding: Finding, in snapshot: Snapshot, at root: String) {
    path = System.path(of: FileKind.workspaceFileName, in: root)
    guard Declaration.rules.contains(finding.rule), let bytes = try? System.read(path),
      let text = try? SourceText(validating: bytes)
    else { return }
    self.text = text
    declarations = snapshot.declarations(for: finding, in: text)
  }

  var isEmpty: Bool { declarations.isEmpty }
  var titles: [String] { declarations.map { $0.title } }

  func change(_ number: Int) -> FileWriter.Change? {
    let declaration = declarations[number]
    guard let after = try? text.applying(declaration.edits) else { return nil }
    return FileWriter.Change(
      path: path, old: text, new: after, engine: "fix", label: "Fix findings", details: [declaration.title])
  }
}
