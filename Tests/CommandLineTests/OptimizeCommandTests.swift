import Foundation
import TestSupport
import Testing

struct OptimizeCommandTests {
  private let folder: TemporaryFolder
  private static let prose =
    "Please ask for their name, then ask for their phone number. Read it back. Thank them and end the call.\n"
  private static let done = "Goal: say hello.\n\nSteps:\n1. Greet the caller.\n2. Thank them.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.prose, at: "jobs/prose.job.md")
    try folder.write(Self.done, at: "jobs/done.job.md")
    try folder.write("{ \"inboxes\": [{ \"name\": \"Front desk\" }] }\n", at: "callwright.json")
  }

  @Test(arguments: [
    (["optimize", "jobs/prose.job.md", "jobs/done.job.md"], "optimize.txt"),
    (["optimize", "--json", "jobs/prose.job.md"], "optimize.json"),
  ])
  func `a report reads as it should, and no file is changed`(arguments: [String], name: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url)
    try Golden.expect(result.output, is: name)
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(try String(contentsOf: folder.url.appending(path: "jobs/prose.job.md"), encoding: .utf8) == Self.prose)
  }

  @Test func `standard input comes out as the resulting text`() throws {
    let result = try BuiltProgram.run(["optimize", "-"], in: folder.url, input: Data(Self.prose.utf8))
    #expect(
      result.output == """
        Steps:
        1. Ask for their name.
        2. Ask for their phone number.
        3. Read it back.
        4. Thank them and end the call.

        """)
    let again = try BuiltProgram.run(["optimize", "-"], in: folder.url, input: Data(result.output.utf8))
    #expect(again.output == result.output)
  }

  @Test func `a check names the jobs that would change, and fails`() throws {
    let result = try BuiltProgram.run(["optimize", "--check", "jobs"], in: folder.url)
    #expect(result.output.hasPrefix("jobs/prose.job.md: ") && !result.output.contains("done"))
    #expect(result.exitCode == 1)
    #expect(try BuiltProgram.run(["optimize", "--check", "jobs/done.job.md"], in: folder.url).exitCode == 0)
  }

  @Test func `one pass alone changes one kind of thing`() throws {
    let result = try BuiltProgram.run(
      ["optimize", "--only", "drop-filler", "-"], in: folder.url, input: Data(Self.prose.utf8))
    #expect(result.output == String(Self.prose.dropFirst(7).prefix(1)).uppercased() + Self.prose.dropFirst(8))
    // What writes numbers comes along only where there is something to split.
    let whole = "Ask for their name. Read it back. Thank them.\n"
    let rest = try BuiltProgram.run(
      ["optimize", "--only", "split-compound", "-"], in: folder.url, input: Data(whole.utf8))
    #expect(rest.output == whole)
  }

  @Test(arguments: [
    (["optimize"], "optimize needs PATHS"), (["optimize", "-", "jobs"], "- must be alone"),
    (["optimize", "--only", "zzz", "jobs"], "--only takes normalize-layout"),
    (["optimize", "missing.job.md"], "missing.job.md: there is no such file"),
    (["optimize", "--stdin-filename", "a.job.md", "jobs"], "it goes with -"),
    (["optimize", ""], "one of the words after optimize is empty"),
  ])
  func `wrong use is told in words that help`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.exitCode == 2)
  }

  @Test func `the difference can be applied by other tools`() throws {
    let report = try BuiltProgram.run(["optimize", "jobs/prose.job.md"], in: folder.url).output
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("--- ") })
    let end = lines[start...].firstIndex { $0.isEmpty } ?? lines.endIndex
    let difference = lines[start..<end].joined(separator: "\n") + "\n"
    #expect(difference.contains("@@ -1,1 +1,5 @@") && difference.contains("+1. Ask for their name."))
  }
}
