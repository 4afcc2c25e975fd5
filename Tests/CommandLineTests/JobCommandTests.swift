import Foundation
import TestSupport
import Testing

/// The commands about jobs, run as a person runs them.
struct JobCommandTests: JobWorkspaceTests {
  let workspace: JobWorkspace

  init() throws { workspace = try JobWorkspace() }

  @Test(arguments: [
    (["show", "jobs/book.job.md"], "→ transfer the call to Front desk  (shared inbox"),
    (["show", "--json", "jobs/book.job.md"], "\"kind\": \"condition\""),
    (["flow", "jobs/book.job.md"], "<svg xmlns"), (["flow", "--format=mermaid", "jobs/book.job.md"], "flowchart TD"),
    (["flow", "--format=dot", "jobs/book.job.md"], "digraph job"),
    (["diff", "jobs/book.job.md", "jobs/visit.job.md"], "name changed: Book a visit → Visits"),
    (["diff", "--format=markdown", "jobs/book.job.md", "jobs/visit.job.md"], "- **changed** name: ~~Book a visit~~"),
    (["diff", "--format=json", "jobs/book.job.md", "jobs/visit.job.md"], "\"kind\": \"changed\""),
    (["diff", "jobs/book.job.md", "jobs/book.job.md"], "the same\n"),
    (["copy", "--field", "instructions", "jobs/book.job.md"], "then /Send SMS.\n3."),
    (["copy", "jobs/book.job.md"], "1. /Send SMS, in: "),
    (["copy", "--json", "jobs/book.job.md"], "\"label\": \"Send SMS\""),
    (["preview", "--set", "caller_name=Raj, of Acme", "jobs/book.job.md"], "| Hi Raj, of Acme: https"),
    (["list"], "the step Main line names the job gone, and there is no such file"),
    (["list", "--json"], "\"isUnattached\": true"), (["rehearse", "jobs/book.job.md"], "2. If they want a person"),
    (["rehearse", "--format=markdown", "jobs/book.job.md"], "- [ ] The call goes to Front desk"),
    (["new"], "take-a-message"), (["new", "take-a-message", "--name", "Notes"], "name: Notes\n"),
    (["new", "qualify-a-lead", "--person", "Sales=Ana = Bo"], "/Transfer call: Ana = Bo."),
    (["completions", "bash"], "complete -F _callwright callwright"), (["completions", "zsh"], "#compdef callwright"),
    (["completions", "fish"], "complete -c callwright"), (["man"], ".TH CALLWRIGHT 1"),
    (["port", "--to", "stellar", "--json", "jobs/visit.job.md"], "\"isLoss\": false"),
  ])
  func `a command says what it should`(arguments: [String], part: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url, environment: workspace.environment)
    #expect(result.output.contains(part), "\(result.output)")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test func `columns stand below each other, whatever a character takes`() throws {
    for (path, name) in [("a", "Visits 🦷"), ("予約", "予約"), ("c", "E\u{301}t\u{202E}é"), ("d", "")] {
      try folder.write("---\nname: \(name)\n---\nAsk for the day.\n", at: "wide/\(path).job.md")
    }
    #expect(
      try run("list", "wide").output == """
        job               name         instructions  actions  live in  to mend
        wide/a.job.md     Visits 🦷    16 (0 %)      0        no step
        wide/c.job.md     E\u{301}t\\u{202E}é  16 (0 %)      0        no step  1
        wide/d.job.md     (no name)    16 (0 %)      0        no step  1
        wide/予約.job.md  予約         16 (0 %)      0        no step

        4 jobs, 4 attached to no step
        the step Main line names the job gone, and there is no such file

        """)
    try folder.write("{\"lint\": {\"baseline\": \"予約.json\"}}", at: "wide/callwright.json")
    let settings = try run("doctor", "wide").output
    #expect(
      settings.contains("\nmax-warnings         0                                         standard\n"), "\(settings)")
    #expect(settings.contains("\nbaseline             wide/予約.json                            /"), "\(settings)")
  }

  @Test(arguments: [
    (["show", "none.job.md"], "none.job.md: there is no such file"), (["show", "jobs"], "jobs: this is a folder"),
    (["show", "callwright.json"], "this is not a job"), (["show", ""], "one of the words after show is empty"),
    (["copy", "--field", "body", "a"], "--field takes name, description, trigger, instructions, not \"body\""),
    (["flow", "--format", "svgg", "a"], "did you mean svg?"), (["diff", "a", "b", "c"], "diff takes OLD and NEW"),
    (["preview", "--set", "x", "a"], "--set takes NAME=VALUE"),
    (["new", "take-a-mesage"], "did you mean take-a-message?"),
    (["new", "take-a-message", "a.md"], "could be a.job.md"),
    (["new", "take-a-message", "jobs/book.job.md"], "is already there, and is left as it is"),
    (["init"], "callwright.json is already there"), (["init", "x", "--template", "zzz"], "callwright new lists them"),
    (["init", "x", "--number", "1"], "--number takes LABEL=NUMBER"),
    (["new", "qualify-a-lead", "--person", "Sales"], "--person takes ROLE=NAME, not \"Sales\""),
    (["new", "qualify-a-lead", "--person", "Sale=Ana"], "no call is handed to Sale there; did you mean Sales?"),
    (["new", "take-a-message", "--person", "Ana=Bo"], "no call is handed to Ana there; it is: nobody"),
    (["port", "jobs/book.job.md"], "port needs --to PROFILE"),
    (["port", "--to", "sonna", "a"], "did you mean sona?"), (["overlap", "--at-least", "x"], "a number from 1 to 100"),
    (["overlap", "zzz"], "zzz is not a folder"), (["rehearse", "--ask", "jobs/book.job.md"], "--ask needs a terminal"),
    (["fix", "jobs"], "fix asks at a terminal"), (["completions", "csh"], "it is bash, zsh or fish"),
    (["doctor", "zzz"], "zzz: there is no such file"), (["import", "zzz"], "there is no such file"),
    (["shwo", "a"], "did you mean callwright show?"),
  ])
  func `wrong use is told in words that help`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(arguments, in: folder.url, environment: workspace.environment)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.exitCode == 2 && result.output.isEmpty)
  }

  @Test func `git's seven words are understood, and a file that is not there is empty`() throws {
    let words = ["jobs/book.job.md", "/dev/null", ".", ".", "jobs/book.job.md", "1234", "100644"]
    let result = try BuiltProgram.run(["diff"] + words, in: folder.url)
    #expect(result.output.hasPrefix("jobs/book.job.md\n  added: name: Book a visit\n"))
    #expect(result.exitCode == 0)
  }

  @Test func `a difference is an exit code where that is asked for`() throws {
    #expect(try run("diff", "--exit-code", "jobs/book.job.md", "jobs/idle.job.md").exitCode == 1)
    #expect(try run("diff", "--exit-code", "jobs/book.job.md", "jobs/book.job.md").exitCode == 0)
  }

  @Test func `jobs of one step that claim the same caller are named with their words`() throws {
    let result = try run("overlap")
    #expect(result.output.contains("jobs/book.job.md and jobs/visit.job.md are 66 % alike\n  both say: book, visit"))
    #expect(result.output.contains("only the first says: dental"))
    #expect(result.exitCode == 1)
    #expect(try run("overlap", "--at-least", "90").exitCode == 0)
  }

  @Test func `jobs of workspaces below are compared too, each by themselves`() throws {
    try folder.write(
      "{ \"steps\": [{ \"name\": \"Night\", \"jobs\": [\"one\", \"two\"] }] }\n", at: "night/callwright.json")
    for name in ["one", "two"] {
      try folder.write(
        "---\nname: \(name)\ntrigger: The caller wants to book a visit.\n---\nAsk for the day.\n",
        at: "night/\(name).job.md")
    }
    let result = try run("overlap")
    #expect(result.output.contains("Night: night/one.job.md and night/two.job.md are 100 % alike"), "\(result.output)")
    #expect(!result.output.contains("jobs/book.job.md and night") && result.output.contains("are 66 % alike"))
    try folder.write("{}\n", at: "callwright.json")
    #expect(try run("overlap").output.hasPrefix("Night: "))
  }

  @Test func `a link to a job is no job of its own`() throws {
    try folder.write("{ \"steps\": [{ \"name\": \"Late\", \"jobs\": [\"idle-too\"] }] }\n", at: "callwright.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path() + "/jobs/idle-too.job.md", withDestinationPath: "idle.job.md")
    let lines = try run("list").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("jobs/idle.job.md") && $0.contains(" Late") })
    #expect(lines.contains("3 jobs, 2 attached to no step"))
    #expect(lines.contains("jobs/idle-too.job.md is a link to jobs/idle.job.md"))
    #expect(try run("list", "--json").output.contains("\"jobs/idle-too.job.md\"\n      ]"))
    #expect(try run("list", "jobs/idle-too.job.md").output.contains("1 job\n"))
  }

  @Test func `the doctor says what looks wrong and where settings come from`() throws {
    let result = try run("doctor")
    #expect(result.output.contains("the step Main line names the job gone"))
    #expect(result.output.contains("attached to no step: idle"))
    #expect(result.output.contains("seen: 3 jobs, 0 actions, 1 workspace file"))
    #expect(result.exitCode == 1)
    try folder.write("{ \"profile\": \"sona\" }\n", at: "fine/callwright.json")
    try folder.write("Ask.\n", at: "fine/a.job.md")
    let fine = try run("doctor", "fine")
    #expect(fine.output.contains(/profile +sona +.*fine\/callwright\.json/) && fine.exitCode == 0)
  }

  @Test func `the doctor says which value won`() throws {
    try folder.write(
      "{ \"profile\": \"sona\", \"lint\": { \"severity\": \"error\", \"maxWarnings\": 3 } }\n", at: "in/callwright.json"
    )
    try folder.write("---\nname: A\nprofile: stellar\nignore: vague-term\n---\nAsk.\n", at: "in/a.job.md")
    let variables = ["CALLWRIGHT_SEVERITY": "warning", "CALLWRIGHT_FORMAT": "json", "CALLWRIGHT_SEVERTY": "x"]
    let result = try BuiltProgram.run(
      ["doctor", "--format", "compact", "in/a.job.md"], in: folder.url,
      environment: workspace.environment.merging(variables) { $1 })
    for line in [
      /profile +stellar +in\/a\.job\.md/, /rules\.vague-term +off +in\/a\.job\.md/, /format +compact +--format/,
      /severity +warning +CALLWRIGHT_SEVERITY/, /max-warnings +3 +.*in\/callwright\.json/, /baseline +none +standard/,
    ] { #expect(result.output.contains(line), "\(result.output)") }
    #expect(result.output.contains("CALLWRIGHT_SEVERTY; did you mean CALLWRIGHT_SEVERITY?") && result.exitCode == 1)
  }

  @Test func `a link and the file that it leads to are mended once`() throws {
    try folder.write("/Transfer call to Front desk\n", at: "links/b.job.md")
    let link = folder.url.appending(path: "links/a.job.md").path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "b.job.md")
    for number in 0..<40 { try folder.write("Goal: help.\n", at: "links/x\(number).job.md") }
    let result = try run("lint", "--fix", "--severity", "error", "links")
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result)")
    let text = try String(contentsOf: folder.url.appending(path: "links/b.job.md"), encoding: .utf8)
    #expect(text == "/Transfer call: Front desk\n")
  }

  @Test func `an action is written for another product`() throws {
    try folder.write(
      "{ \"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"if they ask\", \"content\": \"Hi {x}\" }\n",
      at: "a.action.json")
    let result = try run("port", "--to", "stellar", "a.action.json")
    #expect(result.exitCode == 1 && result.errors.contains("write /a where this applies"), "\(result)")
    #expect(result.output.contains("\"message\": \"Hi {{ .variables.x }}\""))
    try folder.write("{ \"kind\": \"conditionalText\"", at: "b.action.json")
    #expect(try run("port", "--to", "sona", "b.action.json").errors.contains("this action cannot be read"))
    #expect(try run("port", "--to", "sona", "callwright.json").errors.contains("this is not a job"))
  }

  @Test func `a pasted text becomes a file that is checked like any other`() throws {
    let result = try run(
      "import", "--output", "jobs/pasted.job.md", "-", input: "Name: Pasted\n\n•\tAsk for the day.\r\n")
    #expect(result.exitCode == 0 && result.errors.contains("wrote jobs/pasted.job.md"))
    let text = try String(contentsOf: folder.url.appending(path: "jobs/pasted.job.md"), encoding: .utf8)
    #expect(text == "---\nname: Pasted\n---\n- Ask for the day.\n")
    #expect(try run("import", "--output", "jobs/pasted.job.md", "-", input: "x").exitCode == 2)
    let empty = try run("import", "-", input: " \n")
    #expect(empty.exitCode == 2 && empty.output.isEmpty && empty.errors.contains("-: there is no text in it"))
  }

  @Test func `a port is written by way of the history`() throws {
    let file = folder.url.appending(path: "jobs/visit.job.md")
    let before = try String(contentsOf: file, encoding: .utf8)
    let result = try run("port", "--to", "sona", "--write", "jobs/visit.job.md")
    #expect(result.exitCode == 0 && result.output.isEmpty, "\(result.errors)")
    #expect(
      try String(contentsOf: file, encoding: .utf8).contains("Use this job when: The caller wants to book a visit."))
    #expect(try run("optimize", "--undo", "jobs/visit.job.md").exitCode == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == before)
  }

  @Test func `what cannot be carried over is an exit code, a line, and left as it stands`() throws {
    let result = try run("port", "--to", "sona", "jobs/book.job.md")
    #expect(result.errors.contains("jobs/book.job.md:6: not carried over: sona fills nothing in"))
    #expect(result.output.contains("Hi {caller_name}") && result.exitCode == 1)
  }

  @Test func `init makes a workspace whose files are fine`() throws {
    let result = try run(
      "init", "new", "--profile", "sona", "--member", "Ortiz, Ana", "--inbox", "Front desk", "--number",
      "Night=+14155550123", "--template", "take-a-message")
    #expect(result.exitCode == 0, "\(result.errors)")
    let lint = try run("lint", "new")
    #expect(lint.exitCode == 0 && lint.output == "nothing to report in 2 files\n", "\(lint.output)")
    let text = try String(contentsOf: folder.url.appending(path: "new/callwright.json"), encoding: .utf8)
    #expect(text.contains("\"name\": \"Ortiz, Ana\"") && text.contains("\"label\": \"Night\""))
  }

  @Test func `those who take a template's calls are in the new workspace, or somebody says that they are not`() throws {
    let named = try run(
      "init", "a", "--inbox", "Front desk", "--template", "qualify-a-lead", "--person", "Sales=Ana Ortiz")
    #expect(named.exitCode == 0 && !named.errors.contains("hands calls"), "\(named.errors)")
    #expect(try run("lint", "a").output == "nothing to report in 2 files\n")
    let left = try run("init", "b", "--inbox", "Front desk", "--template", "qualify-a-lead")
    #expect(
      left.errors.contains("b/jobs/qualify-a-lead.job.md hands calls to Sales, who is not in b/callwright.json"))
    #expect(try run("lint", "b").exitCode == 1)
  }

  @Test func `nothing of a text moves the cursor`() throws {
    try folder.write("---\nname: \"A\u{1B}[2J\"\n---\n1. Ask \u{1B}]0;x\u{7} it.\n", at: "bad.job.md")
    for command in ["show", "rehearse", "preview", "flow"] {
      let output = try run(command, "bad.job.md").output
      #expect(!output.utf8.contains(0x1B) && !output.utf8.contains(7), "\(command)")
    }
  }
}
