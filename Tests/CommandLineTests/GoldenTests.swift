import Foundation
import TestSupport
import Testing

@testable import callwright

/// A practice's folder: jobs good and bad, a workspace, an action.
private let practice = [
  "callwright.json": """
  {
    "members": [{ "name": "Ana Ortiz" }],
    "inboxes": [{ "name": "Front desk" }],  // everyone
  }

  """,
  "jobs/book.job.md": """
  ---
  name: Book a visit
  name: Book an appointment
  ---
  Goal: help the caller book a visit without waiting on hold.

  1. Ask for the caller's name, then /Send SMS: "Book here:
     https://smile.example/book"
  2. If they are in pain,\t/Transfer call: Front dsk.
  3. 患者が望むなら 🦷✅ /Send SMS

  """,
  "jobs/fine.job.md": "---\nname: Say hello\n---\nGoal: say hello.\n\nThank them for their call.\n",
  "jobs/windows.job.md": "\u{FEFF}/Transfer call\r\nSay goodbye.\r\n",
  "jobs/hours.action.json": "{ \"kind\": \"conditionalText\", \"name\": \"hours\", \"condtion\": \"if asked\" }\n",
  "notes.txt": "Not a job.\n",
]

struct GoldenTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in practice { try folder.write(text, at: path) }
    try folder.write(Data(Array("Caf".utf8) + [0xE9]), at: "jobs/old.job.md")
  }

  @Test(arguments: [
    ("human", "lint.txt"), ("compact", "lint-compact.txt"), ("json", "lint.json"), ("jsonl", "lint.jsonl"),
    ("sarif", "lint.sarif"), ("github", "lint-github.txt"), ("gitlab", "lint-gitlab.json"),
    ("junit", "lint-junit.xml"), ("checkstyle", "lint-checkstyle.xml"),
  ])
  func `a folder's report reads as it should`(format: String, name: String) throws {
    let result = try BuiltProgram.run(["lint", "--hints", "--format", format], in: folder.url)
    try Golden.expect(result.output + result.errors, is: name)
    #expect(result.exitCode == 2)
  }

  @Test func `the same report in colour has the same words`() throws {
    let plain = try BuiltProgram.run(["lint"], in: folder.url).output
    let colored = try BuiltProgram.run(["lint", "--color", "always"], in: folder.url).output
    #expect(colored.contains("\u{1B}[1;31m"))
    #expect(colored.replacing(/\x1B\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `every command's help reads as it should`() throws {
    let commands = Command.all.map { $0.name }
    let calls = [["help"]] + commands.map { ["help", $0] }
    var text = ""
    for call in calls {
      text += "$ callwright \(call.joined(separator: " "))\n"
      text += try BuiltProgram.run(call, in: folder.url).output + "\n"
    }
    try Golden.expect(text, is: "help.txt")
    for command in commands {
      let page = try BuiltProgram.run(["help", command], in: folder.url).output
      #expect(try BuiltProgram.run([command, "--help"], in: folder.url).output == page)
      #expect(try BuiltProgram.run([command, "-h"], in: folder.url).output == page)
    }
  }

  @Test(arguments: [
    (["tour"], "tour.txt"), (["explain", "sms-missing-content"], "explain.txt"),
    (["schema", "workspace"], "schema-workspace.json"), (["schema", "action"], "schema-action.json"),
  ])
  func `a page reads as it should`(arguments: [String], name: String) throws {
    try Golden.expect(try BuiltProgram.run(arguments, in: folder.url).output, is: name)
  }

  @Test func `the tour has no blanks at the ends of lines, and the rules are an aligned table in order`() throws {
    let tour = try BuiltProgram.run(["tour"], in: folder.url).output
    #expect(!tour.split(separator: "\n").contains { $0.hasSuffix(" ") })
    let rules = try BuiltProgram.run(["rules"], in: folder.url).output.split(separator: "\n")
    let ids = rules.prefix { !$0.hasPrefix("callwright") }.map { String($0.prefix { $0 != " " }) }
    #expect(ids == ids.sorted() && ids.count > 10)
    let severities = rules.prefix(ids.count).map { row in
      row.firstRange(of: /\s(error|warning|information|hint)\s/).map {
        row.distance(from: row.startIndex, to: $0.lowerBound)
      }
    }
    #expect(Set(severities).count == 1, "they do not begin in one column")
  }
}
