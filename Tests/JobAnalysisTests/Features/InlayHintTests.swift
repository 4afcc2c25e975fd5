import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

struct InlayHintTests {
  /// What stands between `«` and `»` is the hint at that place.
  @Test(arguments: [
    "Then /Send SMS: \"Hi\"«1 segment» now.",
    "Then /Send SMS: \"Hi {caller_name}\"«→ “Hi Raj”, 1 segment».",
    "Then /Send SMS: \"Hi {note}\"«→ “Hi a note”, 1–2 segments».",
    "Then /Transfer call: the front desk«shared inbox». Or /Transfer call: Ana«member».",
    "Then /Transfer call: On-call«+14155550100» or /Transfer call: Somebody.",
    "Then /send_link«→ “Here it is: https://a.example”, 1 segment».",
    "---\nname: \(String(repeating: "x", count: 95))«5 of 100 left»\ndescription: short\n---\n",
    "No actions, no hints.",
  ])
  func `a hint says what the author cannot see`(marked: String) throws {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let text = marked.replacing(/«[^»]*»/, with: "")
    var shown = text
    let source = SourceText(text)
    let hints = Snapshot(source, kind: .job, workspace: try workspace()).inlayHints(in: 0..<source.count)
    for hint in hints.reversed() {
      shown.insert(contentsOf: "«\(hint.label)»", at: shown.utf8.index(shown.startIndex, offsetBy: hint.offset))
    }
    #expect(shown == marked)
    #expect(hints.count == parts.count - 1)
  }

  @Test func `only those of the range are told, and each message says more on request`() throws {
    let text = SourceText("/Send SMS: \"One\" and /Send SMS: \"Two\"")
    let snapshot = Snapshot(text, kind: .job)
    let all = snapshot.inlayHints(in: 0..<text.count)
    #expect(all.count == 2)
    #expect(all.first?.tooltip?.contains("The caller receives:\n\n> One") ?? false)
    #expect(snapshot.inlayHints(in: 0..<10).isEmpty)
    #expect(snapshot.inlayHints(in: 20..<text.count) == [all[1]])
  }

  @Test func `an action file says what its message becomes`() {
    let text = SourceText(#"{"kind": "textMessage", "message": "Hi \"you\"!"}"#)
    let hints = Snapshot(text, kind: .action).inlayHints(in: 0..<text.count)
    #expect(hints.map { $0.label } == ["1 segment"])
    #expect(hints.first?.offset == text.count - 1)
  }

  private func workspace() throws -> Workspace {
    let file = """
      {"inboxes": [{"name": "Front desk"}], "members": [{"name": "Ana"}], "numbers": [{"label": "On-call", "number": "+14155550100"}],
       "variables": {"caller_name": {"sample": "Raj", "maxLength": 40}, "note": {"sample": "a note", "maxLength": 200}}}
      """
    var workspace = Workspace(try JSONNode.parse(Array(file.utf8), dialect: .strict))
    let action = #"{"kind": "textMessage", "name": "send_link", "message": "Here it is: https://a.example"}"#
    workspace.actions = [try #require(WorkspaceAction(bytes: Array(action.utf8), path: "/w/send_link.action.json"))]
    return workspace
  }
}
