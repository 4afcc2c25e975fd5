import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  /// The text after taking the first entry; nil where the menu is empty.
  let becomes: String?
  let count: Int

  init(_ text: String, _ becomes: String?, count: Int = 1) {
    self.text = text
    self.becomes = becomes
    self.count = becomes == nil ? 0 : count
  }

  var testDescription: String { text }
}

private let workspace = """
  { "variables": { "caller_name": {}, "booking_time": { "description": "when" } }, "members": [{ "name": "Ana Ortiz" }], "inboxes": [{ "name": "Front desk" }],
    "numbers": [{ "label": "Night line", "number": "+14155550123" }] }
  """

private let cases: [Case] = [
  Case("then /▮", "then /Send SMS: \"\"", count: 3),
  Case("then /Se▮", "then /Send SMS: \"\""),
  Case("then /send s▮", "then /Send SMS: \"\""),
  Case("then /sms▮", "then /Send SMS: \"\""),
  Case("then /c▮ and go on", "then /Transfer call: \"\" and go on", count: 2),
  Case("then /cr▮", "then /Create Jobber request"),
  Case("then /Se▮: \"Hi\"", "then /Send SMS: \"Hi\""),
  Case("then /Se▮nd SMS: \"Hi\"", "then /Send SMS: \"Hi\""),
  Case("(/T▮)", "(/Transfer call: \"\")"),
  Case("- /T▮", "- /Transfer call: \"\""),
  Case("then /Xyz▮", nil),
  Case("then / ▮", nil),
  Case("and/▮or", nil),
  Case("24/▮7", nil),
  Case("https://▮", nil),
  Case("`/▮`", nil),
  Case("```\n/▮\n```", nil),
  Case("<!-- /▮ -->", nil),
  Case("\\/▮", nil),
  Case("---\nname: /▮\n---\n", nil),
  Case("/Send SMS: \"call /▮\"", nil),
  Case("Say \"then /▮\"", "Say \"then /Send SMS: \"\"\"", count: 3),
  Case("/Transfer call:▮", "/Transfer call: Ana Ortiz", count: 3),
  Case("/Transfer call: ▮", "/Transfer call: Ana Ortiz", count: 3),
  Case("/Transfer call: fr▮", "/Transfer call: Front desk"),
  Case("/Transfer call: \"▮\"", "/Transfer call: \"Ana Ortiz\"", count: 3),
  Case("/Transfer call: \"ni▮\" now", "/Transfer call: \"Night line\" now"),
  Case("/Send SMS: ▮", nil),
  Case("▮", nil),
  Case("Hi {▮", "Hi {caller_name}", count: 2),
  Case("Hi {bo▮}, you", "Hi {booking_time}, you"),
  Case("Hi {bo▮oking, you", "Hi {booking_time}, you"),
  Case("/Send SMS: \"Hi {ca▮\"", "/Send SMS: \"Hi {caller_name}\""),
  Case("Hi {{▮", "Hi {{.variables", count: 25),
  Case("Hi `{▮`", nil),
  Case("Hi {x▮", nil),
]

struct CompletionTests {
  @Test(arguments: cases)
  private func `the menu writes what its first entry says`(example: Case) throws {
    let marked = try MarkedText(example.text)
    let snapshot = try snapshot(marked.text)
    let cursor = try #require(marked.cursor)
    let completions = snapshot.completions(at: cursor)
    #expect(completions.count == example.count, "\(completions.map { $0.label })")
    let written = try completions.first.map { try snapshot.document.text.applying([$0.edit]).string }
    #expect(written == example.becomes)
  }

  @Test func `every entry replaces only what is around the cursor on its line`() throws {
    for example in cases {
      let marked = try MarkedText(example.text)
      let cursor = try #require(marked.cursor)
      let snapshot = try snapshot(marked.text)
      for completion in snapshot.completions(at: cursor) {
        let range = completion.edit.range
        #expect(range.lowerBound <= cursor && cursor <= range.upperBound)
        #expect(!snapshot.document.text.string(range).contains("\n"))
        #expect(!snapshot.document.text.string(range).contains("/"))
      }
    }
  }

  @Test func `a product without built-in actions offers none`() throws {
    var workspace = try Workspace(textMessages: ["send_summary"])
    workspace.profile = .stellar
    let snapshot = Snapshot(SourceText("then /"), kind: .job, workspace: workspace)
    #expect(snapshot.completions(at: 6).map { $0.label } == ["send_summary"])
  }

  @Test func `the menu is asked anywhere without harm`() throws {
    for example in cases {
      let text = try MarkedText(example.text).text
      let snapshot = try snapshot(text)
      for offset in -1...text.utf8.count + 1 {
        _ = snapshot.completions(at: offset)
        _ = snapshot.hover(at: offset)
      }
    }
  }

  private func snapshot(_ text: String) throws -> Snapshot {
    let node = try JSONNode.parse(Array(workspace.utf8))
    return Snapshot(SourceText(text), kind: .job, workspace: Workspace(node))
  }
}
