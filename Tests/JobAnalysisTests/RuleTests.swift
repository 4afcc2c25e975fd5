import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// The examples of the rules are their tests.
struct RuleTests {
  @Test(arguments: Rule.all.map { $0.id })
  func `every example is marked as it says`(id: String) throws {
    let rule = try #require(Rule.named(id))
    for example in rule.examples {
      let marked = try MarkedText(example.text)
      let snapshot = try snapshot(of: example, marked.text)
      let ranges = rule.check(snapshot).map { $0.range }
      #expect(MarkedText(text: marked.text, ranges: ranges, cursors: []).marked == example.text, "\(rule.id)")
    }
  }

  @Test(arguments: Rule.all.map { $0.id })
  func `the preferred fix makes the text that an example shows`(id: String) throws {
    let rule = try #require(Rule.named(id))
    for example in rule.examples {
      guard let becomes = example.becomes else { continue }
      let marked = try MarkedText(example.text)
      let snapshot = try snapshot(of: example, marked.text)
      let edits = rule.check(snapshot).compactMap { $0.fixes.first }.flatMap { $0.edits }
      let fixed = try snapshot.document.text.applying(edits)
      #expect(fixed.string == becomes, "\(rule.id)")
      #expect(rule.check(try self.snapshot(of: example, fixed.string)).isEmpty, "\(rule.id) still fires on: \(becomes)")
    }
  }

  @Test(arguments: Rule.all.map { $0.id })
  func `a text that is fine for one rule is fine for every rule about a passage`(id: String) throws {
    let rule = try #require(Rule.named(id))
    guard rule.scope != .job else { return }
    for example in rule.examples where !example.text.contains("⟦") {
      let snapshot = try snapshot(of: example, example.text)
      let findings = snapshot.findings().filter { finding in
        finding.severity >= .warning && Rule.named(finding.rule)?.scope == .passage
      }
      let others = findings.filter { $0.rule != rule.id }
      #expect(others.isEmpty, "\(rule.id): \(example.text): \(others.map { $0.rule })")
    }
  }

  @Test func `every rule has at least three examples that flag and three that do not`() {
    for rule in Rule.all {
      let flagging = rule.examples.filter { $0.text.contains("⟦") }
      #expect(flagging.count >= 3, "\(rule.id)")
      #expect(rule.examples.count - flagging.count >= 3, "\(rule.id)")
    }
  }

  private func snapshot(of example: Example, _ text: String) throws -> Snapshot {
    var workspace = try Workspace(example.workspace, files: example.files.map { ($0.name, $0.text) })
    let path = "this" + example.kind.ending
    if example.kind == .job { workspace.take(job: SourceText(text), at: path) }
    return Snapshot(SourceText(text), kind: example.kind, path: path, workspace: workspace)
  }
}
