import JobAnalysis
import JobModel
import Testing

@testable import JobTools

private func port(_ text: String, to id: String) throws -> Port {
  let target = try #require(Profile.named(id))
  return try #require(Port(try snapshot(text), to: target))
}

struct PortTests {
  @Test func `a trigger moves into the instructions and out of them again`() throws {
    let job = "---\nname: A\ntrigger: The caller wants to book.\nprofile: sona-trigger\n---\nAsk for the day.\n"
    let folded = try port(job, to: "sona")
    #expect(
      folded.text.string
        == "---\nname: A\nprofile: sona\n---\nUse this job when: The caller wants to book.\n\nAsk for the day.\n")
    #expect(folded.losses == 0)
    let unfolded = try port(folded.text.string, to: "sona-trigger")
    #expect(
      unfolded.text.string
        == "---\nname: A\nprofile: sona-trigger\ntrigger: The caller wants to book.\n---\nAsk for the day.\n")
  }

  @Test func `what to do stays in the instructions, and "whenever" is "when"`() throws {
    let opening = "---\nname: A\nprofile: sona\n---\n"
    let steps = "Greet them. /Transfer call: Desk.\n\nThank them.\n"
    let result = try port(opening + "Use this job when they want a visit. Or two of them. " + steps, to: "sona-trigger")
    #expect(
      result.text.string
        == "---\nname: A\nprofile: sona-trigger\ntrigger: They want a visit. Or two of them.\n---\n" + steps)
    #expect(
      try port(opening + "Use this job whenever they call.\n", to: "sona-trigger").text.string.contains(": They call."))
    #expect(Wording.withoutIntent("Use this job whenever they call.") == "they call.")
  }

  @Test func `variables change their spelling both ways`() throws {
    let brace = "---\nname: A\nprofile: botphonic\n---\nGreet {caller_name}.\n"
    let template = try port(brace, to: "stellar")
    #expect(template.text.string == "---\nname: A\nprofile: stellar\n---\nGreet {{ .variables.caller_name }}.\n")
    #expect(try port(template.text.string, to: "botphonic").text.string == brace)
  }

  @Test(arguments: [
    ("Greet {caller_name}.", "sona", "fills nothing in"),
    ("Greet {{ if .variables.x }}x{{ end }}.", "botphonic", "cannot be said"),
    ("Greet {{ .variables.Name }}.", "botphonic", "cannot be said"),
    ("Then /Send SMS: \"Hi\"", "botphonic", "by a condition"),
    ("Then /Transfer call: Ana.", "stellar", "no /Transfer call"),
    ("Ask for the day.", "sona-trigger", "has no trigger yet"),
  ])
  func `what has no place in the other product stays, and is told`(line: String, target: String, words: String) throws {
    let source = target == "sona-trigger" ? "sona" : "standard"
    let result = try port("---\nname: A\nprofile: \(source)\n---\n\(line)\n", to: target)
    #expect(result.text.string.hasSuffix(line + "\n"))
    #expect(result.notes.contains { $0.isLoss && $0.text.contains(words) }, "\(result.notes)")
  }

  @Test func `a text without front matter gets one, and keeps its line ends`() throws {
    #expect(try port("Ask.\r\n", to: "sona").text.string == "---\r\nprofile: sona\r\n---\r\nAsk.\r\n")
  }

  @Test func `what does not fit any more is told`() throws {
    let long = "---\nname: A\ntrigger: Book.\n---\n" + String(repeating: "a", count: 9_990) + "\n"
    #expect(try port(long, to: "sona").notes.contains { $0.isLoss && $0.text.contains("10,000 fit") })
  }

  @Test func `a conditional text becomes a text message and the other way round`() throws {
    let conditional = """
      {
        "kind": "conditionalText",
        "name": "link",
        "condition": "if they ask for it",
        "content": "Hi {caller_name}, \\"book\\": https://example.com"
      }

      """
    let message = try port(action: conditional, to: "stellar")
    #expect(
      message.text.string == """
        {
          "kind": "textMessage",
          "name": "link",
          "description": "if they ask for it",
          "message": "Hi {{ .variables.caller_name }}, \\"book\\": https://example.com",
          "recipient": "contact"
        }

        """)
    #expect(message.notes.contains { $0.isLoss && $0.line == 3 && $0.text.contains("write /link where this applies") })
    #expect(try port(action: message.text.string, to: "botphonic").text.string == conditional)
    for target in ["botphonic", "standard"] {
      let same = try port(action: conditional, to: target)
      #expect(same.text.string == conditional && same.notes.isEmpty)
    }
  }

  @Test(arguments: [
    ("\"recipient\": { \"custom\": \"+14155550123\" }", "texts the caller and nobody else"),
    ("\"channel\": \"News\"", "has no channels"), ("\"parameters\": {}", "collects nothing for a text"),
    ("\"message\": \"\"", "the agent writes this text"), ("\"message\": \"{{ .parameters.x }}\"", "cannot be said"),
    ("\"name\": \"b\"", "by its condition, and there is none here"),
  ])
  func `what the other kind has no place for stays, and is told`(key: String, words: String) throws {
    let result = try port(action: "{ \"kind\": \"textMessage\", \"name\": \"a\", \(key) }\n", to: "botphonic")
    #expect(result.notes.contains { $0.isLoss && $0.text.contains(words) }, "\(result.notes)")
    if !key.contains("message") { #expect(result.text.string.contains(key)) }
  }

  @Test func `where a product has no texts nothing reads an action`() throws {
    let text = "{ \"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"x\", \"content\": \"Hi\" }\n"
    let result = try port(action: text, to: "sona")
    #expect(result.text.string == text && result.losses == 1)
  }
}

private func port(action text: String, to id: String) throws -> Port {
  let snapshot = Snapshot(SourceText(text), kind: .action)
  let target = try #require(Profile.named(id))
  return try #require(Port(snapshot, to: target))
}
