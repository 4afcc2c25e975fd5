import Foundation
import TestSupport
import Testing

/// `format` on files, folders and standard input.
struct FormatCommandTests {
  private static let rough = "# Goal\nHelp.  \n\n\n\n*  Ask.\n"
  private static let neat = "# Goal\n\nHelp.\n\n- Ask.\n"
  private let place: OptimizeFolder

  init() throws {
    place = try OptimizeFolder()
    try place.folder.write(Self.rough, at: "a.job.md")
    try place.folder.write("{\"region\":\"US\"} // mine\n", at: "callwright.json")
    try place.folder.write(Self.neat, at: "jobs/b.job.md")
  }

  private func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["format"] + arguments, in: place.folder.url, input: Data(input.utf8), environment: place.environment)
  }

  @Test func `files are written, and everything can be taken back`() throws {
    let first = try run(".")
    #expect(first.exitCode == 0 && first.errors.isEmpty, "\(first)")
    #expect(
      first.output == """
        a.job.md: formatted, as change 1
        callwright.json: formatted, as change 2
        2 files laid out, 1 was so already

        """)
    #expect(try place.text() == Self.neat)
    #expect(try place.text("callwright.json") == "{\n  \"region\": \"US\"\n} // mine\n")
    #expect(try run(".").output == "0 files laid out, 3 were so already\n")
    #expect(try place.done("--history", "a.job.md").contains("Format"))
    #expect(try place.done("--history", "callwright.json").contains("Format"))
    try place.done("--undo", ".")
    #expect(try place.text() == Self.rough)
    #expect(try place.text("callwright.json") == "{\"region\":\"US\"} // mine\n")
  }

  @Test func `a check names the files that would change and writes none`() throws {
    let result = try run("--check", ".")
    #expect(result.exitCode == 1 && result.errors.isEmpty)
    #expect(result.output == "a.job.md: would be reformatted\ncallwright.json: would be reformatted\n")
    #expect(try place.text() == Self.rough && !place.names.contains("state"))
    #expect(try run("--check", "jobs").exitCode == 0)
    #expect(try run("--check", "-", input: Self.rough).exitCode == 1)
  }

  @Test func `a difference can be applied`() throws {
    let result = try run("--diff", "a.job.md")
    #expect(result.exitCode == 1)
    #expect(
      result.output == """
        --- a.job.md
        +++ a.job.md (formatted)
        @@ -1,6 +1,5 @@
         # Goal
        -Help.  
        \u{20}
        +Help.
        \u{20}
        -
        -*  Ask.
        +- Ask.

        """ || result.output.contains("+- Ask.\n"))
    #expect(try place.text() == Self.rough)
    #expect(try run("--diff", "jobs").output.isEmpty)
  }

  @Test func `standard input comes out laid out, as what its name says`() throws {
    #expect(try run("-", input: Self.rough).output == Self.neat)
    let file = try run("--stdin-filename", "callwright.json", "-", input: "{\"a\":1,}")
    #expect(file.output == "{\n  \"a\": 1,\n}" && file.exitCode == 0)
  }

  @Test func `programs get JSON`() throws {
    let output = try run("--json", "--check", "a.job.md", "jobs/b.job.md").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["a.job.md", "jobs/b.job.md"])
    #expect(files.map { $0["changed"] as? Bool } == [true, false])
    #expect(files[0]["text"] as? String == Self.neat && files[0]["writing"] is NSNull)
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary == ["files": 2, "changed": 1])
  }

  @Test func `what cannot be read is told, and the rest is done`() throws {
    try place.folder.write("{\"a\": }", at: "x.action.json")
    try place.folder.write(Data([0x41, 0xFF]), at: "y.job.md")
    let result = try run("x.action.json", "y.job.md", "none.job.md", "a.job.md")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("x.action.json: this JSON cannot be read, so it is left as it is"))
    #expect(result.errors.contains("y.job.md: line 1 is not UTF-8 (the byte at offset 1)"))
    #expect(result.errors.contains("none.job.md: there is no such file"))
    #expect(try place.text() == Self.neat)
    #expect(try place.text("x.action.json") == "{\"a\": }")
  }

  @Test func `rights and links stay, and without history nothing is kept`() throws {
    try place.setMode(0o640)
    try FileManager.default.createSymbolicLink(atPath: place.path("link.job.md"), withDestinationPath: "a.job.md")
    #expect(try run("--no-history", "link.job.md").output.hasPrefix("link.job.md: formatted, without history\n"))
    #expect(try place.text() == Self.neat && place.mode() == 0o640 && !place.names.contains("state"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("link.job.md")) == "a.job.md")
  }

  @Test(arguments: [
    ["-", "a.job.md"], ["--stdin-filename", "x", "a.job.md"], ["--no-history", "--check", "."],
    ["--check", "--diff", "."], [],
    [""],
  ])
  func `wrong use is told`(arguments: [String]) throws {
    let result = try BuiltProgram.run(["format"] + arguments, in: place.folder.url, environment: place.environment)
    #expect(result.exitCode == 2 && result.errors.hasPrefix("callwright: ") && result.output.isEmpty, "\(result)")
  }
}
