import Foundation
import TestSupport
import Testing

/// `lint --fix` and `--diff`: what is changed, what is left, and that it can be taken back.
struct LintFixTests {
  private static let broken = "Ask for the name.\n\n/Transfer call to Ana\n"
  private static let fixed = "Ask for the name.\n\n/Transfer call: Ana\n"
  private let folder: OptimizeFolder

  init() throws {
    folder = try OptimizeFolder()
    try folder.folder.write(Self.broken, at: "a.job.md")
  }

  private func lint(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["lint"] + arguments, in: folder.folder.url, input: Data(input.utf8), environment: folder.environment)
  }

  @Test func `what is safe is mended, told, and can be taken back`() throws {
    let result = try lint("--fix", "a.job.md")
    #expect(
      result.output == """
        a.job.md: fixed 1: add a colon; change 1 of its history
        1 finding in 1 file fixed; to undo: callwright optimize --undo a.job.md
        nothing to report in 1 file

        """)
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(try folder.text() == Self.fixed)
    #expect(try lint("--fix", "a.job.md").output == "nothing to report in 1 file\n")
    try folder.done("--undo", "a.job.md")
    #expect(try folder.text() == Self.broken)
  }

  @Test func `an action and the workspace can be taken back too`() throws {
    let action = #"{ "kind": "conditionalText", "name": "hours", "condtion": "if asked", "content": "9 to 5" }"#
    try folder.folder.write(action, at: "b.action.json")
    _ = try lint("--fix", "--unsafe-fixes", "b.action.json")
    #expect(try folder.text("b.action.json") != action)
    try folder.done("--undo", "b.action.json")
    #expect(try folder.text("b.action.json") == action)
  }

  @Test func `the difference is what fix does, and patch can apply it`() throws {
    try folder.folder.write("Ask.\twell\n\n/Transfer call to Ana\n", at: "a.job.md")
    let result = try lint("--diff", "a.job.md")
    #expect(
      result.output == """
        --- a.job.md
        +++ a.job.md (fixed)
        @@ -1,3 +1,3 @@
         Ask.\twell
        \(" ")
        -/Transfer call to Ana
        +/Transfer call: Ana
        1 finding in 1 file would be fixed

        """)
    #expect(result.exitCode == 1)
    #expect(try folder.text() == "Ask.\twell\n\n/Transfer call to Ana\n")
    #expect(try lint("--diff", "--ignore", "missing-colon").exitCode == 0)
  }

  @Test func `of standard input the fixed text comes out, also where there is nothing to fix`() throws {
    let result = try lint("--fix", "-", input: Self.broken)
    #expect(result.output == Self.fixed && result.exitCode == 0)
    #expect(result.errors.contains("1 finding in 1 file fixed"))
    #expect(try lint("--fix", "-", input: Self.fixed).output == Self.fixed)
    #expect(try lint("--fix", "-", "a.job.md").exitCode == 2)
  }

  @Test func `what an author should look at is changed only when asked for, and what is left to write never`() throws {
    try folder.folder.write("Then /Send SMS and wait.\n\n/Tranfer call: Ana\n", at: "a.job.md")
    #expect(try lint("--diff").exitCode == 0)
    let result = try lint("--fix", "--unsafe-fixes", "--select", "unknown-action,sms-missing-content")
    #expect(try folder.text() == "Then /Send SMS and wait.\n\n/Transfer call: Ana\n")
    #expect(result.exitCode == 1 && result.output.contains("[sms-missing-content]"))
    #expect(try lint("--unsafe-fixes").errors == "callwright: --unsafe-fixes goes with --fix or --diff\n")
  }

  @Test func `a file that cannot be written is said, and the others are still fixed`() throws {
    try folder.folder.write(Self.broken, at: "b.job.md")
    try folder.setMode(0o444, of: "a.job.md")
    let result = try lint("--fix")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("a.job.md: its fixes could not be written") && result.errors.contains("chmod u+w"))
    #expect(try folder.text() == Self.broken)
    #expect(try folder.text("b.job.md") == Self.fixed)
  }

  @Test func `line ends, rights and the mark at the start stay`() throws {
    try folder.folder.write("\u{FEFF}Ask.\r\n\r\n/Transfer call to Ana\r\n", at: "a.job.md")
    try folder.setMode(0o640)
    _ = try lint("--fix")
    #expect(try folder.text() == "\u{FEFF}Ask.\r\n\r\n/Transfer call: Ana\r\n")
    #expect(try folder.mode() == 0o640)
  }
}
