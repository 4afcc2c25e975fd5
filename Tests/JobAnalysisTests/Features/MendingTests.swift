import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What is offered for a text as a whole, or for a place in it: tried on every seeded defect, and by hand.
struct MendingTests {
  @Test func `the fixes of one rule touch no other`() {
    let snapshot = read("/Transfer call to Ana\n\n/Transfer call to Ana\n\n3. Ask.\n5. Listen.\n")
    let mended = snapshot.mended(rule: "missing-colon")
    #expect(mended.string == "/Transfer call: Ana\n\n/Transfer call: Ana\n\n3. Ask.\n5. Listen.\n")
  }

  @Test func `what is silenced is silent, and nothing else changes`() throws {
    var (silenced, all) = (0, 0)
    for snapshot in try snapshots() {
      let findings = snapshot.findings()
      for finding in findings.prefix(1) {
        all += 1
        guard let fix = snapshot.suppression(of: finding, among: findings) else { continue }
        silenced += 1
        let after = read(try snapshot.document.text.applying(fix.edits), as: snapshot).findings()
        #expect(after.count < findings.count)
        #expect(after.filter { $0.rule == finding.rule }.count < findings.filter { $0.rule == finding.rule }.count)
      }
    }
    #expect(silenced * 2 > all, "\(silenced) of \(all)")
  }

  @Test(arguments: [
    (
      "Ask.\n\n/▮Calendar now\n",
      "Ask.\n\n<!-- callwright-ignore unknown-action: say why -->\n/Calendar now\n"
    ),
    (
      "1. Ask.\n2. Open /▮Calendar\n", "1. Ask.\n2. Open /Calendar <!-- callwright-ignore unknown-action: say why -->\n"
    ),
    (
      "---\r\nname: A\r\ncol▮or: red\r\n---\r\nAsk.\r\n",
      "---\r\nname: A\r\ncolor: red\r\nignore: [unknown-key]\r\n---\r\nAsk.\r\n"
    ),
    (
      "---\nname: A\nignore: [missing-goal]\ncol▮or: red\n---\nAsk.\n",
      "---\nname: A\nignore: [missing-goal, unknown-key]\ncolor: red\n---\nAsk.\n"
    ),
    (
      "---\nname: A\nignore:\n  - missing-goal\ncol▮or: red\n---\nAsk.\n",
      "---\nname: A\nignore:\n  - missing-goal\n  - unknown-key\ncolor: red\n---\nAsk.\n"
    ),
    (
      "---\nname: A\nignore: missing-goal\ncol▮or: red\n---\nAsk.\n",
      "---\nname: A\nignore: [missing-goal, unknown-key]\ncolor: red\n---\nAsk.\n"
    ),
  ])
  func `silencing is written where it holds`(marked: String, wanted: String) throws {
    let text = try MarkedText(marked)
    let place = try #require(text.cursor)
    let snapshot = read(text.text)
    let findings = snapshot.findings()
    let finding = try #require(
      findings.first { $0.range.meets(place..<place) && ["unknown-action", "unknown-key"].contains($0.rule) })
    let fix = try #require(snapshot.suppression(of: finding, among: findings))
    #expect(try snapshot.document.text.applying(fix.edits).string == wanted)
  }

  @Test func `an action file names the rules that it does not want`() throws {
    let workspace = Workspace()
    for (text, wanted) in [
      (#"{"kind": "textMessage", "name": "a", "colour": 1, "recipient": "contact"}"#, #", "ignore": ["unknown-key"]}"#),
      (
        #"{"kind": "textMessage", "name": "a", "colour": 1, "recipient": "contact", "ignore": ["sms-segments"]}"#,
        #", "ignore": ["sms-segments", "unknown-key"]}"#
      ),
    ] {
      let snapshot = Snapshot(SourceText(text), kind: .action, workspace: workspace)
      let findings = snapshot.findings()
      let finding = try #require(findings.first { $0.rule == "unknown-key" })
      let fix = try #require(snapshot.suppression(of: finding, among: findings))
      #expect(try snapshot.document.text.applying(fix.edits).string.hasSuffix(wanted))
    }
  }

  @Test func `what cannot be silenced is not offered`() {
    let broken = Snapshot(SourceText("{"), kind: .action)
    #expect(broken.findings().allSatisfy { broken.suppression(of: $0, among: broken.findings()) == nil })
    let unused = read("<!-- callwright-ignore unknown-action -->\nAsk.\n")
    let findings = unused.findings()
    let finding = findings.first { $0.rule == "unused-suppression" }
    #expect(finding.flatMap { unused.suppression(of: $0, among: findings) } == nil && finding != nil)
  }

  @Test(arguments: [
    ("/Send ▮SMS: See you. Ask.\n", "/Send SMS: \"See you\". Ask.\n"),
    ("/Send SMS: Say \"hi\" to▮ us!\n", "/Send SMS: \"Say \\\"hi\\\" to us!\"\n"),
    ("/Send SMS: See you\nsoon▮. Ask.\n", "/Send SMS: \"See you soon\". Ask.\n"),
    ("/Send SMS: \"See▮ you\".\n", nil), ("Ask▮.\n/Send SMS: See you.\n", nil), ("/Send SMS:▮\n", nil),
  ])
  func `a message is put between quotes and stays what it is`(marked: String, wanted: String?) throws {
    let text = try MarkedText(marked)
    let place = try #require(text.cursor)
    let snapshot = read(text.text)
    let fix = snapshot.quoting(in: place..<place)
    #expect(try fix.map { try snapshot.document.text.applying($0.edits).string } == wanted)
  }

  @Test func `a message becomes an action wherever it stands`() throws {
    let text =
      "Then /Send SMS: \"Hi {name}, your booking is confirmed.\" If not, /Send SMS: Bye.\n"
      + "Or /Send SMS: “Hi {name}, your booking is confirmed.”\n"
    var workspace = Workspace()
    workspace.variables = [Workspace.Variable(name: "name")]
    let snapshot = Snapshot(SourceText(text), kind: .job, path: "/w/a.job.md", workspace: workspace)
    let extraction = try #require(snapshot.extraction(in: 10..<10))
    #expect(extraction.path == "/w/send_booking_confirmed.action.json")
    #expect(
      try snapshot.document.text.applying(extraction.edits).string
        == "Then /send_booking_confirmed If not, /Send SMS: Bye.\nOr /send_booking_confirmed\n")
    let action = Snapshot(SourceText(extraction.file), kind: .action, path: extraction.path, workspace: workspace)
    #expect(action.findings().filter { $0.severity >= .warning } == [])
    #expect(action.document.json?["message"]?.string == "Hi {{ .variables.name }}, your booking is confirmed.")
  }

  @Test func `an action has a name of its own, and stands with the others`() throws {
    var workspace = Workspace()
    let file = #"{"kind": "textMessage", "name": "send_link", "recipient": "contact", "message": "Hi"}"#
    workspace.actions = [try #require(WorkspaceAction(bytes: Array(file.utf8), path: "/w/texts/send_link.action.json"))]
    let text = SourceText("/Send SMS: https://example.com/book. Ask.\n")
    let snapshot = Snapshot(text, kind: .job, path: "/w/a.job.md", workspace: workspace)
    let extraction = try #require(snapshot.extraction(in: 2..<2))
    #expect(extraction.path == "/w/texts/send_link_2.action.json")
    #expect(try text.applying(extraction.edits).string == "/send_link_2. Ask.\n")
  }

  @Test func `no action is made where the product has none, or no file`() {
    let text = "/Send SMS: \"Hi\"\n"
    #expect(read(text).extraction(in: 0..<0) == nil)
    let sona = "---\nname: A\nprofile: sona\n---\n" + text
    let snapshot = Snapshot(SourceText(sona), kind: .job, path: "/w/a.job.md")
    #expect(snapshot.extraction(in: sona.utf8.count - 3..<sona.utf8.count - 3) == nil)
  }

  private func snapshots() throws -> [Snapshot] {
    try Defect.all().map { defect in
      let corpus = try Corpus(defect.folder).with(defect)
      return corpus.snapshot(of: try #require(corpus.file(defect.name)))
    }
  }

  private func read(_ text: String) -> Snapshot { Snapshot(SourceText(text), kind: .job) }

  private func read(_ text: SourceText, as snapshot: Snapshot) -> Snapshot {
    Snapshot(text, kind: snapshot.document.kind, path: snapshot.document.path, workspace: snapshot.workspace)
  }
}
