import JobAnalysis
import JobModel
import Testing

private let start = #"{"kind": "textMessage", "name": "a", "recipient": "contact", "#

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Files that nobody writes, with the rules that must speak of them and how often at most.
private let cases: [(name: String, kind: FileKind, text: String, rule: String?, atMost: Int)] = [
  (
    "a message of 1 MB", .action, start + #""message": ""# + times("Hi {{ .variables.x }} ", 50_000) + #""}"#,
    "sms-segments", 1
  ),
  (
    "20,000 parameters", .action,
    start + #""parameters": {"properties": {"#
      + (0..<20_000).map { #""p\#($0)": {"type": "string"}"# }.joined(separator: ",")
      + #"}}, "message": "{{ .parameters.p7 }}"}"#, "no-value", 1
  ),
  (
    "a schema 100,000 deep", .action, start + #""parameters": "# + times(#"{"properties": {"a": "#, 100_000),
    "json-syntax",
    1
  ),
  (
    "a schema that is itself", .action,
    start + ##""parameters": {"$ref": "#", "properties": {"a": {"$ref": "#"}, "b": {"$ref": "#/properties/b"}}}, "##
      + #""message": "{{ .parameters.a.a.a.b.b.c }}"}"#, nil, 0
  ),
  (
    "templates 10,000 deep", .action,
    start + #""message": ""# + times("{{ if .variables }}", 10_000) + times("{{ end }}", 10_000) + #""}"#,
    "template-syntax", 1
  ),
  (
    "numbers out of range", .action,
    start + #""parameters": {"properties": {"a": {"type": "string", "maxLength": 1e999}, "#
      + #""b": {"type": "number", "maximum": -1e400}}, "required": ["a"]}, "#
      + #""message": "{{ .parameters.a }}{{ 1e999 }}{{ 99999999999999999999 }}"}"#, "template-syntax", 2
  ),
  (
    "limits out of range", .workspace,
    #"{"limits": {"instructions": 1e30, "jobsPerStep": -5, "name": 0.5}, "variables": {"x": {"maxLength": 1e99}}}"#,
    nil, 0
  ),
  (
    "20,000 steps", .workspace,
    #"{"steps": ["# + (0..<20_000).map { _ in #"{"name": "s", "jobs": ["a"]}"# }.joined(separator: ",") + "]}", nil, 0
  ),
  ("brackets without end", .workspace, times("[", 200_000), "json-syntax", 1),
  ("templates without end in a job", .job, times("{{ if .variables }} ", 5_000), "template-syntax", 10_000),
]

struct HostileFileTests {
  @Test(arguments: cases.indices)
  func `a file that nobody writes is answered, and not with a flood`(index: Int) throws {
    let example = cases[index]
    let snapshot = Snapshot(SourceText(example.text), kind: example.kind, path: "/a")
    let found = snapshot.findings().filter { $0.rule == example.rule }
    if example.rule != nil { #expect(!found.isEmpty, "\(example.name)") }
    #expect(found.count <= example.atMost, "\(example.name)")
    for finding in found {
      #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= example.text.utf8.count)
    }
    let middle = example.text.utf8.count / 2
    for offset in [0, middle, example.text.utf8.count] {
      _ = snapshot.completions(at: offset)
      _ = snapshot.hover(at: offset)
      _ = snapshot.mention(at: offset)
    }
  }

  @Test func `more levels than can be read are one finding that says how many can`() {
    let text = start + #""message": ""# + times("{{ if .variables }}", 10_000) + times("{{ end }}", 10_000) + #""}"#
    let messages = Snapshot(SourceText(text), kind: .action).findings().map { $0.message }
    #expect(messages.filter { $0.contains("200") } == ["more than 200 levels inside each other; split the template"])
  }
}
