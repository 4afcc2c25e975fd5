import JobAnalysis
import JobModel

extension FuzzTarget {
  /// A job, with all that is asked about it.
  static let job = FuzzTarget(name: "job") { bytes in
    var supply = Supply(bytes)
    let place = supply.number(below: 1 << 16)
    let text = SourceText(String(decoding: bytes.dropFirst(2), as: UTF8.self))
    check(text, at: place)
  }

  /// The tree is the text, and every answer lies in it.
  static func check(_ text: SourceText, at place: Int) {
    let snapshot = Snapshot(text, kind: .job, workspace: everyRule)
    guard let syntax = snapshot.document.job else { return hold(false, "a job has no syntax") }
    let leaves = syntax.tree.leaves
    hold(leaves.flatMap { text.bytes[$0.range] } == text.bytes, "the leaves are not the text")
    let findings = snapshot.findings()
    for finding in findings {
      hold(text.scalarRange(finding.range) == finding.range, "\(finding.rule) is not at a place of the text")
      for fix in finding.fixes {
        hold((try? text.applying(fix.edits)) != nil, "a fix of \(finding.rule) cannot be applied")
      }
    }
    ask(snapshot, at: text.scalarStart(at: place % (text.count + 1)))
    let formatted = snapshot.formatted()
    hold(
      Snapshot(formatted, kind: .job, workspace: everyRule).formatted() == formatted,
      "formatting twice changes something")
  }

  static let everyRule: Workspace = {
    var workspace = Workspace()
    workspace.rules = Rule.all.filter { !$0.isOnByDefault }.map {
      RuleSetting(rule: $0.id, level: .atMost($0.severity))
    }
    return workspace
  }()

  /// What editors ask about a place and a text.
  static func ask(_ snapshot: Snapshot, at offset: Int) {
    let text = snapshot.document.text
    for completion in snapshot.completions(at: offset) {
      hold((try? text.applying([completion.edit] + completion.also)) != nil, "a completion cannot be applied")
    }
    _ = snapshot.hover(at: offset)
    _ = snapshot.signature(at: offset)
    _ = snapshot.linkedRanges(at: offset)
    _ = snapshot.selections(around: offset)
    _ = snapshot.outline
    _ = snapshot.foldings
    _ = snapshot.colorings
    _ = snapshot.links
    _ = snapshot.inlayHints(in: 0..<text.count)
    _ = snapshot.extraction(in: offset..<text.count)
    _ = snapshot.formatting(afterNewLineAt: offset)
  }
}
