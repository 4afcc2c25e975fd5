import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// Pieces of jobs and messages that are troublesome next to each other.
private let pieces = [
  "/Send SMS: ", "\"", "“", "”", "\\\"", "\\", "{caller_name}", "{{ .variables.x }}", "{{ .parameters.order-number }}",
  "{{ printf “%s” .variables.x }}", "{{", "}}", "{{ if .variables.x }}", "{{ end }}", "{{ .Parameters.x }}", "{{name}}",
  "{x", "${x}", "[Name]", "<name>", "%name%", "[your company]", "TBD", "____", "https://example.com/a",
  "http://bit.ly/x",
  "4111 1111 1111 1111", "reply with your CVV", "20% off", " ", "\n", "\n\n", "\r\n", "1. ", "- ", "> ", "# ",
  "Ask for the booking time.", "{booking_time}", "Say https://example.com/a", "é", "😀", "\u{200B}", "’", "`", ".", ",",
  "/Create Jobber request", "word",
]

private let configuration = """
  {"variables": {"name": {"sample": "Raj", "optional": true}, "x": {}}, "integrations": {"jobber": false},
  "limits": {"smsSegments": 1}, "lines": [{"number": "+14155550100", "registered": false}],
  "steps": [{"name": "A", "number": "+14155550100", "jobs": ["this"]}]}
  """

struct RobustnessTests {
  @Test(arguments: ["standard", "botphonic", "stellar", "sona"])
  func `whatever stands in a job, findings and fixes keep to it`(profile: String) throws {
    var workspace = try Workspace(configuration, files: [])
    workspace.profile = try #require(Profile.named(profile))
    workspace.rules = Rule.all.map { RuleSetting(rule: $0.id, level: .atMost(.error)) }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      let text = text(&random)
      let snapshot = Snapshot(SourceText(text), kind: .job, path: "this.job.md", workspace: workspace)
      try check(snapshot)
    }
  }

  @Test(arguments: ["standard", "botphonic", "stellar", "sona"])
  func `a fix inside a JSON string leaves it a string`(profile: String) throws {
    var workspace = try Workspace(configuration, files: [])
    workspace.profile = try #require(Profile.named(profile))
    workspace.rules = Rule.all.map { RuleSetting(rule: $0.id, level: .atMost(.error)) }
    var random = SeededGenerator(seed: 7)
    for round in 0..<150 {
      let message = JSONValue.string(text(&random)).written()
      let action =
        round % 2 == 0
        ? "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \(message), \"content\": \(message)}"
        : "{\"kind\": \"textMessage\", \"name\": \"a\", \"recipient\": {\"custom\": \(message)}, "
          + "\"parameters\": {\"properties\": {\"name\": {\"type\": \"string\"}}}, \"message\": \(message)}"
      let snapshot = Snapshot(SourceText(action), kind: .action, path: "this.action.json", workspace: workspace)
      #expect(snapshot.document.json != nil)
      try check(snapshot)
    }
  }

  /// Every range lies in the text, and every fix can be applied; in a JSON file the result can be read.
  private func check(_ snapshot: Snapshot) throws {
    let text = snapshot.document.text
    for finding in snapshot.findings() {
      #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.count, "\(finding.rule)")
      for fix in finding.fixes {
        let fixed = try #require(try? text.applying(fix.edits), "\(finding.rule): \(text.string)")
        guard snapshot.document.kind == .action else { continue }
        #expect((try? JSONNode.parse(fixed.bytes)) != nil, "\(finding.rule): \(text.string) → \(fixed.string)")
      }
    }
  }

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test func `a template reaches through the references of a schema, also such as lead back`() {
    let properties = (0..<30).map { "\"p\($0)\": {\"$ref\": \"#\"}" }.joined(separator: ", ")
    let action = """
      {"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"type": "object",
      "properties": {\(properties), "q": {"$ref": "#/$defs/r"},
      "place": {"$ref": "#/$defs/place"}}, "$defs": {"place": {"type": "object", "properties": {"city": {}}}, "r": {"$ref": "#/$defs/s"}, "s": {"$ref": "#/$defs/r"}}},
      "message": "{{ .parameters.p0.p1.x }} {{ .parameters.zzz }} {{ .parameters.place.cty }} {{ .parameters.q.x }}"}
      """
    let found = Snapshot(SourceText(action), kind: .action).findings().filter { $0.rule == "unknown-field" }
    #expect(found.count == 2)
  }
}
