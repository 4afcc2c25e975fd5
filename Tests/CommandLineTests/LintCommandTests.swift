import Foundation
import TestSupport
import Testing

/// One call of `lint` in a folder with files.
private struct Call: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var files: [String: String] = [:]
  var arguments: [String] = []
  var input = ""
  let exitCode: Int32
  /// All of the output, where it is given.
  var output: String?
  var errors: [String] = []
}

private let broken = "Then /Send SMS and wait.\n"
private let fine = "---\nname: A\n---\nGoal: say hello.\n\nThank them for their call.\n"

private let calls: [Call] = [
  Call(
    testDescription: "a clean folder", files: ["a.job.md": fine], exitCode: 0, output: "nothing to report in 1 file\n"),
  Call(
    testDescription: "a finding", files: ["jobs/a.job.md": broken, "b.job.md": fine], exitCode: 1,
    output: """
      jobs/a.job.md:1:6: error: /Send SMS has nothing to send; write the message in quotes after a colon: /Send SMS: "…" [sms-missing-content]
        1 | Then /Send SMS and wait.
          |      ^^^^^^^^^
        why: Send SMS texts what follows its colon; the vendor's form asks for the content when the action is added. (Quo help: Sona actions)
        fix: add a message → Then /Send SMS: "…" and wait.

      1 error in 1 of 2 files

      """),
  Call(
    testDescription: "a reason is told once, and the order is that of the names",
    files: ["b.job.md": "/Send SMS\n", "a.job.md": "/Send SMS\n"], arguments: ["--quiet"], exitCode: 1,
    output: """
      a.job.md:1:1: error: /Send SMS has nothing to send; write the message in quotes after a colon: /Send SMS: "…" [sms-missing-content]
        1 | /Send SMS
          | ^^^^^^^^^
        why: Send SMS texts what follows its colon; the vendor's form asks for the content when the action is added. (Quo help: Sona actions)
        fix: add a message → /Send SMS: "…"

      b.job.md:1:1: error: /Send SMS has nothing to send; write the message in quotes after a colon: /Send SMS: "…" [sms-missing-content]
        1 | /Send SMS
          | ^^^^^^^^^
        fix: add a message → /Send SMS: "…"


      """),
  Call(
    testDescription: "the actions of the workspace, and what it leaves out",
    files: [
      "callwright.json": #"{"exclude": ["old", "*.draft.job.md"]}"#, "old/a.job.md": broken, "b.draft.job.md": broken,
      "texts/c.action.json": #"{"kind": "textMessage", "name": "Send_it", "recipient": "contact", "message": "Hi"}"#,
      "jobs/d.job.md": "Then /Send_it and wait.\n",
    ], exitCode: 0, output: "nothing to report in 3 files\n"),
  Call(
    testDescription: "a name that another job has too",
    files: ["callwright.json": "{}", "a.job.md": fine, "jobs/b.job.md": fine],
    arguments: ["jobs"], exitCode: 1,
    output: """
      jobs/b.job.md:2:7: warning: another job has this name too, so nobody can tell them apart in the job library or in a step; give each its own name [duplicate-name]
        2 | name: A
          |       ^
        why: The job library, the steps of a call flow and the people who talk about them know a job by its name. (Quo help: Sona jobs)
        see: a.job.md:2: another job of this name

      1 warning in 1 file

      """),
  Call(
    testDescription: "a text that is to become a job whose name is taken",
    files: ["callwright.json": "{}", "a.job.md": fine],
    arguments: ["--stdin-filename", "b.job.md", "-"], input: fine, exitCode: 1),
  Call(
    testDescription: "a text that is to take the place of a job",
    files: ["callwright.json": "{}", "a.job.md": fine, "b.job.md": fine],
    arguments: ["--stdin-filename", "b.job.md", "-"], input: fine.replacing("name: A", with: "name: B"), exitCode: 0),
  Call(
    testDescription: "a file that is left out, but asked for by name",
    files: ["callwright.json": #"{"exclude": ["old"]}"#, "old/a.job.md": broken],
    arguments: ["--quiet", "--format", "json", "old/a.job.md"], exitCode: 1),
  Call(
    testDescription: "a notice is no failure", files: ["a.job.md": String(repeating: "Ask. ", count: 1900)], exitCode: 0
  ),
  Call(
    testDescription: "a missing file", files: ["a.job.md": broken], arguments: ["nope.job.md", "a.job.md"], exitCode: 2,
    errors: ["nope.job.md: there is no such file; check the name"]),
  Call(
    testDescription: "a folder without jobs", files: ["e/x.txt": ""], arguments: ["e"], exitCode: 0, output: "",
    errors: ["no *.job.md, *.action.json or callwright.json in e"]),
  Call(
    testDescription: "a folder of which all is left out",
    files: ["callwright.json": #"{"exclude": ["*"]}"#, "a.job.md": broken], exitCode: 0, output: "",
    errors: ["nothing was checked: everything here is left out"]),
  Call(
    testDescription: "a file of another name that is asked for", files: ["draft.txt": broken],
    arguments: ["draft.txt"], exitCode: 1),
  Call(testDescription: "standard input", arguments: ["-"], input: broken, exitCode: 1),
  Call(
    testDescription: "standard input with a name",
    files: ["jobs/callwright.json": "{\"rules\": {\"sms-missing-content\": \"off\"}}"],
    arguments: ["--stdin-filename", "jobs/new.job.md", "-"], input: broken, exitCode: 0,
    output: "nothing to report in 1 file\n"),
  Call(
    testDescription: "the nearest workspace holds",
    files: [
      "callwright.json": "{\"rules\": {\"sms-missing-content\": \"off\"}}", "a.job.md": broken,
      "inner/callwright.json": "{}", "inner/b.job.md": fine,
    ], exitCode: 0, output: "nothing to report in 4 files\n"),
  Call(
    testDescription: "a broken workspace is said and does not count",
    files: ["callwright.json": "{", "a.job.md": fine], exitCode: 1, errors: ["callwright.json cannot be read"]),
  Call(
    testDescription: "hidden folders are left out", files: [".git/a.job.md": broken, "b.job.md": fine], exitCode: 0),
  Call(testDescription: "an empty file", files: ["a.job.md": ""], exitCode: 0),
  Call(testDescription: "a byte-order mark", files: ["a.job.md": "\u{FEFF}" + fine], exitCode: 0),
  Call(
    testDescription: "a wrong option", arguments: ["--formt", "json"], exitCode: 2, errors: ["did you mean --format?"]),
  Call(
    testDescription: "a wrong value", arguments: ["--format=xml"], exitCode: 2,
    errors: ["checkstyle, not \"xml\""]),
  Call(testDescription: "a missing value", arguments: ["--format"], exitCode: 2, errors: ["needs a value"]),
  Call(
    testDescription: "names behind two dashes", files: ["-x.job.md": broken],
    arguments: ["--quiet", "--", "-x.job.md"],
    exitCode: 1),
]

struct LintCommandTests {
  @Test(arguments: calls)
  private func `a call ends as it should`(call: Call) throws {
    let folder = try TemporaryFolder()
    for (path, text) in call.files { try folder.write(text, at: path) }
    let result = try BuiltProgram.run(["lint"] + call.arguments, in: folder.url, input: Data(call.input.utf8))
    #expect(result.exitCode == call.exitCode, "\(result.output)\(result.errors)")
    if let output = call.output { #expect(result.output == output) }
    for line in call.errors { #expect(result.errors.contains(line), "\(result.errors)") }
    if call.errors.isEmpty { #expect(result.errors.isEmpty) }
  }

  @Test func `a file that is not UTF-8 is named with its offset and the others are still checked`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(Array("Hi ".utf8) + [0xFF, 0x0A]), at: "a.job.md")
    try folder.write(broken, at: "b.job.md")
    let result = try BuiltProgram.run(["lint"], in: folder.url)
    let words = "line 1 is not UTF-8 (the byte at offset 3); save the file as UTF-8 and try again"
    #expect(result.errors == "callwright: a.job.md: \(words)\n")
    #expect(result.output.hasPrefix("b.job.md:1:6: error"))
    #expect(result.exitCode == 2)
  }

  @Test func `pipes, dangling links and links in a circle do not stop it`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.url.appending(path: "pipe.job.md").path(), 0o600) == 0)
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.url.appending(path: "gone.job.md").path(), withDestinationPath: "nowhere")
    try files.createSymbolicLink(atPath: folder.url.appending(path: "loop").path(), withDestinationPath: ".")
    try folder.write(fine, at: "fine.job.md")
    let result = try BuiltProgram.run(["lint"], in: folder.url)
    #expect(result.errors.contains("pipe.job.md: this is not an ordinary file"))
    #expect(result.errors.contains("gone.job.md: this link leads to no file; point it at one, or delete it"))
    #expect(result.output == "nothing to report in 1 file; 2 could not be read\n")
    #expect(result.exitCode == 2)
  }

  @Test func `nothing in a text or its name reaches the terminal raw`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{1B}[31m\u{202E}\u{7F} /Send SMS\r\n", at: "e\u{1B}\nvil.job.md")
    for arguments in [["lint"], ["lint", "--color", "never"]] {
      let result = try BuiltProgram.run(arguments, in: folder.url)
      #expect(result.output.hasPrefix("e␛␊vil.job.md:1:"))
      #expect(result.output.contains("␛[31m\\u{202E}␡ /Send SMS\n"))
      #expect(!result.output.utf8.contains(0x1B) && !result.output.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(arguments: [
    ("\tthen\t/Send SMS", "  1 |     then    /Send SMS\n    |             ^^^^^^^^^"),
    ("日本語 🎉 /Send SMS", "  1 | 日本語 🎉 /Send SMS\n    |           ^^^^^^^^^"),
    ("e\u{301} /Send SMS", "  1 | e\u{301} /Send SMS\n    |   ^^^^^^^^^"),
    ("first\r\n/Send SMS", "  2 | /Send SMS\n    | ^^^^^^^^^"),
  ])
  func `the marks stand under what they mark`(text: String, excerpt: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, at: "a.job.md")
    #expect(try BuiltProgram.run(["lint"], in: folder.url).output.contains(excerpt))
  }

  @Test func `a long line is cut around the place`() throws {
    let folder = try TemporaryFolder()
    let words = String(repeating: "word ", count: 60)
    try folder.write(words + "/Send SMS " + words, at: "a.job.md")
    let lines = try BuiltProgram.run(["lint"], in: folder.url).output.split(separator: "\n").map(String.init)
    let text = try #require(lines.first { $0.contains("| …") })
    let marks = try #require(lines.first { $0.contains("^^^") })
    #expect(text.hasSuffix("…") && text.count <= 100)
    let place = try #require(text.range(of: "/Send SMS"))
    #expect(marks.hasSuffix("^^^^^^^^^"))
    #expect(marks.count - 9 == text.distance(from: text.startIndex, to: place.lowerBound))
  }

  @Test func `a fault that stands 800 times is shown fifty times and counted`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "/Send SMS ", count: 800), at: "a.job.md")
    let output = try BuiltProgram.run(["lint"], in: folder.url).output
    #expect(output.split(separator: "\n").filter { $0.hasPrefix("a.job.md:1:") }.count == 50)
    #expect(output.hasSuffix("a.job.md: and 750 more like these [sms-missing-content]\n\n800 errors in 1 file\n"))
  }

  @Test func `colour is for terminals, or for those who ask`() throws {
    let folder = try TemporaryFolder()
    try folder.write(broken, at: "a.job.md")
    #expect(try !BuiltProgram.run(["lint"], in: folder.url).output.contains("\u{1B}["))
    #expect(try BuiltProgram.run(["lint", "--color=always"], in: folder.url).output.contains("\u{1B}[1;31m"))
  }

  @Test func `a thousand files are reported in the order of their names`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1000 { try folder.write("/Send SMS \(number)\n", at: "\(10_000 + number).job.md") }
    let first = try BuiltProgram.run(["lint"], in: folder.url).output
    let paths = first.split(separator: "\n").filter { $0.contains("error:") }.map { $0.prefix(5) }
    #expect(paths == (0..<1000).map { "\(10_000 + $0)"[...] })
    #expect(try BuiltProgram.run(["lint"], in: folder.url).output == first)
  }

  @Test func `a reader that goes away ends it quietly`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 { try folder.write(broken, at: "\(number).job.md") }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "'\(BuiltProgram.path.path())' lint 2>errors | head -n 1 >first"]
    shell.currentDirectoryURL = folder.url
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOf: folder.url.appending(path: "errors"), encoding: .utf8).isEmpty)
    #expect(try String(contentsOf: folder.url.appending(path: "first"), encoding: .utf8).hasPrefix("0.job.md:1:6"))
  }
}
