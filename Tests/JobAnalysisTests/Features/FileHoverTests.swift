import Foundation
import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What is shown at ▮: parts of it, separated by ` … `; nil for nothing.
private struct Case: Sendable, CustomTestStringConvertible {
  let kind: FileKind
  let text: String
  let parts: String?

  init(_ kind: FileKind, _ text: String, _ parts: String?) {
    self.kind = kind
    self.text = text
    self.parts = parts
  }

  var testDescription: String { text }
}

private func message(_ text: String) -> String {
  #"{ "kind": "textMessage", "parameters": { "type": "object", "required": ["when"], "properties": { "#
    + #""when": { "type": "string", "description": "The day", "examples": ["Monday"] }, "#
    + #""link": { "type": "string" }, "guests": { "type": "integer" } } }, "message": ""# + text + "\" }"
}

private let cases: [Case] = [
  Case(.workspace, "{ \"pro▮file\": \"sona\" }", "**profile**: the product … one of \"standard\", \"sona\""),
  Case(
    .workspace, "{ \"profile\": \"so▮na\" }", "**sona**: Sona, where … Send SMS, Transfer call … no trigger of its own"),
  Case(.workspace, "{ \"profile\": \"so▮na\"", "**sona**"),
  Case(.workspace, "{ \"rules\": { \"no-▮value\": \"off\" } }", "**no-value** (warning)"),
  Case(.workspace, "{ \"rules\": { \"no-value\": \"o▮ff\" } }", "nothing is reported"),
  Case(
    .workspace, "{ \"steps\": [{ \"name\": \"Main\", \"jobs\": [\"bo▮ok\"] }] }", "book.job.md … Attached to: Main"),
  Case(
    .workspace, "{ \"lines\": [{ \"number\": \"+1\", \"registered\": false }], \"steps\": [{ \"number\": \"+▮1\" }] }",
    "a number of yours, not registered for texting"),
  Case(.action, "{ \"kind\": \"conditionalText\", \"content\": \"▮Hi {caller_name} {{ if }}\" }", "> Hi Raj \\{\\{ if"),
  Case(.workspace, "{ \"nothing\": \"x▮\" }", nil),
  Case(.workspace, "{ ▮ }", nil),
  Case(.action, "{ \"ki▮nd\": \"textMessage\" }", "which kind of action … It must be there."),
  Case(.action, "{ \"kind\": \"text▮Message\" }", "a text that the agent sends"),
  Case(
    .action, "{ \"kind\": \"textMessage\", \"channel\": \"Noti▮ces\" }", "**Notices**: its texts come from +14155550100"
  ),
  Case(.action, "{ \"ignore\": [\"no-▮value\"] }", "**no-value** (warning)"),
  Case(.action, "{ \"kind\": \"textMessage\", \"recipient\": \"con▮tact\" }", "the person on the call"),
  Case(.action, message("S▮ee you"), "The recipient receives:\n\n> See you … 1 segment, 153 left"),
  Case(
    .action, message("S▮ee you {{ .parameters.when }}{{ .parameters.link }}"),
    "With samples the recipient receives:\n\n> See you Mondaylink … missing is missing:\n\n> See you Monday\\<no value\\>"
  ),
  Case(.action, message("For {▮caller_name}"), "> For Raj … > For \n … 156 left"),
  Case(
    .action, message("It’▮s {{ .parameters.guests }}"), "> It’s 1 … ’ (U+2019); write ' and it takes 1 segment of 160."),
  Case(.action, message("🎉▮"), "🎉 (U+1F389), for which there is no plain character"),
  Case(.action, message("H▮i {{ if }}"), "cannot be filled in as they are"),
  Case(.action, message("Hi {{ .parameters.wh▮en }}"), "**when**: a text\n\nThe day\n\nFor instance: Monday"),
  Case(.action, message("\\u00e9 {{ .parameters.li▮nk }}"), "**link**: a text; it may be missing"),
  Case(.action, message("Hi {{ .para▮meters.when }}"), "what the agent has collected"),
  Case(.action, message("Hi {{ .variables.caller▮_name }}"), "who calls\n\nFor instance: Raj"),
  Case(.action, message("Hi {{ pri▮ntf \\\"%s\\\" .parameters.when }}"), "**printf** … printf \"%.0f\" NUMBER"),
  Case(.action, message("{{ i▮f .parameters.link }}a{{ end }}"), "**if**: writes what follows only if"),
  Case(.action, message("{{ $x▮ := .parameters.when }}{{ $x }}"), "> Monday"),
  Case(.action, message("{{ $x := .parameters.when }}{{ $▮x }}"), "**$x**: a text"),
  Case(.job, "---\nna▮me: Book\n---\n", "**name**: the job's name … 4 of 100 characters"),
  Case(.job, "---\nname: Bo▮ok\n---\n", "4 of 100 characters"),
  Case(.job, "---\nprofile: st▮ellar\n---\n", "StellarCS … text messages of your workspace"),
  Case(.job, "---\nprofile: stellar\ntrig▮ger: x\n---\n", "The product stellar does not have one."),
  Case(.job, "---\nignore: [no-value, unknown-▮action]\n---\n", "**unknown-action** (error)"),
  Case(
    .job, "then /Send▮ SMS: \"Hi {caller_name}, {{ .variables.caller_name }}\"", "> Hi Raj, Raj … > Hi , \\<no value\\>"
  ),
  Case(.job, "then /Send▮ SMS: \"Hi {other}\"", "The caller receives:\n\n> Hi \\{other\\}"),
  Case(.job, "Hi {{ .variables.caller▮_name }}", "who calls"),
  Case(
    .job, "then /send▮_summary now",
    "Sums it up … > Done: the summary … Sent from the channel **Notices**: its texts come from +14155550100"),
]

struct FileHoverTests {
  @Test(arguments: cases)
  private func `what stands under the cursor is explained`(example: Case) throws {
    let marked = try MarkedText(example.text)
    let hover = try snapshot(marked.text, example.kind).hover(at: try #require(marked.cursor))
    guard let parts = example.parts else {
      #expect(hover == nil, "\(hover?.text ?? "")")
      return
    }
    var rest = Substring(try #require(hover, "nothing is shown").text)
    for part in parts.components(separatedBy: " … ") {
      let found = try #require(rest.range(of: part), "\(part) is not in \(hover?.text ?? "")")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `the longest values that a workspace allows are counted`() throws {
    var variable = Workspace.Variable(name: "note")
    variable.sample = "short"
    variable.maxLength = 200
    var workspace = Workspace()
    workspace.variables = [variable]
    let snapshot = Snapshot(SourceText("/Send SMS: \"Hi {note}\""), kind: .job, workspace: workspace)
    #expect(try #require(snapshot.hover(at: 3)).text.contains("With the longest values: 2 segments."))
  }

  private func snapshot(_ text: String, _ kind: FileKind) throws -> Snapshot {
    let summary = #"""
      { "kind": "textMessage", "name": "send_summary", "recipient": "contact", "description": "Sums it up",
        "channel": "Notices", "message": "Done: {{ .parameters.the_summary }}" }
      """#
    let workspace = try Workspace(
      #"""
      { "channels": [{ "name": "Notices", "number": "+14155550100" }],
        "variables": { "caller_name": { "description": "who calls", "sample": "Raj", "optional": true } } }
      """#, files: [("book.job.md", ""), ("send_summary.action.json", summary)])
    return Snapshot(SourceText(text), kind: kind, workspace: workspace)
  }
}
