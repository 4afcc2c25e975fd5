import Foundation
import TestSupport
import Testing

/// Which files a call finds: what ignore files leave out, what patterns reach, what is named.
struct LintFilesTests {
  private static let job = "---\nname: A\n---\nGoal: say hello.\n\nThank them for their call.\n"

  /// The files that are checked, by JUnit's report, which lists those without findings too.
  private func files(
    _ files: [String: String], _ arguments: [String] = [], isRepository: Bool = true
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    if isRepository { try folder.write("", at: ".git/HEAD") }
    for (path, text) in files { try folder.write(text, at: path) }
    let result = try BuiltProgram.run(["lint", "--format", "junit"] + arguments, in: folder.url)
    #expect(result.exitCode < 2, "\(result.errors)")
    return result.output.matches(of: /<testsuite name="([^"]*)"/).map { String($0.1) }
  }

  @Test(arguments: [
    ("a.job.md\n", ["b.job.md", "in/a2.job.md", "in/deep/b.job.md"]),
    ("/b.job.md\n", ["a.job.md", "in/a2.job.md", "in/deep/b.job.md"]),
    ("b.job.md\n", ["a.job.md", "in/a2.job.md"]),
    ("in/\n", ["a.job.md", "b.job.md"]),
    ("in/*\n!in/a2.job.md\n", ["a.job.md", "b.job.md", "in/a2.job.md"]),
    ("in\n!in/a2.job.md\n", ["a.job.md", "b.job.md"]),
    ("deep/\n", ["a.job.md", "b.job.md", "in/a2.job.md"]),
    ("in/**/b.job.md\n", ["a.job.md", "b.job.md", "in/a2.job.md"]),
    ("**/deep\n", ["a.job.md", "b.job.md", "in/a2.job.md"]),
    ("in/**\n", ["a.job.md", "b.job.md"]),
    ("[a-a]*.job.md\n", ["b.job.md", "in/deep/b.job.md"]),
    ("[!a].job.md\n", ["a.job.md", "in/a2.job.md"]),
    ("?.job.md\n", ["in/a2.job.md"]),
    ("# a.job.md\n\n\\#x\na.job.md  \r\n", ["b.job.md", "in/a2.job.md", "in/deep/b.job.md"]),
    ("a.job.md/\n", ["a.job.md", "b.job.md", "in/a2.job.md", "in/deep/b.job.md"]),
  ])
  func `what an ignore file names is left out`(ignore: String, wanted: [String]) throws {
    let names = ["a.job.md", "b.job.md", "in/a2.job.md", "in/deep/b.job.md"]
    let tree = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.job) })
    for name in [".gitignore", ".callwrightignore"] {
      #expect(try files(tree.merging([name: ignore]) { $1 }) == wanted, "\(name)")
    }
  }

  @Test func `what lies deeper wins, and Callwright's own file wins over git's`() throws {
    let tree = ["in/a.job.md": Self.job, "in/b.job.md": Self.job, "c.job.md": Self.job]
    #expect(
      try files(tree.merging([".gitignore": "*.job.md\n", "in/.gitignore": "!a.job.md\n"]) { $1 }) == ["in/a.job.md"])
    #expect(
      try files(tree.merging([".gitignore": "c.*\n", ".callwrightignore": "!c.job.md\nin/\n"]) { $1 }) == ["c.job.md"])
    #expect(try files(tree.merging([".gitignore": "in/b*\n"]) { $1 }, ["in"]) == ["in/a.job.md"])
  }

  @Test func `a job that is ignored is no namesake`() throws {
    let folder = try TemporaryFolder()
    for (path, text) in [
      "callwright.json": "{}", ".gitignore": "out/\n", "a.job.md": Self.job, "out/a.job.md": Self.job,
    ] {
      try folder.write(text, at: path)
    }
    #expect(try BuiltProgram.run(["lint"], in: folder.url).output == "nothing to report in 2 files\n")
  }

  @Test func `a file that is named is checked whatever ignores it and whatever it is called`() throws {
    let tree = [".gitignore": "*\n", "a.job.md": Self.job, "notes.txt": Self.job]
    #expect(try files(tree, ["a.job.md", "./notes.txt", "a.job.md"]) == ["a.job.md", "./notes.txt"])
  }

  @Test(arguments: [
    ("*.job.md", ["a.job.md"]), ("**/*.job.md", ["a.job.md", "in/b.job.md", "in/deep/c.job.md"]),
    ("in/*", ["in/b.job.md"]), ("in/**", ["in/b.job.md", "in/deep/c.job.md"]), ("./[ab].*", ["./a.job.md"]),
    ("i?/**/c*", ["in/deep/c.job.md"]),
  ])
  func `a pattern that the shell leaves as it is is matched here`(pattern: String, wanted: [String]) throws {
    let tree = ["a.job.md": Self.job, "in/b.job.md": Self.job, "in/deep/c.job.md": Self.job, "in/x.txt": "x"]
    #expect(try files(tree, [pattern]) == wanted)
  }

  @Test func `a job and the links to it are one job, checked by its own name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"steps": [{"name": "Main", "jobs": ["a", "b"]}]}"#, at: "callwright.json")
    try folder.write(Self.job, at: "jobs/a.job.md")
    try folder.write(Self.job.replacing("name: A", with: "name: B"), at: "apart/b.job.md")
    try folder.link("jobs/c.job.md", to: "a.job.md")
    try folder.link("deep/a.job.md", to: "../jobs/a.job.md")
    try folder.link("linked", to: ".")
    #expect(try BuiltProgram.run(["lint"], in: folder.url).output == "nothing to report in 3 files\n")
    let named = ["lint", "deep/a.job.md", "jobs/c.job.md"]
    #expect(try BuiltProgram.run(named, in: folder.url).output == "nothing to report in 2 files\n")
    #expect(try BuiltProgram.run(["lint", "deep"], in: folder.url).output == "nothing to report in 1 file\n")
    // By way of a link to the folder it is the same.
    #expect(try BuiltProgram.run(["lint", "linked"], in: folder.url).output == "nothing to report in 3 files\n")
    try folder.write(Self.job, at: "apart/b.job.md")
    let result = try BuiltProgram.run(["lint", "--format", "compact"], in: folder.url).output
    #expect(result.matches(of: /: another job has this name too/).count == 2, "\(result)")
  }

  @Test func `a pattern that nothing matches is said, and a name that looks like one is a name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.job, at: "[a].job.md")
    let nothing = try BuiltProgram.run(["lint", "*.jb.md"], in: folder.url)
    #expect(nothing.exitCode == 2 && nothing.errors.contains("*.jb.md: no job, action or workspace file matches"))
    #expect(try BuiltProgram.run(["lint", "[a].job.md"], in: folder.url).output == "nothing to report in 1 file\n")
  }
}
