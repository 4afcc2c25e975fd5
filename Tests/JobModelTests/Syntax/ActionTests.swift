import JobModel
import TestSupport
import Testing

/// What a line does: each action with what it sends or whom it calls.
private struct Line: Sendable, CustomTestStringConvertible {
  let text: String
  let actions: [String]
  var workspace = Workspace()

  init(_ text: String, _ actions: String..., people: [String]? = nil) {
    self.text = text
    self.actions = actions
    workspace.members = people
  }

  var testDescription: String { text }
}

private let tricky: [Line] = [
  Line("/Send SMS: https://e.co/b. Confirm they got it.", "sms «https://e.co/b»"),
  Line("/Send SMS: « Cabinet du Parc, 24B. » Vérifiez.", "sms «Cabinet du Parc, 24B.»"),
  Line("/Send SMS: «\u{A0}Oui\u{202F}» puis", "sms «Oui»"),
  Line("/Send SMS: Hi\u{A0}Raj. Confirm it arrived.", "sms «Hi\u{A0}Raj»"),
  Line("> /Send SMS: \"Hi\u{A0}Raj,\n> see\u{A0}you\" and wait", "sms «Hi\u{A0}Raj,\nsee\u{A0}you»"),
  Line("/Transfer call: Front\u{A0}desk\u{A0}", "transfer «Front  desk»"),
  Line("/Transfer call: 911. Nothing else matters then.", "transfer «911»"),
  Line("/Transferr call: Office", "unknown, Transfer call «Office»"),
  Line("/Transferred callers: they hear music"),
  Line("/Transfers: Office", "unknown, Transfer «Office»"),
  Line("/Send SMSs to them"),
  Line("/Send SMS: https://e.co/b, then confirm", "sms «https://e.co/b»"),
  Line("/Send SMS: https://e.co/b. then confirm", "sms «https://e.co/b»"),
  Line("/Send SMS: https://e.co/b if they want it.", "sms «https://e.co/b»"),
  Line("/Send SMS: Hi Raj and confirm it arrived.", "sms «Hi Raj and confirm it arrived»"),
  Line("/Send SMS: See you at 9 a.m. Confirm it arrived.", "sms «See you at 9 a.m.»"),
  Line("/Send SMS: We're at 12 Main St. Confirm it arrived.", "sms «We're at 12 Main St. Confirm it arrived»"),
  Line("/Send SMS: Hi! Here's your link: https://e.co. Reply.", "sms «Hi!»"),
  Line("/Send SMS:\nConfirm they got it.", "sms nothing"),
  Line("/Send SMS: see https://e.co /Transfer call: Sales", "sms «see https://e.co»", "transfer «Sales»"),
  Line("(/Send SMS: https://e.co/b) and confirm.", "sms «https://e.co/b»"),
  Line("**/Transfer call: Front desk**", "transfer «Front desk»"),
  Line("**/Send SMS**: \"Hi\"", "sms «Hi»"),
  Line("**/Send SMS:** \"Hi\" and wait", "sms «Hi»"),
  Line("/Send SMS \"Hi\"", "sms colon missing"),
  Line("/Transfer call to Front desk.", "transfer colon missing"),
  Line("/Transfer call: Front desk if they ask for billing.", "transfer «Front desk»"),
  Line("/Transfer call: Dr. Lee.", "transfer «Dr. Lee»"),
  Line("/Transfer call: Ana", "transfer «Ana»", people: ["Ana", "Ana Ortiz"]),
  Line("/Transfer call: Ana Ortiz now", "transfer «Ana Ortiz»", people: ["Ana", "Ana Ortiz"]),
  Line("/Transfer call: Analytics", "transfer «Analytics»", people: ["Ana"]),
  Line("/Transfer call: the Front Desk.", "transfer «the Front Desk»", people: ["Front desk"]),
  Line("/Transfer call: +1 (415) 555-0123 ext. 4.", "transfer «+1 (415) 555-0123 ext. 4»"),
  Line("/Transfer call: 911.", "transfer «911»"),
  Line("/transfer them to sales"),
  Line("Pick Yes /No"),
  Line("Pick /home or /About"),
  Line("Open /About, /contact or wait"),
  Line("/Transfer call: Dispatch without asking", "transfer «Dispatch»"),
  Line("Choose /Calendar from the menu", "unknown"),
  Line("/Transferred callers"),
  Line("Type `/Send SMS: x`"),
  Line("{{ .variables.x }} /Send SMS: \"{{ .variables.x }}\"", "sms «{{ .variables.x }}»"),
  Line("Our hours are 9–5. /Send SMS: \"Hi\"", "sms «Hi»"),
]

private let arguments: [Line] = [
  Line(
    "Let the caller know you'll text the scheduling link now, then /Send SMS: https://example.com/book. Confirm they "
      + "received it.", "sms «https://example.com/book»"),
  Line(
    "“Let the caller know you’ll text the link now, then /Send SMS: https://example.com/book. Confirm they received it.”",
    "sms «https://example.com/book»"),
  Line("/Send SMS: \"Say \\\"hi\\\" to us\" then wait", "sms «Say \"hi\" to us»"),
  Line("/Send SMS: “Hi there” then wait", "sms «Hi there»"),
  Line("/Send SMS: \"{{ printf \"%.0f\" .x }} left\" then \"wait\"", "sms «{{ printf \"%.0f\" .x }} left»"),
  Line("/Send SMS: \"{{ printf \\\"%.0f\\\" .x }}\" then wait", "sms «{{ printf \"%.0f\" .x }}»"),
  Line("/Send SMS: \"{{ printf “%s” .x }}\" then wait", "sms «{{ printf “%s” .x }}»"),
  Line("/Send SMS: \"{{ .x\" then \"wait }}\"", "sms «{{ .x»"),
  Line("/Send SMS: „Hallo“ dann warten", "sms «Hallo»"),
  Line("/Send SMS: «Bonjour» puis", "sms «Bonjour»"),
  Line("/Send SMS: \"Hi” then wait", "sms «Hi»"),
  Line("- /Send SMS: \"Hi,\n  how are you?\" then wait", "sms «Hi,\nhow are you?»"),
  Line("/Send SMS: \"Menu:\n- one\n- two\" then wait", "sms «Menu:\n- one\n- two»"),
  Line("/Send SMS: \"Hi\n\nthere\"", "sms «Hi» unclosed"),
  Line("/Send SMS: Thanks for\n  calling us", "sms «Thanks for calling us»"),
  Line("/Send SMS: Is it ok? Ask them.", "sms «Is it ok?»"),
  Line("/Send SMS: Hi <!-- for now --> there", "sms «Hi»"),
  Line("| step | /Send SMS: Hi | then |", "sms «Hi»"),
  Line("| /Send SMS: Hi {{ .variables.a | print }} | then |", "sms «Hi {{ .variables.a | print }}»"),
  Line("/Send SMS: see ex.com (the form) now.", "sms «see ex.com (the form) now»"),
  Line("/Send SMS: \"call us /Transfer call: x\"", "sms «call us /Transfer call: x»"),
  Line("/send   sms: hi", "sms «hi»"),
  Line("/Transfer call: (415) 555-012. Wait.", "transfer «(415) 555-012»"),
  Line("/Transfer: Sales, then stop", "transfer «Sales»"),
  Line("/Transfer call: Sales - they know", "transfer «Sales»"),
  Line("/Transfer call: St. Mary's desk.", "transfer «St. Mary's desk»"),
  Line("/Transfer call: Front\ndesk please", "transfer «Front\ndesk please»"),
  Line("/Transfer call: Sales\nAsk them", "transfer «Sales»"),
  Line("/Create Jobber request: then stop", "request"),
  Line("/Create request when you know enough", "request"),
  Line("/Sned SMS: hi", "unknown, Send SMS «hi»"),
  Line("/Send text: hi there", "unknown, Send SMS «hi there»"),
  Line("\\/Send SMS: hi"),
  Line("https://x.co/Send SMS and path/Send SMS"),
  Line("```\n/Send SMS: hi\n```"),
  Line("> quoted /Send SMS: \"hi\n> there\"", "sms «hi\nthere»"),
  Line("Pay 5/10 /month, /Users/me and 1/Send"),
]

struct ActionTests {
  @Test(arguments: tricky)
  private func `a tricky line does what its author means`(line: Line) {
    #expect(described(line) == line.actions)
  }

  @Test(arguments: arguments)
  private func `an argument begins and ends where a reader says`(line: Line) {
    #expect(described(line) == line.actions)
  }

  @Test func `a text message of the workspace is an action and a longer name is prose`() throws {
    let workspace = try Workspace(textMessages: ["send_summary_sms", "send_summary"])
    let text = "then /send_summary_sms and /send_summary, not /send_summary_smss"
    let syntax = JobSyntax(SourceText(text), vocabulary: Vocabulary(workspace))
    #expect(syntax.actions.map { $0.kind }.prefix(2) == [.workspace("send_summary_sms"), .workspace("send_summary")])
  }

  @Test func `a name with an underscore that is nearly an action's is meant as one`() throws {
    let workspace = try Workspace(textMessages: ["send_summary", "notify"])
    let text = "then /send_sumary and /notifi or /send_mail"
    let syntax = JobSyntax(SourceText(text), vocabulary: Vocabulary(workspace))
    #expect(syntax.actions.map { $0.kind } == [.unknown(nearest: "send_summary")])
    for text in ["then /send_mail and wait", "then /send_mail. Wait."] {
      let syntax = JobSyntax(SourceText(text), vocabulary: Vocabulary(workspace))
      #expect(syntax.actions.map { $0.kind } == [.unknown(nearest: nil)])
    }
    // A file; and where nothing is called so, a path.
    #expect(JobSyntax(SourceText("See /send_mail.html."), vocabulary: Vocabulary(workspace)).actions.isEmpty)
    #expect(JobSyntax(SourceText("Go to /send_mail now.")).actions.isEmpty)
  }

  private func described(_ line: Line) -> [String] {
    let syntax = JobSyntax(SourceText(line.text), vocabulary: Vocabulary(line.workspace))
    return syntax.actions.map { action in
      var words = [name(action.kind)]
      if let argument = action.argument {
        words.append("«\(argument.value)»")
        if argument.isUnclosed { words.append("unclosed") }
      } else if action.missingColon != nil {
        words.append("colon missing")
      } else if action.colon != nil {
        words.append("nothing")
      }
      return words.joined(separator: " ")
    }
  }

  private func name(_ kind: ActionKind) -> String {
    switch kind {
    case .sendSMS: "sms"
    case .transferCall: "transfer"
    case .createRequest: "request"
    case .workspace(let name): name
    case .unknown(let nearest): nearest.map { "unknown, \($0)" } ?? "unknown"
    }
  }
}
