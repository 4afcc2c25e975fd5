import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What `callwright.json` or an action file offers at ▮: the first labels, and the text after taking the first entry.
private struct Case: Sendable, CustomTestStringConvertible {
  let kind: FileKind
  let text: String
  /// The labels that come first, one after the other, separated by ` | `; empty for no menu.
  let labels: String
  let becomes: String?
  let profile: Profile

  init(_ kind: FileKind, _ text: String, _ labels: String, _ becomes: String? = nil, in profile: Profile = .standard) {
    self.kind = kind
    self.text = text
    self.labels = labels
    self.becomes = becomes
    self.profile = profile
  }

  var testDescription: String { text }
}

private let cases: [Case] = [
  // Keys of the workspace.
  Case(.workspace, "{ ▮ }", "profile | members | inboxes", "{ \"profile\": \"\" }"),
  Case(.workspace, "{ pro▮", "profile", "{ \"profile\": \"\""),
  Case(.workspace, "{ \"pro▮", "profile", "{ \"profile\": \"\""),
  Case(.workspace, "{ \"pro▮\" }", "profile", "{ \"profile\": \"\" }"),
  Case(.workspace, "{ \"pro▮\": \"sona\" }", "profile", "{ \"profile\": \"sona\" }"),
  Case(.workspace, "{ \"reg▮\n  \"members\": [] }", "region", "{ \"region\": \"\",\n  \"members\": [] }"),
  Case(
    .workspace, "{\n  \"profile\": \"sona\"\n  \"inb▮\"\n}", "inboxes",
    "{\n  \"profile\": \"sona\",\n  \"inboxes\": []\n}"),
  Case(
    .workspace, "{\n  \"profile\": \"sona\" // ours\n  inb▮\n}", "inboxes",
    "{\n  \"profile\": \"sona\", // ours\n  \"inboxes\": []\n}"),
  Case(.workspace, "{ \"profile\": \"sona\", \"pro▮\" }", ""),
  Case(.workspace, "{ \"limits\": { ▮ } }", "name | description | trigger", "{ \"limits\": { \"name\": 0 } }"),
  Case(.workspace, "{ \"members\": [{ \"▮", "name", "{ \"members\": [{ \"name\": \"\""),
  Case(.workspace, "{ \"members\": [▮] }", "a member", "{ \"members\": [{ \"name\": \"\" }] }"),
  Case(
    .workspace, "{ \"numbers\": [{ \"label\": \"a\", \"number\": \"b\" }, ▮] }", "a number",
    "{ \"numbers\": [{ \"label\": \"a\", \"number\": \"b\" }, { \"label\": \"\", \"number\": \"\" }] }"),
  Case(.workspace, "{ \"members\": ▮ }", "[]", "{ \"members\": [] }"),
  Case(.workspace, "{ // ▮\n}", ""),
  // Values of the workspace.
  Case(.workspace, "{ \"profile\": \"so▮\" }", "sona | sona-trigger", "{ \"profile\": \"sona\" }"),
  Case(.workspace, "{ \"profile\": \"so▮", "sona | sona-trigger", "{ \"profile\": \"sona\""),
  Case(.workspace, "{ \"profile\": ▮ }", "standard | sona", "{ \"profile\": \"standard\" }"),
  Case(
    .workspace, "{ \"profile\":▮\n \"region\": \"US\" }", "standard",
    "{ \"profile\": \"standard\",\n \"region\": \"US\" }"),
  Case(.workspace, "{ \"countAs\": \"▮\" }", "utf16 | scalars | graphemes"),
  Case(
    .workspace, "{ \"rules\": { \"sms-miss▮\" } }", "sms-missing-content",
    "{ \"rules\": { \"sms-missing-content\": \"off\" } }"),
  Case(.workspace, "{ \"rules\": { \"no-value\": \"▮\" } }", "off | hint | information | warning | error"),
  Case(.workspace, "{ \"lines\": [{ \"number\": \"1\", \"registered\": ▮ }] }", "true | false"),
  Case(.workspace, "{ \"limits\": { \"smsSegments\": nu▮ } }", "null"),
  Case(
    .workspace,
    "{ \"lines\": [{ \"number\": \"+14155550100\" }], \"channels\": [{ \"name\": \"a\", \"number\": \"▮\" }] ",
    "+14155550100"),
  Case(.workspace, "{ \"lines\": [{ \"number\": \"+1415\" }], \"steps\": [{ \"number\": ▮", "+1415"),
  Case(.workspace, "{ \"steps\": [{ \"name\": \"a\", \"jobs\": [\"book\", \"▮\"] }] }", "take-a-message"),
  Case(.workspace, "{ \"steps\": [{ \"name\": \"a\", \"jobs\": [\"bo▮\"] }] }", "book"),
  Case(.workspace, "{ \"region\": \"GB▮\" }", "GB"),
  // Actions.
  Case(.action, "{ ▮ }", "kind | name", "{ \"kind\": \"\" }"),
  Case(.action, "{ \"kind\": \"▮\" }", "textMessage | conditionalText"),
  Case(
    .action, "{ \"kind\": \"textMessage\", ▮ }",
    "name | recipient | description | channel | parameters | message | ignore"),
  Case(.action, "{ \"kind\": \"conditionalText\", \"▮\" }", "name | condition | content | ignore"),
  Case(
    .action, "{ \"kind\": \"textMessage\", \"rec▮", "recipient",
    "{ \"kind\": \"textMessage\", \"recipient\": \"contact\""),
  Case(.action, "{ \"kind\": \"textMessage\", \"recipient\": ▮ }", "contact | custom"),
  Case(.action, "{ \"kind\": \"textMessage\", \"recipient\": \"▮\" }", "contact"),
  Case(.action, "{ \"kind\": \"textMessage\", \"recipient\": { ▮", "custom"),
  Case(
    .action,
    "{ \"parameters\": { \"properties\": { \"phone\": { \"type\": \"string\" } } }, \"recipient\": { \"custom\": \"▮\" } }",
    "{{ .parameters.phone }} | {{ .variables.caller_name }}"),
  Case(.action, "{ na▮ }", "name", "{ \"name\": \"\" }"),
  Case(.action, "{ \"kind\": \"textMessage\", \"channel\": \"▮", "Customer notifications"),
  Case(.action, "{ \"ignore\": [\"no-value\", \"no-v▮\"] }", ""),
  Case(.action, "{ \"ignore\": [\"no-v▮\"] }", "no-value"),
  Case(.action, "{ \"kind\": \"textMessage\", \"parameters\": { \"ty▮", "type"),
  Case(.action, "{ \"kind\": \"textMessage\", \"parameters\": { \"type\": \"o▮\" } }", "object"),
  Case(
    .action,
    "{ \"kind\": \"textMessage\", \"parameters\": { \"properties\": { \"when\": { ▮ } } } }",
    "type | description | properties"),
  Case(
    .action,
    "{ \"kind\": \"textMessage\", \"parameters\": { \"properties\": { \"when\": {}, \"who\": {} }, \"required\": [\"when\", \"▮\"",
    "who"),
  Case(
    .action, "{ \"kind\": \"textMessage\", \"parameters\": { \"properties\": { \"a\": { \"format\": \"da▮\" } } } }",
    "date | date-time"),
  // Templates in actions.
  Case(.action, message("Hi {{ .▮ }}"), "parameters | variables", message("Hi {{ .parameters }}")),
  Case(.action, message("Hi {{ .parameters.▮ }}"), "reference | guest", message("Hi {{ .parameters.reference }}")),
  Case(.action, message("Hi {{ .parameters.re▮f"), "reference"),
  Case(
    .action, message(#"\u00e9 \"x\" {{ .parameters.re▮f }} \n"#), "reference",
    message(#"\u00e9 \"x\" {{ .parameters.reference }} \n"#)),
  Case(.action, message("{{ .parameters.guest.▮ }}"), "first"),
  Case(.action, message("{{ with .parameters.guest }}{{ .▮ }}{{ end }}"), "first"),
  Case(.action, message("{{ .variables.▮ }}"), "caller_name"),
  Case(.action, message("{{ ▮ }}"), ".parameters | .variables | if | range | with"),
  Case(.action, message("{{ if .parameters.guest }}{{ e▮ }}"), "end | else | eq"),
  Case(.action, message("{{ e▮ }}"), "eq"),
  Case(.action, message("{{ pri▮ }}"), "print | printf | println"),
  Case(.action, message("{{ $x := .parameters.guest }}{{ $▮ }}"), "$x | $"),
  Case(.action, message("Hi {ca▮"), "caller_name", message("Hi {caller_name}")),
  Case(.action, message("Hi ▮"), ""),
  Case(.action, "{ \"kind\": \"textMessage\", \"recipient\": { \"custom\": \"{{ .va▮ }}\" } }", "variables"),
  Case(.action, message("Hi {{ .▮ }}"), "", in: .botphonic),
]

private func message(_ text: String) -> String {
  #"""
  { "kind": "textMessage", "parameters": { "type": "object", "properties": { "reference": { "type": "string",
    "description": "The booking reference" }, "guest": { "type": "object", "properties": { "first": { "type": "string" } } } } },
    "message": "
  """#.utf8.split(separator: 0x0A).map { String(decoding: Array($0), as: UTF8.self) }.joined() + text + "\" }"
}

private let workspace = """
  { "channels": [{ "name": "Customer notifications", "number": "+14155550100" }],
    "variables": { "caller_name": { "description": "who calls", "sample": "Raj", "optional": true } } }
  """

struct JSONCompletionTests {
  @Test(arguments: cases)
  private func `the menu of a JSON file fits what is there`(example: Case) throws {
    let marked = try MarkedText(example.text)
    let snapshot = try snapshot(marked.text, example.kind, example.profile)
    let completions = snapshot.completions(at: try #require(marked.cursor))
    let wanted = example.labels.isEmpty ? [] : example.labels.split(separator: " | ").map { String($0) }
    let labels = completions.map { $0.label }
    #expect(Array(labels.prefix(max(1, wanted.count))) == wanted, "\(labels)")
    #expect(Set(labels).count == labels.count, "\(labels)")
    guard let becomes = example.becomes, let first = completions.first else { return }
    #expect(try snapshot.document.text.applying([first.edit] + first.also).string == becomes)
  }

  @Test func `every entry changes one line around the cursor`() throws {
    for example in cases {
      let text = try MarkedText(example.text).text
      for text in [text, String(text.dropLast(text.count / 3)), String(text.dropFirst(text.count / 2))] {
        let snapshot = try snapshot(text, example.kind, example.profile)
        for offset in -1...text.utf8.count + 1 {
          for completion in snapshot.completions(at: offset) {
            let range = completion.edit.range
            #expect(range.lowerBound <= offset && offset <= range.upperBound, "\(completion.label) at \(offset)")
            #expect(!snapshot.document.text.string(range).contains("\n"))
            #expect(throws: Never.self) { try snapshot.document.text.applying([completion.edit] + completion.also) }
          }
          if let hover = snapshot.hover(at: offset) {
            #expect(hover.range.lowerBound <= offset && offset <= hover.range.upperBound)
          }
        }
      }
    }
  }

  @Test func `what a key writes is valid where it stands alone`() throws {
    for (kind, text) in [
      (FileKind.workspace, "{}"), (.action, "{\"kind\": \"textMessage\"}"),
      (.action, "{\"kind\": \"conditionalText\"}"),
    ] {
      let snapshot = try snapshot(text, kind, .standard)
      for completion in snapshot.completions(at: 1) {
        let written = try snapshot.document.text.applying([completion.edit] + completion.also)
        #expect(throws: Never.self) { try JSONNode.parse(written.bytes) }
      }
    }
  }

  private func snapshot(_ text: String, _ kind: FileKind, _ profile: Profile) throws -> Snapshot {
    var workspace = try Workspace(workspace, files: [("book.job.md", ""), ("take-a-message.job.md", "")])
    workspace.profile = profile
    return Snapshot(SourceText(text), kind: kind, workspace: workspace)
  }
}
