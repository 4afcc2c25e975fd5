import Foundation
import TestSupport
import Testing

/// `new` and `init` for products that have other fields and other actions than the templates.
struct NewCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(arguments, in: folder.url)
  }

  @Test(arguments: [true, false])
  func `a job for a product with a trigger has one`(atOnce: Bool) throws {
    if atOnce {
      #expect(try run("init", "--profile", "sona-trigger", "--template", "take-a-message").exitCode == 0)
    } else {
      try folder.write("{ \"profile\": \"sona-trigger\" }\n", at: "callwright.json")
      #expect(try run("new", "take-a-message", "jobs/take-a-message.job.md").exitCode == 0)
    }
    let job = try String(contentsOf: folder.url.appending(path: "jobs/take-a-message.job.md"), encoding: .utf8)
    #expect(job.contains("\ntrigger: The caller wants to leave a message for somebody who is not available.\n---\n"))
    #expect(!job.contains("profile:"))
    let lint = try run("lint", "--severity", "hint")
    #expect(lint.output == "nothing to report in 2 files\n", "\(lint)")
  }

  @Test func `what the product has no place for is told`() throws {
    try folder.write("{ \"profile\": \"stellar\" }\n", at: "callwright.json")
    let result = try run("new", "qualify-a-lead", "lead.job.md")
    #expect(
      result.errors.contains("callwright: lead.job.md:15: stellar has no /Transfer call; set it up there, and say"),
      "\(result)")
    let lint = try run("lint", "--format", "compact")
    #expect(lint.output.contains("lead.job.md:15:100: error: stellar has no /Transfer call: set it up"), "\(lint)")
  }

  @Test func `the beginning of a template's name is enough to be asked about it`() throws {
    #expect(try run("new", "qualify").errors.contains("did you mean qualify-a-lead?"))
  }
}
