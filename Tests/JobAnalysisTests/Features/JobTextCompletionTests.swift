import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// What front matter and templates in a job offer at ▮: the first labels, and the text after taking the first entry.
private let cases: [(text: String, labels: String, becomes: String?)] = [
  ("---\n▮\n---\n", "name | description | trigger | profile | ignore", "---\nname: \n---\n"),
  ("---\nname: a\nde▮\n---\n", "description", "---\nname: a\ndescription: \n---\n"),
  ("---\nna▮me: a\n---\n", "name", "---\nname: a\n---\n"),
  ("---\nname: a\nig▮\n---\n", "ignore", "---\nname: a\nignore: []\n---\n"),
  ("---\nname: a\nna▮\n---\n", "", nil),
  ("---\nprofile: sona\n▮\n---\n", "name | description | ignore", nil),
  ("---\nprofile: so▮\n---\n", "sona | sona-trigger", "---\nprofile: sona\n---\n"),
  ("---\nprofile:▮\n---\n", "standard", "---\nprofile: standard\n---\n"),
  ("---\nprofile: \"st▮\"\n---\n", "standard | stellar", "---\nprofile: \"standard\"\n---\n"),
  ("---\nignore: no-v▮\n---\n", "no-value", nil),
  ("---\nignore: [no-value, no-v▮]\n---\n", "", nil),
  ("---\nignore: [unknown-action, no-v▮]\n---\n", "no-value", "---\nignore: [unknown-action, no-value]\n---\n"),
  ("---\nignore:\n- unknown-action\n- no-v▮\n---\n", "no-value", nil),
  ("---\nignore:\n- no-value\n- no-v▮\n---\n", "", nil),
  ("---\nname: ▮\n---\n", "", nil),
  ("---\nname: a # pro▮\n---\n", "", nil),
  ("---\ndescription: |\n  na▮\n---\n", "", nil),
  ("---\nprofile: stellar\n▮", "name | description | ignore", nil),
  ("---\nna▮", "name", "---\nname: "),
  ("---\nname: a\nde▮", "description", nil),
  ("---\nAsk for the name.\nde▮", "", nil),
  ("text\n---\nna▮", "", nil),
  ("---\n---\nna▮", "", nil),
  ("Hi {{ .▮ }}", "variables", "Hi {{ .variables }}"),
  ("Hi {{ .variables.▮ }}", "caller_name | visit", nil),
  ("/Send SMS: \"Hi {{ .variables.vi▮ }}\"", "visit", "/Send SMS: \"Hi {{ .variables.visit }}\""),
  ("/Send SMS: \"Hi {{ ra▮", "range", nil),
  ("1. Say {{ if .variables.visit }}a{{ el▮", "else", nil),
  ("`{{ .▮ }}`", "", nil),
  ("<!-- {{ .▮ }} -->", "", nil),
  ("```\n{{ .▮ }}\n```", "", nil),
]

struct JobTextCompletionTests {
  @Test(arguments: cases.indices)
  func `front matter and templates offer what fits`(place: Int) throws {
    let example = cases[place]
    let marked = try MarkedText(example.text)
    let snapshot = try snapshot(marked.text)
    let completions = snapshot.completions(at: try #require(marked.cursor))
    let wanted = example.labels.isEmpty ? [] : example.labels.split(separator: " | ").map { String($0) }
    let labels = completions.map { $0.label }
    #expect(Array(labels.prefix(max(1, wanted.count))) == wanted, "\(example.text): \(labels)")
    guard let becomes = example.becomes, let first = completions.first else { return }
    #expect(try snapshot.document.text.applying([first.edit]).string == becomes)
  }

  @Test func `every entry changes one line around the cursor, in whatever is left of a text`() throws {
    for example in cases {
      let whole = try MarkedText(example.text).text
      for text in [whole, String(whole.dropLast(whole.count / 3)), "\u{FEFF}" + whole] {
        let snapshot = try snapshot(text)
        for offset in -1...text.utf8.count + 1 {
          for completion in snapshot.completions(at: offset) {
            let range = completion.edit.range
            #expect(range.lowerBound <= offset && offset <= range.upperBound, "\(completion.label) at \(offset)")
            #expect(!snapshot.document.text.string(range).contains("\n"))
          }
          _ = snapshot.hover(at: offset)
        }
      }
    }
  }

  private func snapshot(_ text: String) throws -> Snapshot {
    let workspace = try Workspace(
      "{ \"variables\": { \"caller_name\": { \"description\": \"who calls\" }, \"visit\": {} } }", files: [])
    return Snapshot(SourceText(text), kind: .job, workspace: workspace)
  }
}
