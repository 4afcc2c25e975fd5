import JSONText
import JobAnalysis
import JobModel

extension FuzzTarget {
  /// An action file, a workspace file, and a job in that workspace.
  static let schema = FuzzTarget(name: "schema") { bytes in
    var supply = Supply(bytes)
    let place = supply.number(below: 1 << 16)
    let action = SourceText(supply.text())
    let file = SourceText(supply.text())
    let job = SourceText(supply.text())
    let workspace =
      (try? JSONNode.parse(file.bytes, dialect: .commented)).map { Workspace($0) } ?? Workspace()
    for (text, kind) in [(action, FileKind.action), (file, .workspace), (job, .job)] {
      let snapshot = Snapshot(text, kind: kind, workspace: workspace)
      for finding in snapshot.findings() {
        hold(text.scalarRange(finding.range) == finding.range, "\(finding.rule) is not at a place of the text")
      }
      ask(snapshot, at: text.scalarStart(at: place % (text.count + 1)))
    }
  }
}
