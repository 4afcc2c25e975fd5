import JobAnalysis
import JobModel
import TestSupport
import Testing

private let workspace = #"""
  {
    "members": [{"name": "Ana Ortiz"}, {"name": "The Boss"}],
    "inboxes": [{"name": "Front desk"}],
    "numbers": [{"label": "After \"hours\"", "number": "+14155550123"}],
    "channels": [{"name": "News"}],
    "variables": {"caller_name": {"sample": "Raj"}}
  }
  """#

private let action = #"{"kind": "textMessage", "name": "send_it", "recipient": "contact"}"#

/// A text with its mentions marked, and what they mean.
private let cases: [(kind: FileKind, text: String, symbols: [Symbol])] = [
  (
    .job, "Then /⟦send_it⟧ or /Send_ot, and /Transfer call: the ⟦front  Desk⟧. Or /Transfer: \"our ⟦Ana Ortiz⟧\"\n",
    [.action("send_it"), .inbox("Front desk"), .member("Ana Ortiz")]
  ),
  (
    .job, "/Transfer call: ⟦the boss⟧ or /Transfer call: Nobody or /Transfer call: \"⟦After \\\"hours\\\"⟧\"",
    [.member("The Boss"), .number("After \"hours\"")]
  ),
  (
    .job, "Hi {⟦caller_name⟧}, /Send SMS: \"{{ .variables.⟦caller_name⟧ }} {{ index .variables \\\"⟦other⟧\\\" }} {x\"",
    [.variable("caller_name"), .variable("caller_name"), .variable("other")]
  ),
  (.job, "{{ with .variables }}{{ .⟦caller_name⟧ }}{{ end }} `{code}`", [.variable("caller_name")]),
  (
    .action,
    #"""
    {"kind": "textMessage", "name": "⟦send_it⟧", "channel": "⟦News⟧", "recipient": {"custom": "{{ .parameters.⟦phone⟧ }}"},
     "parameters": {"properties": {"⟦phone⟧": {}, "⟦at⟧": {"properties": {"⟦city⟧": {}}, "required": ["⟦city⟧"]}},
                    "required": ["⟦phone⟧", "⟦x⟧"]},
     "message": "\u0048i {{ .parameters.⟦at⟧.⟦city⟧ }} {{ .variables.⟦caller_name⟧ }} {{ index .parameters \"⟦at⟧\" }}"}
    """#,
    [
      .action("send_it"), .channel("News"), .parameter(["phone"]), .parameter(["phone"]), .parameter(["at"]),
      .parameter(["at", "city"]), .parameter(["at", "city"]), .parameter(["phone"]), .parameter(["x"]),
      .parameter(["at"]), .parameter(["at", "city"]), .variable("caller_name"), .parameter(["at"]),
    ]
  ),
  (
    .action, #"{"kind": "conditionalText", "name": "⟦a⟧", "condition": "b", "content": "Hi {⟦caller_name⟧}"}"#,
    [.action("a"), .variable("caller_name")]
  ),
  (
    .workspace,
    #"""
    {"members": [{"name": "⟦Ana⟧"}, {"name": 7}], "inboxes": [{"name": "⟦Front desk⟧"}],
     "numbers": [{"label": "⟦A \"b\"⟧", "number": "1"}], "channels": [{"name": "⟦News⟧"}],
     "variables": {"⟦caller_name⟧": {}}, "steps": [{"name": "Main", "jobs": ["⟦book⟧", ""]}]}
    """#,
    [
      .member("Ana"), .inbox("Front desk"), .number("A \"b\""), .channel("News"), .variable("caller_name"),
      .job("book"),
    ]
  ),
  (.workspace, #"{"members": ["#, []),
  (.action, #"{"name": "#, []),
]

struct MentionTests {
  @Test(arguments: cases.indices)
  func `every name is found where it stands, and means what it means`(index: Int) throws {
    let example = cases[index]
    let marked = try MarkedText(example.text)
    let mentions = try snapshot(marked.text, example.kind).mentions.filter { !$0.range.isEmpty }
    #expect(MarkedText(text: marked.text, ranges: mentions.map { $0.range }, cursors: []).marked == example.text)
    #expect(mentions.map { $0.symbol } == example.symbols)
  }

  @Test(arguments: cases.indices)
  func `the name under the cursor is found from its first to behind its last letter`(index: Int) throws {
    let example = cases[index]
    let snapshot = try snapshot(try MarkedText(example.text).text, example.kind)
    for mention in snapshot.mentions where !mention.range.isEmpty {
      for offset in mention.range.lowerBound...mention.range.upperBound {
        #expect(snapshot.mention(at: offset) == mention)
      }
    }
    for offset in -1...snapshot.document.text.count + 1 { _ = snapshot.mention(at: offset) }
  }

  @Test func `a job is the definition of its name`() throws {
    let snapshot = try snapshot("Ask.", .job)
    #expect(snapshot.mentions(of: .job("book")).map { $0.isDefinition } == [true])
  }

  private func snapshot(_ text: String, _ kind: FileKind) throws -> Snapshot {
    let workspace = try Workspace(workspace, files: [("send_it.action.json", action)])
    return Snapshot(SourceText(text), kind: kind, path: "/w/book.job.md", workspace: workspace)
  }
}

struct RenamingTests {
  private static let names: [(symbol: Symbol, name: String, reason: String?)] = [
    (.member("Ana Ortiz"), "Ana Maria Ortiz", nil),
    (.member("Ana Ortiz"), "ana ortiz", nil),
    (.member("Ana Ortiz"), "front desk", "a transfer could not tell it from the front desk that there is already"),
    (.inbox("Front desk"), " Desk", "a name does not begin or end with a space"),
    (.inbox("Front desk"), "", "the new name is empty"),
    (.number("After"), "a\nb", "a name stands on one line, without tabs"),
    (.variable("caller_name"), "caller", nil),
    (.variable("caller_name"), "caller_name", nil),
    (
      .variable("x"), "Caller",
      "a variable has lower-case letters, digits and _, and begins with a letter, such as caller_name"
    ),
    (.variable("x"), "caller_name", "there is a variable caller_name already"),
    (.parameter(["a"]), "b-c", "a parameter has letters, digits and _, such as booking_reference"),
    (.parameter(["a"]), "Bc2", nil),
    (.action("a"), "b-c", nil),
    (.action("a"), "b c", "an action's name may only have letters, digits, _ and -, such as send_summary"),
    (.action("a"), "transfer", "transfer is a built-in action"),
    (.action("a"), "send_it", "there is an action send_it already"),
    (.channel("a"), "News", "there is a channel News already"),
    (.job("a"), "b/c", "a job's name is its file's name, without a /"),
  ]

  @Test(arguments: names.indices)
  func `a name that will not do is refused with its reason`(index: Int) throws {
    let (symbol, name, reason) = Self.names[index]
    let workspace = try Workspace(workspace, files: [("send_it.action.json", action)])
    do {
      _ = try Renaming(symbol, to: name, in: workspace)
      #expect(reason == nil)
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test func `a name gets the quotes and escapes that its place needs`() throws {
    let workspace = try Workspace(workspace, files: [])
    let renaming = try Renaming(.member("Ana Ortiz"), to: #"Ana "A.", jr"#, in: workspace)
    for (text, kind, becomes) in [
      ("/Transfer call: Ana Ortiz now", FileKind.job, #"/Transfer call: "Ana \"A.\", jr" now"#),
      (#"/Transfer call: "Ana Ortiz" now"#, .job, #"/Transfer call: "Ana \"A.\", jr" now"#),
      (#"{"members": [{"name": "Ana Ortiz"}]}"#, .workspace, #"{"members": [{"name": "Ana \"A.\", jr"}]}"#),
    ] {
      let snapshot = Snapshot(SourceText(text), kind: kind, workspace: workspace)
      let edits = snapshot.mentions(of: renaming.symbol).map { renaming.edit($0) }
      #expect(try snapshot.document.text.applying(edits).string == becomes)
    }
  }
}
