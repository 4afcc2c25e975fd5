import JSONText
import JobModel
import JobTools

extension Command {
  static let initialize = Command(
    "init", "makes a workspace: callwright.json and a first job", operands: "[FOLDER]", counts: 0...1,
    flags: [
      Flag("--profile", value: "PROFILE", choices: Profile.all.map { $0.id }, "the product that the jobs are for"),
      Flag("--member", value: "NAME", repeats: true, "somebody whom calls can be transferred to; may be repeated"),
      Flag("--inbox", value: "NAME", repeats: true, "a shared inbox; may be repeated"),
      Flag("--number", value: "LABEL=NUMBER", repeats: true, "an outside number with its name; may be repeated"),
      Flag(
        "--template", value: "TEMPLATE", isList: true,
        "a job to begin with (callwright new lists them); may be repeated"),
      Flag("--yes", "ask nothing: what no option says is left out"),
    ],
    details: """
      On a terminal you are asked what no option says; an empty answer leaves a thing out. Files that are there already are \
      left as they are.
      """,
    examples: [
      "callwright init", "callwright init jobs/ --profile sona --inbox \"Front desk\" --template take-a-message",
      "callwright init --yes",
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
    let isSaid = ["--profile", "--member", "--inbox", "--number", "--template"].contains { arguments.has($0) }
    isAsking = !arguments.has("--yes") && !isSaid && System.isTerminal(0) && System.isTerminal(1)
  }

  func run() -> Int32 {
    for id in arguments.values("--template") where JobTemplate.named(id) == nil {
      return CommandLineTool.wrongUse(NewJob.unknown(id))
    }
    let path = place(FileKind.workspaceFileName)
    if System.exists(path) {
      return CommandLineTool.wrongUse("\(path) is there already, and is left as it is")
    }
    var workspace: [JSONField] = []
    workspace.append(JSONField("profile", .string(profile())))
    add("members", key: "name", list("--member", "Who can take calls? Names, with commas between: "), to: &workspace)
    add("inboxes", key: "name", list("--inbox", "Shared inboxes, with commas between: "), to: &workspace)
    let numbers = list("--number", "Outside numbers as LABEL=NUMBER, with commas between: ")
    var written: [JSONValue] = []
    for entry in numbers {
      guard let sign = entry.firstIndex(of: "="), sign > entry.startIndex else {
        return CommandLineTool.wrongUse("--number takes LABEL=NUMBER, not \"\(entry)\"")
      }
      written.append([
        "label": .string(String(entry[..<sign])), "number": .string(String(entry[entry.index(after: sign)...])),
      ])
    }
    if !written.isEmpty { workspace.append(JSONField("numbers", .array(written))) }
    let templates = self.templates()
    if !templates.isEmpty {
      let jobs = JSONValue.array(templates.map { .string($0.id) })
      workspace.append(JSONField("steps", [["name": "Main line", "jobs": jobs]]))
    }
    let code = NewFile.write(JSONValue.object(workspace).written(indentation: 2) + "\n", to: path)
    guard code == 0 else { return code }
    for template in templates {
      let job = place("jobs/" + template.id + FileKind.job.ending)
      if System.exists(job) {
        CommandLineTool.tell("\(job) is there already, and is left as it is")
      } else if NewFile.write(template.text(), to: job) != 0 {
        return 2
      }
    }
    let shown = ShellWord.of(folder)
    CommandLineTool.tell("look at it with: callwright list \(shown); check it with: callwright lint \(shown)")
    return 0
  }

  private func place(_ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private func add(_ name: String, key: String, _ names: [String], to workspace: inout [JSONField]) {
    if names.isEmpty { return }
    workspace.append(JSONField(name, .array(names.map { .object([JSONField(key, .string($0))]) })))
  }

  // MARK: Asking

  private func profile() -> String {
    if let given = arguments.value("--profile") { return given }
    guard isAsking else { return Profile.standard.id }
    for profile in Profile.all { System.print("  \(profile.id): \(profile.title)\n") }
    while true {
      let answer = ask("Which product are the jobs for? (empty: standard) ")
      if answer.isEmpty { return Profile.standard.id }
      if Profile.named(answer) != nil { return answer }
      let nearest = EditDistance.nearest(to: answer, in: Profile.all.map { $0.id })
      System.print("there is no \(TerminalText.safe(answer))" + (nearest.map { "; did you mean \($0)?" } ?? "") + "\n")
    }
  }

  private func list(_ flag: String, _ question: String) -> [String] {
    let given = arguments.values(flag)
    if !given.isEmpty || !isAsking { return given }
    return InitRun.parts(ask(question))
  }

  private func templates() -> [JobTemplate] {
    let given = arguments.values("--template").compactMap { JobTemplate.named($0) }
    if !given.isEmpty || !isAsking { return given }
    for template in JobTemplate.all { System.print("  \(template.id): \(template.summary)\n") }
    while true {
      let ids = InitRun.parts(ask("Which jobs to begin with, with commas between? "))
      guard let unknown = ids.first(where: { JobTemplate.named($0) == nil }) else {
        return ids.compactMap { JobTemplate.named($0) }
      }
      System.print(TerminalText.safe(NewJob.unknown(unknown)) + "\n")
    }
  }

  private func ask(_ question: String) -> String {
    System.print(question)
    guard let line = readLine() else {
      System.print("\n")
      return ""
    }
    return InitRun.trimmed(line)
  }

  private static func parts(_ answer: String) -> [String] {
    answer.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
