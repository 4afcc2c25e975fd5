import Foundation
import TestSupport
import Testing

/// `lint --changed-since`: what changed, what that breaks elsewhere, and what it means for callers.
struct LintChangeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let workspace = """
      {
        "inboxes": [{ "name": "Front desk" }],
        "steps": [{ "name": "Sales", "jobs": ["a"] }, { "name": "Support", "jobs": ["a", "b"] }]
      }
      """
    try folder.write(workspace, at: "callwright.json")
    try folder.write("---\nname: A\n---\nGoal: help.\n\n/Transfer call: Front desk\n", at: "a.job.md")
    try folder.write("---\nname: B\n---\nGoal: help.\n\n/Transfer call Ana\n", at: "in/b.job.md")
    try git("init", "--quiet")
    try commit()
  }

  private func git(_ words: String...) throws {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments =
      ["git", "-C", folder.url.path(percentEncoded: false), "-c", "user.name=A", "-c", "user.email=a@b"] + words
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0, "git \(words)")
  }

  private func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "x")
  }

  private func lint(_ revision: String, _ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["lint", "--format", "compact", "--changed-since", revision] + arguments, in: folder.url)
  }

  private func replace(_ old: String, _ new: String, in path: String) throws {
    let file = folder.url.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), at: path)
  }

  @Test func `where nothing changed nothing is checked`() throws {
    let result = try lint("HEAD")
    #expect(result.output == "nothing that is checked here has changed since HEAD\n", "\(result)")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(try lint("HEAD", "--quiet").output.isEmpty)
  }

  @Test func `files that held the same, and links, are what they were`() throws {
    try folder.write("/Send SMS\n", at: "one.job.md")
    try folder.write("/Send SMS\n", at: "two.job.md")
    let link = folder.url.appending(path: "link.job.md").path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "one.job.md")
    try commit()
    for name in ["one.job.md", "two.job.md"] { try folder.write("Goal: help.\n\nThank them.\n", at: name) }
    try FileManager.default.removeItem(atPath: link)
    let result = try lint("HEAD", "--quiet")
    #expect(result.exitCode == 0 && !result.output.contains("error") && result.errors.isEmpty, "\(result)")
  }

  @Test func `what was wrong before is not told because the names there are have changed`() throws {
    try folder.write("---\nname: C\n---\nGoal: help.\n\n/Transfer call: Ana\n", at: "c.job.md")
    try commit()
    try replace("Front desk", "Reception", in: "callwright.json")
    let result = try lint("HEAD", "--severity", "error")
    #expect(result.output.contains("a.job.md:6:17: error:") && !result.output.contains("c.job.md"), "\(result)")
  }

  @Test func `what is wrong now in another way is told, whatever stands in front of a semicolon`() throws {
    let jobs = #""steps": [{ "name": "Day; night", "jobs": ["c", "d"] }, { "name": "Day; noon", "jobs": ["c"] }]"#
    try folder.write("{ \(jobs) }", at: "callwright.json")
    for name in ["c", "d", "e"] {
      let text = "---\nname: \(name)\ntrigger: The caller wants a visit.\n---\nGoal: help.\n\nThank them.\n"
      try folder.write(text, at: name + ".job.md")
    }
    let message = String(repeating: "long ", count: 40)
    try folder.write("Goal: help.\n\n/Send SMS: \"\(message)\"\n", at: "f.job.md")
    try commit()
    try replace(#""jobs": ["c"] }"#, #""jobs": ["c", "e"] }"#, in: "callwright.json")
    #expect(try lint("HEAD").output.contains("c.job.md:3:10: warning: in the step Day; noon"))
    try replace("{ \"steps\"", "{ \"limits\": { \"smsSegments\": 1 }, \"steps\"", in: "callwright.json")
    #expect(try lint("HEAD").output.contains("your limit is 1"))
  }

  @Test func `a changed job is checked, also a new one, and the steps that it is live in are named`() throws {
    try replace("help", "help them", in: "a.job.md")
    try folder.write("/Send SMS\n", at: "new.job.md")
    let result = try lint("HEAD", "--severity", "error")
    #expect(
      result.output == """
        new.job.md:1:1: error: /Send SMS has nothing to send; write the message in quotes after a colon: /Send SMS: "…" [sms-missing-content]
        a.job.md: changed, and live in 2 steps: Sales, Support
        new.job.md: changed, and live in no step
        1 error in 1 of 2 files

        """)
  }

  @Test func `what a change breaks in another file is told, and what was there before is not`() throws {
    try replace("Front desk", "Back desk", in: "callwright.json")
    let result = try lint("HEAD")
    #expect(
      result.output.contains("a.job.md:6:17: error: the workspace has no member, inbox or number called Front desk"))
    #expect(!result.output.contains("in/b.job.md") && result.exitCode == 1)
    let json = try BuiltProgram.run(["lint", "--format", "json", "--changed-since", "HEAD"], in: folder.url).output
    #expect(json.contains("\"brokenByChange\": true"))
  }

  @Test func `a name that a new job takes is broken for the one that had it`() throws {
    try folder.write("---\nname: A\n---\nGoal: help.\n\nThank them.\n", at: "deep/er/c.job.md")
    #expect(try lint("HEAD").output.contains("a.job.md:2:7: warning: another job has this name too"))
    try commit()
    try FileManager.default.removeItem(at: folder.url.appending(path: "deep"))
    #expect(try lint("HEAD", "--quiet").output.isEmpty)
  }

  @Test func `other jobs in a step have to be published`() throws {
    try replace(#"["a", "b"]"#, #"["b"]"#, in: "callwright.json")
    let words = "the jobs of “Support” changed: publish the call flow, or callers do not get the change\n"
    #expect(try lint("HEAD").output.contains(words))
    try commit()
    #expect(try lint("HEAD", "--quiet").output.isEmpty)
    #expect(try lint("HEAD~1").output.contains(words))
  }

  @Test func `steps of several workspaces are told with their files`() throws {
    for place in ["north", "south"] {
      try folder.write(#"{ "steps": [{ "name": "Main", "jobs": ["x"] }] }"#, at: "\(place)/callwright.json")
      try folder.write("---\nname: X\n---\nGoal: help.\n\nThank them.\n", at: "\(place)/x.job.md")
    }
    try commit()
    try replace(#"["x"]"#, "[]", in: "south/callwright.json")
    let result = try lint("HEAD")
    #expect(result.output.contains("south/callwright.json: the jobs of “Main” changed: publish"), "\(result)")
  }

  @Test func `from a folder below, and with names that git would quote, it is the same`() throws {
    try folder.write("/Send SMS\n", at: "in/é \"q\"\n.job.md")
    let result = try BuiltProgram.run(
      ["lint", "--format", "compact", "--changed-since", "HEAD", "--severity", "error"],
      in: folder.url.appending(path: "in"))
    #expect(result.output.hasPrefix("é \"q\"␊.job.md:1:1: error: /Send SMS"), "\(result)")
  }

  @Test(arguments: ["nope", "--output=x", "HEAD:a.job.md"])
  func `a commit that is none is said`(revision: String) throws {
    let result = try BuiltProgram.run(["lint", "--changed-since=\(revision)"], in: folder.url)
    #expect(result.exitCode == 2 && result.errors.contains("git knows no commit \(revision)"), "\(result)")
  }

  @Test func `outside a repository it is said`() throws {
    let other = try TemporaryFolder()
    let result = try BuiltProgram.run(
      ["lint", "--changed-since", "HEAD"], in: other.url, environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(result.exitCode == 2 && result.errors.contains("not a git repository"), "\(result)")
  }

  @Test func `nothing that a repository's settings name is run`() throws {
    let marker = try evil(filter: "evil")
    let result = try lint("HEAD")
    #expect(result.output.contains("a.job.md: changed"), "\(result)")
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func `a filter that cannot be turned off is said`() throws {
    let marker = try evil(filter: "e=vil")
    let result = try lint("HEAD")
    #expect(result.exitCode == 2 && result.errors.contains("name: filter.e=vil.clean"), "\(result)")
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  /// A repository that has git run a program wherever it can, and a file that changed; where the program leaves its mark.
  private func evil(filter: String) throws -> String {
    let marker = folder.url.appending(path: "ran").path(percentEncoded: false)
    let script = folder.url.appending(path: ".git/evil").path(percentEncoded: false)
    try folder.write("#!/bin/sh\ntouch '\(marker)'\ncat\n", at: ".git/evil")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try folder.write("*.job.md filter=\(filter) diff=evil\n", at: ".gitattributes")
    for setting in [
      "core.fsmonitor", "filter.\(filter).clean", "filter.\(filter).smudge", "filter.\(filter).process",
      "diff.evil.command", "diff.evil.textconv", "diff.external", "core.pager", "core.sshCommand",
    ] { try git("config", setting, script) }
    try git("config", "filter.\(filter).required", "true")
    for hook in ["post-index-change", "pre-commit", "post-checkout"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: ".git/hooks/\(hook)").path(percentEncoded: false),
        withDestinationPath: script)
    }
    try replace("help", "halp", in: "a.job.md")
    return marker
  }
}
