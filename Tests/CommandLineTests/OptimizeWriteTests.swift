import Foundation
import TestSupport
import Testing

/// What becomes of files that are written: their rights, their links, their bytes; and what is refused.
struct OptimizeWriteTests {
  private var place: OptimizeFolder

  init() throws {
    place = try OptimizeFolder()
  }

  @Test(arguments: [0o600, 0o640, 0o755, 0o666])
  func `the rights of a file stay`(mode: Int) throws {
    try place.setMode(mode)
    try place.done("--write", "a.job.md")
    #expect(try place.mode() == mode)
    try place.done("--undo", "a.job.md")
    #expect(try place.mode() == mode && place.text() == OptimizeFolder.prose)
    #expect(try place.names == ["a.job.md", "state"])
  }

  @Test func `line ends and a byte order mark stay, and undo gives every byte back`() throws {
    let old = Data(("\u{FEFF}" + OptimizeFolder.prose + "Never give prices.\n").replacing("\n", with: "\r\n").utf8)
    try place.folder.write(old, at: "a.job.md")
    try place.done("--write", "a.job.md")
    let new = try place.bytes()
    #expect(new != old && new.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(new.count { $0 == 10 } == new.count { $0 == 13 } && new.count { $0 == 10 } > 4)
    try place.done("--undo", "a.job.md")
    #expect(try place.bytes() == old)
  }

  @Test func `a link stays a link, and its target is written`() throws {
    try FileManager.default.createSymbolicLink(atPath: place.path("link.job.md"), withDestinationPath: "a.job.md")
    try place.done("--write", "link.job.md")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("link.job.md")) == "a.job.md")
    #expect(try place.text() == OptimizeFolder.optimized)
    // Link and target are one file with one history, also where it was edited since.
    try place.folder.write(OptimizeFolder.optimized + "5. Wave.\n", at: "a.job.md")
    try place.done("--undo", "a.job.md")
    #expect(try place.text() == OptimizeFolder.prose + "5. Wave.\n")
  }

  @Test func `a file with two names stays one file`() throws {
    try FileManager.default.linkItem(atPath: place.path("a.job.md"), toPath: place.path("b.job.md"))
    try place.done("--write", "a.job.md")
    #expect(try place.text("b.job.md") == OptimizeFolder.optimized)
  }

  @Test func `a write-protected file is left alone`() throws {
    try place.setMode(0o444)
    for flags in [["--write"], ["--write", "--no-history"]] {
      let result = try BuiltProgram.run(
        ["optimize"] + flags + ["a.job.md"], in: place.folder.url, environment: place.environment)
      #expect(result.exitCode == 2 && result.errors.contains("it is write-protected; allow writing it"), "\(result)")
      #expect(
        result.output.contains("What would change, and why:") && result.output.hasSuffix("a.job.md: not changed\n"))
      #expect(try place.text() == OptimizeFolder.prose && place.names == ["a.job.md", "state"])
    }
    #expect(try place.done("--history", "a.job.md") == "a.job.md: it has no history\n")
    #expect(try place.run("--restore", "after:1", "a.job.md").errors.contains("it has no history"))
  }

  @Test func `without a place for the history nothing is written, unless that is asked for`() throws {
    var place = place
    try place.folder.write("a file\n", at: "closed")
    place.environment["XDG_STATE_HOME"] = place.path("closed")
    place.environment["HOME"] = place.path("closed")
    let refused = try place.run("--write", "a.job.md")
    #expect(refused.exitCode == 2 && refused.errors.contains("the history cannot be kept: "), "\(refused)")
    #expect(
      refused.errors.contains("--no-history writes anyway") && refused.output.contains("a.job.md: not changed"))
    #expect(try place.text() == OptimizeFolder.prose)
    #expect(try place.done("--write", "--no-history", "a.job.md").contains("a.job.md: written, without history"))
    #expect(try place.text() == OptimizeFolder.optimized)
    #expect(try place.run("--undo", "a.job.md").exitCode == 2)
  }

  @Test func `what cannot be worked on is named, and the others are written`() throws {
    try place.folder.write(Data(Array("Caf".utf8) + [0xE9]), at: "old.job.md")
    let result = try place.run("--write", "nope.job.md", "old.job.md", "a.job.md")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("nope.job.md: there is no such file; check the name"))
    #expect(result.errors.contains("old.job.md: line 1 is not UTF-8 (the byte at offset 3)"))
    #expect(try place.text() == OptimizeFolder.optimized)
    let undo = try place.run("--undo", "nope.job.md", "old.job.md")
    #expect(undo.exitCode == 2 && undo.errors.contains("old.job.md: it is not UTF-8 text"))
  }

  @Test func `json says what was written`() throws {
    try place.folder.write(#"{ "steps": [{ "name": "Main line", "jobs": ["a"] }] }"#, at: "callwright.json")
    let json = try place.done("--write", "--json", "a.job.md")
    #expect(json.contains("\"change\": 1") && json.contains("\"outcome\": \"written\""))
    #expect(
      json.contains("\"steps\": [\n        \"Main line\"\n      ]") || json.contains("\"steps\": [\"Main line\"]"))
    #expect(try place.done("--write", "--json", "a.job.md").contains("\"outcome\": \"unchanged\""))
    #expect(try place.done("--undo", "--json", "a.job.md").contains("\"operation\": \"undo\""))
  }

  @Test func `the preview says in how many steps the job is live`() throws {
    try place.folder.write(
      #"{ "steps": [{ "name": "Main", "jobs": ["a"] }, { "name": "Night", "jobs": ["a", "b"] }] }"#,
      at: "callwright.json")
    #expect(try place.done("a.job.md").contains("live in 2 steps: Main, Night\n"))
    try place.folder.write(OptimizeFolder.prose, at: "c.job.md")
    #expect(try place.done("c.job.md").contains("live in no step\n"))
  }

  @Test func `several passes can be asked for, in both ways`() throws {
    let input = "Please ask  why.   \n"
    #expect(try place.run("--only", "drop-filler,normalize-layout", "-", input: input).output == "Ask  why.\n")
    #expect(
      try place.run("--only", "drop-filler", "--only=normalize-layout", "-", input: input).output == "Ask  why.\n")
    #expect(try place.run("--check", "-", input: input).exitCode == 1)
  }

  @Test(arguments: [
    (["--write", "--undo", "a.job.md"], "--write and --undo are two things to do"),
    (["--write", "-"], "--write works on files"), (["--history", "-"], "--history works on files"),
    (["--anyway", "a.job.md"], "--anyway goes with --undo or --redo"),
    (["--no-history", "a.job.md"], "--no-history goes with --write"),
    (["--hunk", "1", "a.job.md"], "--hunk goes with --restore"),
    (["--restore", "before:1", "--hunk", "1", "a.job.md"], "give the change's number"),
    (["--restore", "1", "--hunk", "0", "a.job.md"], "--hunk takes a number from 1 on, not \"0\""),
    (["--restore", "x", "a.job.md"], "\"x\" is not a text of the history; write now"),
    (["--compare", "1"], "--compare needs 2 values: --compare A B"),
    (["--compare", "1", "2"], "optimize needs PATHS"), (["--restore"], "--restore needs a value: --restore TEXT"),
    (["--compare", "1", "2", "a.job.md", "b.job.md"], "--compare works on one file at a time"),
    (["--restore", "1", "."], "--restore works on one file at a time"),
    (["--only", "drop-fillr", "a.job.md"], "did you mean drop-filler?"),
    (["--only", "", "a.job.md"], "--only needs a value"),
    (["--undo", "--only", "drop-filler", "a.job.md"], "--undo makes no new changes"),
    (["--wirte", "a.job.md"], "optimize has no option --wirte; did you mean --write?"),
  ])
  func `wrong use is told in words that help, and changes nothing`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(
      ["optimize"] + arguments, in: place.folder.url, environment: place.environment)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(try place.names == ["a.job.md"])
  }

  @Test func `a person's settings hold, and what is wrong in them is named`() throws {
    try place.folder.write(
      "{ \"color\": \"always\", // mine\n \"history\": { \"megabytes\": -1 } }", at: "config/callwright/settings.json")
    let result = try place.run("a.job.md")
    #expect(result.output.contains("\u{1B}[1m") && result.exitCode == 0)
    #expect(result.errors.contains("settings.json:2: \"megabytes\" must be a whole number from 1"))
    #expect(try !place.run("--color", "never", "a.job.md").output.contains("\u{1B}"))
    try place.folder.write("Then /Send SMS and wait.\n", at: "a.job.md")
    let lint = try BuiltProgram.run(["lint", "a.job.md"], in: place.folder.url, environment: place.environment)
    #expect(lint.output.contains("\u{1B}["))
  }
}
