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
}
