import Foundation
import TestSupport
import Testing

private let broken = "Then /Send SMS and wait.\n"

/// What `lint` does with files, folders and outputs that are not as they should be.
struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func lint(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(["lint"] + arguments, in: folder.url, input: Data(input.utf8))
  }

  /// Runs a line of shell, for redirections.
  private func shell(_ line: String) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", line]
    shell.currentDirectoryURL = folder.url
    shell.environment = ["callwright": BuiltProgram.path.path()]
    try shell.run()
    shell.waitUntilExit()
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func `a file is checked once however often it is named`() throws {
    try folder.write(broken, at: "jobs/a.job.md")
    let result = try lint("jobs", "jobs/a.job.md", "./jobs/../jobs/a.job.md", "jobs/")
    #expect(result.output.hasSuffix("1 error in 1 file\n") && result.errors.isEmpty)
    #expect(try lint("-", "-", input: broken).output.hasSuffix("1 error in 1 file\n"))
  }

  @Test func `a folder with the name of a job is a folder, and a link to one is left out`() throws {
    try folder.write(broken, at: "a.job.md/inner.job.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "b.job.md").path(), withDestinationPath: ".")
    let result = try lint()
    #expect(result.output.hasPrefix("a.job.md/inner.job.md:1:6") && result.errors.isEmpty && result.exitCode == 1)
    #expect(try lint("a.job.md").output == result.output)
  }

  @Test func `a linked folder that is named is walked`() throws {
    try folder.write(broken, at: "jobs/a.job.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path(), withDestinationPath: "jobs")
    #expect(try lint("link").output.hasPrefix("link/a.job.md:1:6"))
  }

  @Test func `a name that is not UTF-8 is told and the rest is checked`() throws {
    try folder.write(broken, at: "a.job.md")
    try shell("printf hi > \"$(printf '\\377').job.md\"")
    let result = try lint()
    #expect(result.errors == "callwright: \u{FFFD}.job.md: the file's name is not UTF-8; give the file another name\n")
    #expect(result.output.hasSuffix("1 error in 1 file; 1 could not be read\n") && result.exitCode == 2)
  }

  @Test(arguments: ["[", "\u{0}", "{\"profile\": \"sona\""])
  func `a broken workspace is told once for all its files and is checked itself`(text: String) throws {
    try folder.write(text, at: "callwright.json")
    for name in ["a", "b", "c/d"] { try folder.write("---\nname: \(name)\n---\nAsk.\n", at: "\(name).job.md") }
    let result = try lint()
    #expect(
      result.errors == """
        callwright: callwright.json cannot be read, so the standard settings are used; to see why: \
        callwright lint callwright.json

        """)
    #expect(result.output.contains("callwright.json:1:") && result.exitCode == 1)
    #expect(try lint("a.job.md").exitCode == 0)
  }

  @Test func `a workspace that is a folder is told too`() throws {
    try folder.write("Ask.\n", at: "a.job.md")
    try folder.write("", at: "callwright.json/x")
    #expect(try lint("a.job.md").errors.contains("callwright.json cannot be read"))
  }

  @Test func `a workspace counts up to the folder that holds .git and no further`() throws {
    try folder.write("{\"rules\": {\"sms-missing-content\": \"off\"}}", at: "callwright.json")
    try folder.write(broken, at: "inner/jobs/a.job.md")
    #expect(try lint("inner").exitCode == 0)
    try folder.write("", at: "inner/.git/HEAD")
    #expect(try lint("inner").exitCode == 1)
  }

  @Test(
    arguments: [
      ([0xFF], 0), ([0x41, 0xC3], 1), ([0xED, 0xA0, 0x80], 0), ([0xEF, 0xBB, 0xBF, 0xE2, 0x82], 3),
      ([0xFF, 0xFE, 0x41], 0),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are refused with their offset`(bytes: [UInt8], offset: Int) throws {
    try folder.write(Data(bytes), at: "a.job.md")
    let words = "line 1 is not UTF-8 (the byte at offset \(offset)); save the file as UTF-8 and try again"
    let result = try lint("a.job.md")
    #expect(result.errors == "callwright: a.job.md: \(words)\n")
    #expect(result.output == "nothing was checked; 1 could not be read\n" && result.exitCode == 2)
    let input = try BuiltProgram.run(["lint", "-"], in: folder.url, input: Data(bytes))
    #expect(input.errors == "callwright: -: \(words)\n")
  }

  @Test func `an output that cannot be written is told`() throws {
    try folder.write(broken, at: "a.job.md")
    try shell("$callwright lint >/dev/full 2>full; echo $? >>full; $callwright lint >&- 2>closed; echo $? >>closed")
    #expect(try written("full") == "callwright: standard output cannot be written: No space left on device\n2\n")
    #expect(try written("closed") == "callwright: standard output cannot be written: Bad file descriptor\n2\n")
  }

  @Test func `no error output is no reason to stop`() throws {
    try folder.write(broken, at: "a.job.md")
    try shell("$callwright lint nope a.job.md 2>&- >out; echo $? >>out")
    #expect(try written("out").hasSuffix("1 error in 1 file; 1 could not be read\n2\n"))
  }

  @Test func `quiet means no summary and no word about empty folders, but findings and failures stay`() throws {
    try folder.write("", at: "empty/x")
    try folder.write(broken, at: "a.job.md")
    let result = try lint("--quiet", "empty", "a.job.md", "nope")
    #expect(result.errors == "callwright: nope: there is no such file; check the name\n")
    #expect(result.output.hasPrefix("a.job.md:1:6") && !result.output.contains("could not be read"))
  }

  @Test func `an action and a workspace on standard input are told by the name that is given`() throws {
    let action = try lint("--stdin-filename", "x.action.json", "-", input: "{\n")
    #expect(action.output.hasPrefix("x.action.json:1:1: error: ") && action.output.contains("[json-syntax]"))
    let workspace = try lint("--stdin-filename=callwright.json", "-", input: "{\"profle\": \"sona\"}\n")
    #expect(workspace.output.contains("[unknown-key]") && workspace.exitCode == 1)
  }
}
