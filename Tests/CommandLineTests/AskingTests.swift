import Foundation
import TestSupport
import Testing

/// The commands that ask, with somebody at a terminal who answers.
struct AskingTests: JobWorkspaceTests {
  let workspace: JobWorkspace

  init() throws { workspace = try JobWorkspace() }

  private func talk(_ arguments: [String], _ keys: String) throws -> Terminal.Result {
    try Terminal.run(arguments, typing: keys, in: folder.url, environment: workspace.environment)
  }

  @Test func `fix asks for each finding, writes what is wanted, and can be taken back`() throws {
    let before = "Ask for the day.\n\nThen /Sned SMS: \"Hi\".\n\nThen /Tranfer call: Front desk.\n"
    try folder.write(before, at: "fix.job.md")
    let file = folder.url.appending(path: "fix.job.md")
    let result = try talk(["fix", "fix.job.md"], "y\nq\n")
    #expect(result.output.contains("there is no action called Sned SMS"), "\(result.output)")
    #expect(result.output.contains("to undo: callwright optimize --undo fix.job.md"))
    let after = try String(contentsOf: file, encoding: .utf8)
    #expect(after.contains("/Send SMS") && after.contains("/Tranfer call"))
    #expect(try run("optimize", "--undo", "fix.job.md").exitCode == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == before)
  }

  @Test func `fix asks for the words that a remedy needs`() throws {
    try folder.write("1. Then /Send SMS.\n2. Then /Transfer call.\n", at: "fix.job.md")
    let file = folder.url.appending(path: "fix.job.md")
    let left = try talk(["fix", "fix.job.md"], "y\n\ny\n\nq\n")
    #expect(left.output.contains("1. Then /Send SMS: \"____\".") && left.output.contains("Enter to leave it"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "1. Then /Send SMS.\n2. Then /Transfer call.\n")
    let result = try talk(["fix", "fix.job.md"], "y\nSay \"hi\"\n2\nq\n")
    let after = try String(contentsOf: file, encoding: .utf8)
    #expect(
      after == "1. Then /Send SMS: \"Say \\\"hi\\\"\".\n2. Then /Transfer call: Front desk.\n", "\(result.output)")
  }

  @Test func `fix adds a name to the workspace, and knows it from then on`() throws {
    let file = folder.url.appending(path: "callwright.json")
    let before = try String(contentsOf: file, encoding: .utf8)
    try folder.write("/Transfer call: Ana Ortiz.\n\nOr /Transfer call: Ana Ortiz.\n", at: "fix.job.md")
    let result = try talk(["fix", "fix.job.md"], "2\n")
    #expect(result.output.contains("1) add Ana Ortiz to the inboxes in callwright.json"), "\(result.output)")
    #expect(result.output.components(separatedBy: "called Ana Ortiz").count == 2, "\(result.output)")
    let after = try String(contentsOf: file, encoding: .utf8)
    #expect(after.contains("\"members\"") && after.contains("\"Ana Ortiz\""), "\(after)")
    #expect(try run("lint", "fix.job.md", "--select", "transfer-target-unknown").exitCode == 0)
    #expect(try run("optimize", "--undo", "callwright.json").exitCode == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == before)
  }

  @Test func `fix writes nothing where nothing is wanted`() throws {
    let before = "Then /Sned SMS: \"Hi\".\n"
    try folder.write(before, at: "fix.job.md")
    let result = try talk(["fix", "fix.job.md"], "what\n" + String(repeating: "n\n", count: 9))
    #expect(result.output.contains("that is not one of them"))
    #expect(try String(contentsOf: folder.url.appending(path: "fix.job.md"), encoding: .utf8) == before)
  }

  @Test func `a rehearsal at a terminal counts what did not hold`() throws {
    let result = try talk(["rehearse", "--ask", "jobs/idle.job.md"], "n\ny\ny\ny\n")
    #expect(result.output.contains("what did not work:\n  call 1: The agent: Ask for the day."), "\(result.output)")
    #expect(result.exitCode == 1)
    #expect(try talk(["rehearse", "--ask", "jobs/idle.job.md"], "y\ny\ny\n").exitCode == 0)
    let stopped = try talk(["rehearse", "--ask", "jobs/idle.job.md"], "x\nq\n")
    #expect(stopped.output.hasSuffix("that is not one of them; did it? y, n, q to stop: \nstopped in call 1 of 1\n"))
    #expect(stopped.exitCode == 1 && !stopped.output.contains("everything worked"), "\(stopped.output)")
  }

  @Test func `init asks at a terminal, also who takes the calls of its jobs`() throws {
    let jobs = "take-a-mesage\ntake-a-message, qualify-a-lead, dental-appointment\n"
    let result = try talk(
      ["init", "asked"], "sonaa\nsona\nAna Ortiz\n\nNight\nNight=+14155550123\n" + jobs + "\nDr. Lee\n")
    #expect(result.output.contains("did you mean sona?") && result.output.contains("did you mean take-a-message?"))
    #expect(result.output.contains("\"Night\" has no label or no number; an example: Night line=+14155550123"))
    #expect(
      result.output.contains("Who takes the calls for Sales? (empty: a shared inbox called Sales; there are: Ana"))
    #expect(result.exitCode == 0, "\(result.output)")
    #expect(try run("lint", "asked").output == "nothing to report in 4 files\n")
    let text = try String(contentsOf: folder.url.appending(path: "asked/callwright.json"), encoding: .utf8)
    #expect(text.contains("\"name\": \"Dr. Lee\"") && text.contains("\"name\": \"Sales\""), "\(text)")
  }

  @Test func `who ends the input has written nothing`() throws {
    let result = try talk(["init", "half"], "\n\u{4}")
    #expect(result.output.contains("stopped; nothing is written") && result.exitCode == 2, "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "half").path()))
  }

  @Test func `new asks whom the workspace does not have`() throws {
    let asked = try talk(["new", "qualify-a-lead", "jobs/lead.job.md"], "Ana Ortiz\n")
    #expect(
      asked.output.contains("Who takes the calls for Sales? (empty: Sales; there are: Front desk)"), "\(asked.output)")
    let text = try String(contentsOf: folder.url.appending(path: "jobs/lead.job.md"), encoding: .utf8)
    #expect(text.contains("/Transfer call: Ana Ortiz."))
    let known = try talk(["new", "schedule-an-appointment", "jobs/plan.job.md"], "")
    #expect(known.exitCode == 0 && !known.output.contains("Who takes"), "\(known.output)")
  }
}
