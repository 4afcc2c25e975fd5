import Foundation
import TestSupport
import Testing

struct ModelCommandTests {
  @Test func `what a model proposes is shown, and no file is changed`() throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    let result = try model.run(["optimize", "--model", "a.job.md"])
    #expect(result.output.hasPrefix("a.job.md: rewritten by your model; it was checked, and you decide"))
    #expect(
      result.output.contains("+3. Thank the caller kindly.")
        && result.output.contains("Your model asks:\n  Which link?"))
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(model.text("jobs/a.job.md") == ModelFolder.job)
    let request = try #require(model.text("config/callwright/request"))
    #expect(request.contains("Ask for ⟦V1⟧. Text the link ⟦A2⟧. Thank the caller.") && !request.contains("x.example"))
  }

  @Test func `it is written only where the author says so, and can be taken back`() throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    let asked = try model.run(["optimize", "--model", "--write", "a.job.md"])
    #expect(asked.exitCode == 2 && asked.errors.contains("--yes says that you want the proposal"))
    #expect(model.text("jobs/a.job.md") == ModelFolder.job && model.text("config/callwright/request") == nil)
    let written = try model.run(["optimize", "--model", "--write", "--yes", "a.job.md"])
    #expect(written.exitCode == 0 && written.output.contains("written, as change 1"), "\(written)")
    #expect(model.text("jobs/a.job.md") == ModelFolder.taken)
    #expect(try model.run(["optimize", "--history", "a.job.md"]).output.contains("Optimize instructions with a model"))
    #expect(try model.run(["optimize", "--undo", "a.job.md"]).exitCode == 0)
    #expect(model.text("jobs/a.job.md") == ModelFolder.job)
  }

  @Test(arguments: [
    (
      #"{"version": 1, "text": "1. Ask for the name.\n2. Text the link ⟦A2⟧.\n3. Thank the caller."}"#,
      "it leaves out “{caller_name}” (⟦V1⟧)"
    ),
    (#"{"version": 1, "text": "1. Ask for ⟦V1⟧.\n2. Never text the link ⟦A2⟧.\n3. Thank the caller."}"#, "“not”"),
    ("Sure! Here is your text:", "its reply is not JSON; it begins with “Sure! Here"),
  ])
  func `what a lying model says is not taken, and Optimize does it by itself`(reply: String, reason: String) throws {
    let model = try ModelFolder(reply: reply)
    let result = try model.run(["optimize", "--model", "a.job.md"])
    #expect(result.output.contains("Your model's text is not taken: ") && result.output.contains(reason), "\(result)")
    #expect(result.output.contains("+Steps:") && result.exitCode == 0)
    #expect(try model.run(["optimize", "--model", "--write", "--yes", "a.job.md"]).exitCode == 0)
    #expect(model.text("jobs/a.job.md") == ModelFolder.optimized)
  }

  @Test(arguments: [
    ("sleep 1000", "it did not answer within 1 second"), ("exec yes", "it wrote more than 10,000 bytes"),
    ("kill -SEGV $$", "it crashed"), ("echo no key >&2; exit 3", "it ended with the exit code 3; it said: no key"),
    (":", "it ended without an answer"),
  ])
  func `a model that fails is told so, and fails the call`(lines: String, reason: String) throws {
    let model = try ModelFolder(model: lines, timeout: 1)
    let result = try model.run(["optimize", "--model", "a.job.md"])
    #expect(
      result.errors == "callwright: a.job.md: your model gave no text: \(reason)\n" || result.errors.contains(reason))
    #expect(result.output.contains("Your model gave no text: \(reason)") && result.output.contains("+Steps:"))
    #expect(result.exitCode == 2 && model.text("jobs/a.job.md") == ModelFolder.job)
  }

  @Test func `programs are told what came of it`() throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    let result = try model.run(["optimize", "--model", "--json", "a.job.md"])
    let all = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let file = try #require((all["files"] as? [[String: Any]])?.first)
    let told = try #require(file["model"] as? [String: Any])
    #expect(told["outcome"] as? String == "accepted" && told["questions"] as? [String] == ["Which link?"])
    #expect(file["text"] as? String == ModelFolder.taken)
  }

  @Test func `a job that cannot be judged is not sent`() throws {
    let model = try ModelFolder(reply: ModelFolder.good)
    try model.folder.write("Bitte fragen Sie nach dem Namen und danken Sie dann dem Anrufer.\n", at: "jobs/b.job.md")
    let result = try model.run(["optimize", "--model", "b.job.md"])
    #expect(result.output.contains("Your model was not asked: only English can be read so far."))
    #expect(model.text("config/callwright/request") == nil && result.exitCode == 0)
  }

  /// Each of these names a program that would leave a trace.
  @Test func `nothing but the person's own settings names a model`() throws {
    let model = try ModelFolder(model: ":")
    try FileManager.default.removeItem(atPath: model.path("config/callwright"))
    let command = "{ \"model\": { \"command\": [\"/bin/sh\", \"-c\", \"touch \(model.path("ran"))\"] } }"
    for name in [
      "callwright.json", "settings.json", ".callwright/settings.json", "callwright/settings.json",
      ".vscode/settings.json",
      ".config/callwright/settings.json",
    ] {
      try model.folder.write(command, at: "jobs/" + name)
    }
    try model.folder.write("---\nmodel: [/bin/sh, -c, touch ran]\n---\n" + ModelFolder.job, at: "jobs/a.job.md")
    let before = model.text("jobs/a.job.md")
    for names in [
      [:], ["CALLWRIGHT_MODEL": command, "CALLWRIGHT_SETTINGS": model.path("jobs/settings.json")],
      ["XDG_CONFIG_HOME": "."],
    ] {
      let result = try model.run(
        ["optimize", "--model", "--write", "--yes", "a.job.md"],
        adding: ["HOME": model.path("home")].merging(names) { $1 })
      #expect(result.exitCode == 2 && result.errors.contains("no model is set up"), "\(result)")
    }
    #expect(try model.run(["optimize", "--model=/bin/true", "a.job.md"]).errors.contains("--model takes no value"))
    for arguments in [
      ["optimize", "a.job.md"], ["lint", "."], ["optimize", "--write", "a.job.md"], ["optimize", "--undo", "a.job.md"],
    ] {
      _ = try model.run(arguments)
    }
    #expect(model.text("ran") == nil && model.text("jobs/ran") == nil && model.text("jobs/a.job.md") == before)
  }

  @Test func `without being asked for, no model is run`() throws {
    let model = try ModelFolder(model: "touch ran")
    for arguments in [
      ["optimize", "a.job.md"], ["lint", "."], ["optimize", "--check", "a.job.md"],
      ["optimize", "--write", "a.job.md"],
    ] {
      _ = try model.run(arguments)
    }
    #expect(model.text("config/callwright/ran") == nil)
  }

  @Test func `settings that anybody can write to are not believed`() throws {
    let model = try ModelFolder(model: "touch ran")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o666], ofItemAtPath: model.path("config/callwright/settings.json"))
    let result = try model.run(["optimize", "--model", "a.job.md"])
    #expect(result.exitCode == 2 && result.errors.contains("anybody can write to"))
    #expect(model.text("config/callwright/ran") == nil)
  }

  @Test(arguments: [
    (["--model", "--check"], "--check has no use for a model"),
    (["--model", "--undo"], "--undo has no use for a model"),
    (["--model", "--only", "drop-filler"], "--model asks a model instead"), (["--yes"], "--yes goes with --model"),
    (["--model", "--yes"], "--yes goes with --write"), (["--model", "--write", "--json"], "--yes says"),
  ])
  func `wrong use is told in words that help`(flags: [String], words: String) throws {
    let model = try ModelFolder(model: "touch ran")
    let result = try model.run(["optimize"] + flags + ["a.job.md"])
    #expect(result.exitCode == 2 && result.errors.contains(words), "\(result.errors)")
    #expect(model.text("config/callwright/ran") == nil)
  }
}

/// Programs that note their number in a file.
enum RunningProgram {
  /// The number that a program will have noted; nil where none does.
  static func number(in path: String) -> pid_t? {
    for _ in 0..<20_000 {
      if let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasSuffix("\n"),
        let number = pid_t(text.dropLast())
      {
        return number
      }
      usleep(1_000)
    }
    return nil
  }

  /// Whether it goes away: a killed process whose parent is gone stays in the table until somebody has seen it.
  static func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<5_000 {
      if !isRunning(process) { return true }
      usleep(1_000)
    }
    return false
  }

  private static func isRunning(_ process: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.split(separator: " ").first != "Z"
  }
}
