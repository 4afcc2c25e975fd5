import JSONText
import JobModel
import JobTools

extension Command {
  static let initialize = Command(
    "init", "makes a workspace: callwright.json and a first job", operands: "[FOLDER]", counts: 0...1,
    flags: [
      Flag("--profile", value: "PROFILE", choices: Profile.all.map { $0.id }, "the product that the jobs are for"),
      Flag("--member", value: "NAME", repeats: true, "somebody calls can be transferred to; may be repeated"),
      Flag("--inbox", value: "NAME", repeats: true, "a shared inbox; may be repeated"),
      Flag("--number", value: "LABEL=NUMBER", repeats: true, "an outside number with its name; may be repeated"),
      Flag(
        "--template", value: "TEMPLATE", isList: true,
        "a job to begin with (callwright new lists them); may be repeated"),
      .person,
      Flag("--yes", "ask nothing: what no option gives is left out"),
    ],
    details: """
      On a terminal you are asked for what no option gives; an empty answer leaves it out. Files that are already there are \
      left as they are. Whoever takes the calls that a template hands over becomes a member, unless the workspace has that \
      name already.
      """,
    examples: [
      "callwright init", "callwright init jobs/ --profile sona --inbox \"Front desk\" --template take-a-message",
      "callwright init --template qualify-a-lead --person \"Sales=Ana Ortiz\"", "callwright init --yes",
    ]
  ) { arguments in
    InitRun(arguments).run()
  }
}

/// One call of `init`.
private struct InitRun {
  let arguments: Arguments
  let folder: String
  let isAsking: Bool

  init(_ arguments: Arguments) {
    self.arguments = arguments
    folder = arguments.operands.first ?? "."
    let isSaid = ["--profile", "--member", "--inbox", "--number", "--template", Flag.person.name].contains {
      arguments.has($0)
    }
    isAsking = !arguments.has("--yes") && !isSaid && System.isTerminal(0) && System.isTerminal(1)
  }

  func run() -> Int32 {
    for id in arguments.values("--template") where JobTemplate.named(id) == nil {
      return CommandLineTool.wrongUse(NewJob.unknown(id))
    }
    let path = place(FileKind.workspaceFileName)
    if System.exists(path) {
      return CommandLineTool.wrongUse("\(path) is already there, and is left as it is")
    }
    do throws(Arguments.Mistake) {
      return try write(to: path)
    } catch {
      return CommandLineTool.wrongUse(error.message)
    }
  }

  private func write(to path: String) throws(Arguments.Mistake) -> Int32 {
    var workspace = NewWorkspace(profile: try profile())
    workspace.members = try list("--member", "Who can take calls? Names, with commas between: ")
    workspace.inboxes = try list("--inbox", "Shared inboxes, with commas between: ")
    workspace.numbers = try numbers()
    let templates = try self.templates()
    workspace.jobs = templates.map { $0.id }
    var people = try TemplatePeople(arguments, for: templates, isAsking: isAsking)
    for template in templates {
      try people.ask(for: template, in: workspace.known) { "a shared inbox called \($0)" }
      workspace.add(people)
    }
    let code = NewFile.write(workspace.text, to: path)
    guard code == 0 else { return code }
    for template in templates {
      let job = place("jobs/" + template.id + FileKind.job.ending)
      if System.exists(job) {
        CommandLineTool.tell("\(job) is already there, and is left as it is")
      } else if NewJob.write(template, for: workspace.known.profile, people.named, to: job) != 0 {
        return 2
      }
      for role in template.roles where workspace.isMissing(people.name(for: role)) {
        CommandLineTool.tell(
          "\(job) hands calls to \(role), who is not in \(path); add a member, an inbox or a number of that name")
      }
    }
    let shown = ShellWord.of(folder)
    CommandLineTool.tell("look at it with: callwright list \(shown); check it with: callwright lint \(shown)")
    return 0
  }

  private func numbers() throws(Arguments.Mistake) -> [NamedValue] {
    while true {
      let entries = try list("--number", "Outside numbers as LABEL=NUMBER, with commas between: ")
      guard let wrong = entries.first(where: { NamedValue($0) == nil }) else {
        return entries.compactMap { NamedValue($0) }
      }
      guard isAsking else { throw Arguments.Mistake(message: "--number takes LABEL=NUMBER, not \"\(wrong)\"") }
      System.print("\"\(TerminalText.safe(wrong))\" has no label or no number; an example: Night line=+14155550123\n")
    }
  }

  private func place(_ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  // MARK: Asking

  private func profile() throws(Arguments.Mistake) -> String {
    if let given = arguments.value("--profile") { return given }
    guard isAsking else { return Profile.standard.id }
    for profile in Profile.all { System.print("  \(profile.id): \(profile.title)\n") }
    while true {
      let answer = try Question.ask("Which product are the jobs for? (empty: standard) ")
      if answer.isEmpty { return Profile.standard.id }
      if Profile.named(answer) != nil { return answer }
      let nearest = EditDistance.nearest(to: answer, in: Profile.all.map { $0.id })
      System.print("there is no \(TerminalText.safe(answer))" + (nearest.map { "; did you mean \($0)?" } ?? "") + "\n")
    }
  }

  private func list(_ flag: String, _ question: String) throws(Arguments.Mistake) -> [String] {
    let given = arguments.values(flag)
    if !given.isEmpty || !isAsking { return given }
    return Question.parts(try Question.ask(question))
  }

  private func templates() throws(Arguments.Mistake) -> [JobTemplate] {
    let given = arguments.values("--template").compactMap { JobTemplate.named($0) }
    if !given.isEmpty || !isAsking { return given }
    for template in JobTemplate.all { System.print("  \(template.id): \(template.summary)\n") }
    while true {
      let ids = Question.parts(try Question.ask("Which jobs to begin with, with commas between? "))
      guard let unknown = ids.first(where: { JobTemplate.named($0) == nil }) else {
        return ids.compactMap { JobTemplate.named($0) }
      }
      System.print(TerminalText.safe(NewJob.unknown(unknown)) + "\n")
    }
  }
}
