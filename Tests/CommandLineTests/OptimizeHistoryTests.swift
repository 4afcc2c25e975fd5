import Foundation
import TestSupport
import Testing

/// Optimize, edit by hand, undo, redo, compare, restore: each step by a process of its own.
struct OptimizeHistoryTests {
  private let place: OptimizeFolder

  init() throws {
    place = try OptimizeFolder()
  }

  @Test func `what is written can be taken back and made again, as often as one likes`() throws {
    let report = try place.done("--write", "a.job.md")
    #expect(report.contains("To undo it: callwright optimize --undo a.job.md"))
    #expect(report.contains("Changed, and why:") && report.contains("For you to decide:"))
    for _ in 0..<2 {
      #expect(try place.text() == OptimizeFolder.optimized)
      #expect(try place.done("--undo", "a.job.md").contains("a.job.md: change 1 is undone."))
      #expect(try place.text() == OptimizeFolder.prose)
      #expect(try place.done("--redo", "a.job.md").contains("a.job.md: change 1 is redone."))
    }
    #expect(try place.done("--write", "a.job.md").contains("a.job.md: not changed"))
  }

  @Test func `what was typed since is kept by undo and redo`() throws {
    try place.done("--write", "a.job.md")
    try place.folder.write(OptimizeFolder.optimized + "5. Wish them a nice day.\n", at: "a.job.md")
    #expect(try place.done("--undo", "a.job.md").contains("and what was typed since is kept"))
    #expect(try place.text() == OptimizeFolder.prose + "5. Wish them a nice day.\n")
    try place.done("--redo", "a.job.md")
    #expect(try place.text() == OptimizeFolder.optimized + "5. Wish them a nice day.\n")
  }

  @Test func `edits in the way are shown, and given up only when that is asked for`() throws {
    try place.done("--write", "a.job.md")
    let edited = OptimizeFolder.optimized.replacing("1. Ask", with: "1. Request")
    try place.folder.write(edited, at: "a.job.md")
    let refused = try place.run("--undo", "a.job.md")
    #expect(refused.exitCode == 1 && refused.errors.isEmpty)
    for words in [
      "change 1 cannot be undone", "as it is now:", "1. Request for their name.",
      "callwright optimize --undo --anyway a.job.md",
      "callwright optimize --compare before:1 now a.job.md",
    ] { #expect(refused.output.contains(words), "\(words) is not in \(refused.output)") }
    #expect(try place.text() == edited)
    let json = try place.run("--undo", "--json", "a.job.md")
    #expect(
      json.exitCode == 1 && json.output.contains("\"outcome\": \"conflicts\"") && json.output.contains("\"first\""))
    try place.done("--undo", "--anyway", "a.job.md")
    #expect(try place.text() == OptimizeFolder.prose)
    // What was given up is a text of the history still.
    try place.done("--restore", "before:2", "a.job.md")
    #expect(try place.text() == edited)
  }

  @Test func `a file that was deleted comes back from its history`() throws {
    try place.done("--write", "a.job.md")
    try place.folder.write("", at: "b.job.md")
    let file = place.folder.url.appending(path: "a.job.md")
    try FileManager.default.removeItem(at: file)
    let list = try place.done("--history", "a.job.md")
    #expect(list.contains("\n  1  "))
    #expect(list.hasSuffix("  The file is gone. --restore 1 makes it again as change 1 left it\n"))
    #expect(try place.done("--compare", "before:1", "1", "a.job.md").contains("+1. Ask for their name."))
    #expect(try place.run("--undo", "a.job.md").errors.contains("there is no such file"))
    #expect(try place.run("--restore", "7", "a.job.md").exitCode == 2)
    #expect(try place.done("--restore", "1", "a.job.md").contains("restored, as change 2"))
    #expect(try place.text() == OptimizeFolder.optimized)
    #expect(try place.names.filter { $0.hasPrefix("a.") } == ["a.job.md"])
    // The history goes on where it was, and an empty file is nobody else's.
    try place.done("--restore", "before:1", "a.job.md")
    #expect(try place.text() == OptimizeFolder.prose)
    #expect(try place.done("--history", "b.job.md") == "b.job.md: it has no history\n")
    #expect(try place.run("--history", "never.job.md").output == "never.job.md: it has no history\n")
  }

  @Test func `what made a file again is taken back with the file, and can be made again`() throws {
    try place.done("--write", "a.job.md")
    try FileManager.default.removeItem(at: place.folder.url.appending(path: "a.job.md"))
    try place.done("--restore", "1", "a.job.md")
    #expect(try place.done("--undo", "a.job.md").contains("change 2 is undone"))
    #expect(try place.names.filter { $0.hasPrefix("a.") }.isEmpty)
    #expect(try place.run("--undo", "a.job.md").output.contains("there is nothing to undo"))
    try place.done("--redo", "a.job.md")
    #expect(try place.text() == OptimizeFolder.optimized)
    // What was typed since is no reason to lose it: it is asked for, and stays in the history.
    try place.folder.write("Take a message.\n", at: "a.job.md")
    #expect(try place.run("--undo", "a.job.md").exitCode == 1)
    #expect(try place.text() == "Take a message.\n")
    try place.done("--undo", "--anyway", "a.job.md")
    #expect(try place.names.filter { $0.hasPrefix("a.") }.isEmpty)
    try place.done("--restore", "before:5", "a.job.md")
    #expect(try place.text() == "Take a message.\n")
  }

  @Test func `a file whose folder is gone is not made, and the reason is told`() throws {
    try place.folder.write(OptimizeFolder.prose, at: "jobs/a.job.md")
    try place.done("--write", "jobs/a.job.md")
    try FileManager.default.removeItem(at: place.folder.url.appending(path: "jobs"))
    let result = try place.run("--restore", "1", "jobs/a.job.md")
    #expect(result.exitCode == 2 && result.errors.contains("its folder is gone; make the folder and try again"))
  }

  @Test func `nothing to take back or to make again is said, and is no success`() throws {
    for (flag, words) in [("--undo", "there is nothing to undo"), ("--redo", "there is nothing to redo")] {
      let result = try place.run(flag, "a.job.md")
      #expect(result.exitCode == 1 && result.output == "a.job.md: \(words)\n")
      #expect(try place.run(flag, "--json", "a.job.md").output.contains("\"outcome\": \"nothing\""))
    }
    #expect(try place.done("--history", "a.job.md") == "a.job.md: it has no history\n")
  }

  @Test func `the history lists every change, and says what comes next`() throws {
    try place.done("--write", "a.job.md")
    try place.done("--undo", "a.job.md")
    let list = try place.done("--history", "a.job.md")
    #expect(list.contains(/\n  1  \d{4}-\d\d-\d\d \d\d:\d\d  Optimize instructions\n/))
    #expect(list.contains("     Numbered 4 steps:") && list.contains("Undo of change 1\n"))
    #expect(list.hasSuffix("Next: there is nothing to undo; --redo redoes change 1\n"))
    let json = try place.done("--history", "--json", "a.job.md")
    for words in ["\"outcome\": \"listed\"", "\"kind\": \"undo\"", "\"redo\": 1", "\"removed\": null", "\"sha256\": "] {
      #expect(json.contains(words), "\(words) is not in \(json)")
    }
  }

  @Test func `two texts are compared, and parts of a change are taken back one by one`() throws {
    let two = OptimizeFolder.prose + "\nDo not give prices.\n\n- First, ask  why.   \n- Then, say goodbye.   \n"
    try place.folder.write(two, at: "a.job.md")
    try place.done("--write", "--only", "normalize-layout,drop-filler", "a.job.md")
    let new = try place.text()
    let comparison = try place.done("--compare", "before:1", "1", "a.job.md")
    #expect(comparison.hasPrefix("--- a.job.md (before:1)\n+++ a.job.md (1)\n@@ -1,1 +1,1 @@ part 1\n-Please ask"))
    #expect(comparison.contains(" @@ part 2\n") && comparison.contains("--restore 1 --hunk N a.job.md"))
    #expect(try place.done("--compare", "1", "now", "a.job.md") == "both texts are the same\n")
    #expect(try place.done("--compare", "before:1", "now", "--json", "a.job.md").contains("\"hunk\": 2"))
    #expect(try place.done("--restore", "1", "--hunk", "1", "a.job.md").contains("restored, as change 2"))
    #expect(try place.text().hasPrefix("Please ask"))
    #expect(try place.text().dropFirst(10).contains("goodbye.\n"))
    let missing = try place.run("--restore", "1", "--hunk", "9", "a.job.md")
    #expect(missing.exitCode == 2 && missing.errors.contains("change 1 has 2 parts, so there is no part 9"))
    try place.done("--restore", "1", "a.job.md")
    #expect(try place.text() == new)
    #expect(try place.done("--restore", "1", "a.job.md") == "a.job.md: the text is that already\n")
    try place.done("--undo", "a.job.md")
    #expect(try place.text().hasPrefix("Please ask"))
  }

  @Test func `of a folder that is taken back what the last call changed, and no older change`() throws {
    try place.folder.write(OptimizeFolder.prose, at: "jobs/old.job.md")
    try place.done("--write", "jobs")
    // Calls are told apart by the second in which they began.
    Thread.sleep(forTimeInterval: 1.1)
    for name in ["b", "c"] { try place.folder.write(OptimizeFolder.prose, at: "jobs/\(name).job.md") }
    try place.done("--write", "jobs")
    let result = try place.run("--undo", "jobs")
    #expect(result.exitCode == 0 && result.errors.contains("1 more job has a change of another call"))
    #expect(try place.text("jobs/b.job.md") == OptimizeFolder.prose)
    #expect(try place.text("jobs/c.job.md") == OptimizeFolder.prose)
    #expect(try place.text("jobs/old.job.md") == OptimizeFolder.optimized)
    #expect(try place.run("--redo", "jobs").exitCode == 0)
    #expect(try place.text("jobs/b.job.md") == OptimizeFolder.optimized)
  }

  @Test func `a change of another file is not restored into this one`() throws {
    try place.folder.write(OptimizeFolder.prose, at: "b.job.md")
    try place.done("--write", "b.job.md")
    try place.folder.write("Say hello to everybody.\n", at: "a.job.md")
    let none = try place.run("--restore", "1", "a.job.md")
    #expect(none.exitCode == 2 && none.errors.contains("a.job.md: it has no history"))
    #expect(try place.text() == "Say hello to everybody.\n")
    let stranger = try place.run("--compare", "7", "now", "b.job.md")
    #expect(stranger.exitCode == 2 && stranger.errors.contains("change 7 is not one of this file's, which are 1;"))
  }

  @Test func `a renamed file has its history`() throws {
    try place.done("--write", "a.job.md")
    try FileManager.default.moveItem(atPath: place.path("a.job.md"), toPath: place.path("b c.job.md"))
    #expect(try place.done("--undo", "b c.job.md").contains("callwright optimize --redo 'b c.job.md'"))
    #expect(try place.text("b c.job.md") == OptimizeFolder.prose)
  }

  @Test func `two calls at once on one file leave one of its texts, and both are told what came of it`() throws {
    let runs = Array(repeating: ["optimize", "--write", "a.job.md"], count: 6).map { arguments in
      let process = Process()
      process.executableURL = BuiltProgram.path
      process.arguments = arguments
      process.currentDirectoryURL = place.folder.url
      process.environment = ProcessInfo.processInfo.environment.merging(place.environment) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      return process
    }
    for run in runs { try run.run() }
    for run in runs { run.waitUntilExit() }
    // Who comes too late finds the file optimized, or changed meanwhile.
    #expect(runs.contains { $0.terminationStatus == 0 } && runs.allSatisfy { [0, 2].contains($0.terminationStatus) })
    #expect(try place.text() == OptimizeFolder.optimized)
    #expect(try place.names == ["a.job.md", "state"])
    try place.done("--undo", "a.job.md")
    #expect(try place.text() == OptimizeFolder.prose)
  }
}
