import JSONText
import JobAnalysis
import JobModel
import Testing

struct FindingsTests {
  @Test(arguments: [
    ("<!-- callwright-ignore sms-missing-content: later -->\n/Send SMS\n\n/Send SMS", 1),
    ("<!-- callwright-ignore -->\n/Send SMS", 0),
    ("<!-- callwright-ignore unknown-action -->\n/Send SMS", 2),
    ("/Send SMS <!-- callwright-ignore sms-missing-content -->\n/Send SMS", 1),
    ("/Send SMS\n\n/Send SMS\n<!-- callwright-ignore-file sms-missing-content -->", 0),
    ("---\nname: A\nignore: [sms-missing-content]\n---\n/Send SMS", 0),
    ("---\nname: A\nignore: sms-missing-content\n---\n/Send SMS", 0),
    ("---\nname: A\nignore:\n---\n/Send SMS", 1),
    ("- a\n  <!-- callwright-ignore sms-missing-content -->\n  - /Send SMS\n    - /Send SMS\n- /Send SMS", 1),
  ])
  func `a suppression silences what it stands before`(text: String, count: Int) {
    #expect(findings(text).count == count)
  }

  @Test(arguments: [
    ("off", nil), ("hint", Severity.hint), ("warning", .warning), ("error", .error),
  ])
  func `a workspace sets a rule's highest severity`(setting: String, severity: Severity?) throws {
    let workspace = Workspace(try JSONNode.parse(Array("{\"rules\": {\"sms-missing-content\": \"\(setting)\"}}".utf8)))
    #expect(findings("/Send SMS", workspace).first?.severity == severity)
  }

  @Test func `a notice stays a notice when its rule is an error`() throws {
    let workspace = Workspace(
      try JSONNode.parse(Array("{\"rules\": {\"instructions-too-long\": \"error\"}}".utf8)))
    let text = String(repeating: "Ask for it. ", count: 775)
    let findings = Snapshot(SourceText(text), kind: .job, workspace: workspace).findings()
    #expect(findings.filter { $0.rule == "instructions-too-long" }.map { $0.severity } == [.information])
  }

  @Test func `a name of blanks is nobody whom a call could go to`() throws {
    let workspace = Workspace(try JSONNode.parse(Array(#"{"members": [{"name": " "}, {"name": "Ana"}]}"#.utf8)))
    #expect(workspace.members == ["Ana"])
  }

  @Test func `findings stand in the order of the text`() {
    let findings = findings("---\nfoo: b\n---\n/Transfer call\n/Send SMS\n/Sned SMS")
    #expect(
      findings.map { $0.rule } == [
        "missing-key", "unknown-key", "transfer-missing-target", "sms-missing-content", "unknown-action",
      ])
  }

  @Test func `an action file can switch a rule off`() {
    let text = #"{"kind": "conditionalText", "name": "a", "content": "c", "ignore": ["missing-key"], "x": 1}"#
    #expect(Snapshot(SourceText(text), kind: .action).findings().map { $0.rule } == ["unknown-key"])
  }

  /// Those about passages and files: what a job lacks as a whole is another matter.
  private func findings(_ text: String, _ workspace: Workspace = Workspace()) -> [Finding] {
    Snapshot(SourceText(text), kind: .job, workspace: workspace).findings().filter {
      Rule.named($0.rule)?.scope != .job
    }
  }
}
