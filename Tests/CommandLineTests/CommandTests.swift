import Foundation
import TestSupport
import Testing

struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    (["version"], "callwright 0.1.0\n"), (["--version"], "callwright 0.1.0\n"), (["--help"], "callwright help COMMAND"),
    (["help", "lint"], "Usage: callwright lint [PATHS] [OPTIONS]"), (["lint", "--help"], "--stdin-filename NAME"),
    (["explain", "missing-colon"], "/Transfer call: Front desk.\n"), (["rules"], "unknown-action"),
    (["rules", "--format", "json"], "\"id\": \"unknown-action\""), (["tour"], "text message   Our quote form"),
    (["help", "serve"], "callwright serve"), (["schema", "workspace"], "\"jobsPerStep\": {"),
    (["schema", "action"], "\"const\": \"conditionalText\""),
  ])
  func `a command says what it should`(arguments: [String], part: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url)
    #expect(result.output.contains(part), "\(result.output)")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
  }

  @Test(arguments: [
    (["lnt"], "there is no command lnt; did you mean callwright lint?"),
    (["--lint"], "there is no option --lint; did you mean callwright lint?"),
    (["-x"], "there is no option -x; see callwright help"), ([""], "there is no command \"\"; see callwright help"),
    (["--format=json"], "--format belongs after a command: callwright lint --format"),
    ([".."], ".. is not a command; to check it: callwright lint .."),
    (["lint", ""], "one of the words after lint is empty; is a variable not set?"),
    (["lint", "--stdin-filename", "a"], "put - among the paths to check that"),
    (["li\u{1B}nt"], "there is no command li␛nt; did you mean callwright lint?"),
    (["serve", "--clientProcessId"], "--clientProcessId needs a value"),
    (["explain"], "explain needs RULE; see callwright help explain"),
    (["explain", "unknwon-action"], "there is no rule unknwon-action; did you mean unknown-action?"),
    (["explain", "zzz"], "callwright rules lists them"),
    (["schema"], "schema needs workspace|action; see callwright help schema"),
    (["schema", "workspce"], "there is no schema workspce; did you mean callwright schema workspace?"),
    (["schema", "zzz"], "it is workspace or action"),
    (["version", "x"], "version takes no \"x\""),
    (["help", "lind"], "did you mean callwright help lint?"),
    (["rules", "--format"], "--format needs a value: --format FORMAT"),
    (["tour", "--quiet"], "tour has no option --quiet"),
  ])
  func `wrong use is told in words that help`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.exitCode == 2 && result.output.isEmpty)
  }

  @Test func `in a folder that is gone nothing is searched in its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\ncd \"$1/gone\" && rmdir ../gone && shift && exec \"$@\"\n", at: "run")
    try FileManager.default.createDirectory(at: folder.url.appending(path: "gone"), withIntermediateDirectories: true)
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      folder.url.appending(path: "run").path(), folder.url.path(), BuiltProgram.path.path(), "lint",
    ]
    process.standardError = errors
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      words == "callwright: the folder that you are in is no longer there; go to another one with cd, then try again\n")
    #expect(process.terminationStatus == 2)
  }

  @Test func `without a command and without a terminal there is help and an error`() throws {
    let result = try BuiltProgram.run([], in: folder.url)
    #expect(result.exitCode == 2 && result.output.contains("Usage: callwright COMMAND"))
  }

  @Test func `the tour shows every part`() throws {
    let tour = try BuiltProgram.run(["tour"], in: folder.url).output
    for part in [
      "1. A job", "2. What", "3. What", "4. With", "unknown-action", "Create Jobber request", "+14155550123",
    ] {
      #expect(tour.contains(part), "\(part)")
    }
  }
}
