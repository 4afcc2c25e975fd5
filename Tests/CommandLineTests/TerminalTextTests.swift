import Foundation
import TestSupport
import Testing

/// What an author's text could do to a terminal, in every command that shows or hands on texts.
struct TerminalTextTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]
  /// A colour, a title, the start of both in one character, letters from right to left, and one that cannot be seen.
  private static let marks = "\u{1B}[31m\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\u{AD}"

  init() throws {
    folder = try TemporaryFolder()
    environment = ["XDG_STATE_HOME": folder.url.path() + "/state", "NO_COLOR": "1"]
    let marks = Self.marks
    let job = """
      ---
      name: N\(marks)
      ---
      1. Ask \(marks) for the name.
      2. If they \(marks) refuse, /Transfer call: An\(marks)a
      3. /Send SMS: "Hi \(marks)"

      """
    try folder.write(job, at: "a.job.md")
    try folder.write(job.replacing("Ask", with: "Never ask"), at: "line\nbreak.job.md")
    try folder.write("{\"steps\": [{\"name\": \"Main\", \"jobs\": [\"a\"]}]}", at: "callwright.json")
  }

  @Test(arguments: [
    ["flow", "a.job.md"], ["flow", "--format", "mermaid", "a.job.md"], ["flow", "--format", "dot", "a.job.md"],
    ["diff", "a.job.md", "line\nbreak.job.md"], ["diff", "--format", "markdown", "a.job.md", "line\nbreak.job.md"],
    ["diff", "--format", "json", "a.job.md", "line\nbreak.job.md"], ["port", "--to", "sona", "a.job.md"],
    ["port", "--json", "--to", "sona", "a.job.md"], ["import", "a.job.md"], ["copy", "a.job.md"],
    ["copy", "--json", "a.job.md"], ["show", "--json", "a.job.md"], ["preview", "--json", "a.job.md"],
    ["list", "--json"], ["doctor"], ["doctor", "--json"], ["rehearse", "--format", "json", "a.job.md"],
    ["format", "--json", "--check", "."], ["optimize", "--json", "a.job.md"], ["lint", "--format", "json"],
    ["lint", "--format", "sarif"], ["lint", "--format", "junit"], ["new", "take-a-message", "--name", Self.marks],
  ])
  func `nothing of a text reaches a terminal as it is`(arguments: [String]) throws {
    let output = try Terminal.run(arguments, typing: "", in: folder.url, environment: environment).output
    #expect(!output.isEmpty)
    for mark in Self.marks.unicodeScalars where !mark.isASCII || mark.value < 0x20 {
      #expect(!output.unicodeScalars.contains(mark), "\(arguments) \(mark.value)")
    }
  }

  @Test(arguments: [
    ["rehearse", "--format", "json", "a.job.md"], ["diff", "--format", "json", "a.job.md", "line\nbreak.job.md"],
    ["show", "--json", "a.job.md"], ["doctor", "--json"], ["list", "--json"],
  ])
  func `what programs read has the text as it is`(arguments: [String]) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url, environment: environment)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(arguments[0] == "doctor" || "\(json)".contains("\u{AD}") || result.output.contains("\u{AD}"))
  }

  @Test func `a name of several lines stays on its line`() throws {
    let output = try BuiltProgram.run(["doctor"], in: folder.url, environment: environment).output
    #expect(output.contains("attached to no step: line␊break\n"), "\(output)")
    #expect(output.contains("seen: 2 jobs, 0 actions, 1 workspace file\n"))
  }
}
