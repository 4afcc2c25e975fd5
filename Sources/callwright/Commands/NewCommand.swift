import JSONText
import JobModel
import JobTools

extension Command {
  /// What somebody without a job is told to run.
  static let firstJob = "callwright new take-a-message jobs/take-a-message.job.md"

  static let new = Command(
    "new", "makes a job from a template", operands: "[TEMPLATE] [FILE]", counts: 0...2,
    flags: [
      Flag("--name", value: "NAME", "the job's name; the template's own unless given"),
      .person,
      Flag("--list", "list the templates"),
    ],
    details: """
      FILE is created, never replaced; without it the job is printed. Without TEMPLATE the templates are listed. Each is a whole \
      job in which no rule finds anything: put your own people, links and words in it. On a terminal you are asked for \
      the people a template hands calls to, where the workspace of FILE does not have them. The job is written for the \
      product of that workspace; what the product has no place for is reported.
      """,
    examples: [
      "callwright new", "callwright new take-a-message", firstJob,
      "callwright new plumber-emergency --name \"Leaks\" --person \"On-call plumber=Ana Ortiz\" jobs/leaks.job.md",
    ]
  ) { arguments in
    guard let id = arguments.operands.first, !arguments.has("--list") else {
      let width = JobTemplate.all.map { $0.id.count }.max() ?? 0
      for template in JobTemplate.all {
        let blank = String(repeating: " ", count: width - template.id.count + 2)
        System.print(template.id + blank + template.summary + "\n")
      }
      return 0
    }
    guard let template = JobTemplate.named(id) else { return CommandLineTool.wrongUse(NewJob.unknown(id)) }
    do throws(Arguments.Mistake) {
      return try NewJob.write(template, arguments)
    } catch {
      return CommandLineTool.wrongUse(error.message)
    }
  }
}

enum NewJob {
  fileprivate static func write(_ template: JobTemplate, _ arguments: Arguments) throws(Arguments.Mistake) -> Int32 {
    let path = arguments.operands.dropFirst().first
    let isAsking = path != nil && System.isTerminal(0) && System.isTerminal(1)
    var people = try TemplatePeople(arguments, for: [template], isAsking: isAsking)
    let name = arguments.value("--name")
    guard let path else {
      TerminalText.print(template.text(name: name, people: people.named))
      return 0
    }
    guard FileKind(path: path) == .job else {
      throw Arguments.Mistake(message: "jobs are called NAME.job.md, so this one could be \(named(path))")
    }
    let workspace = workspace(around: path)
    if !System.exists(path) { try people.ask(for: template, in: workspace) { $0 } }
    return write(template, for: workspace.profile, name: name, people.named, to: path)
  }

  /// Writes the job as the product has it, and tells what that product has no place for.
  static func write(
    _ template: JobTemplate, for profile: Profile, name: String? = nil, _ people: [JobTemplate.Person], to path: String
  ) -> Int32 {
    guard profile != .standard, let port = template.port(to: profile, name: name, people: people) else {
      return NewFile.write(template.text(name: name, people: people), to: path)
    }
    let code = NewFile.write(port.text.string, to: path)
    guard code == 0 else { return code }
    for note in port.notes where note.isLoss {
      CommandLineTool.tell("\(path):\(note.line.map { "\($0 + 1):" } ?? "") \(note.text)")
    }
    return 0
  }

  static func unknown(_ id: String) -> String {
    let ids = JobTemplate.all.map { $0.id }
    let nearest = ids.first { !id.isEmpty && $0.hasPrefix(id) } ?? EditDistance.nearest(to: id, in: ids)
    return "there is no template \(id); "
      + (nearest.map { "did you mean \($0)?" } ?? "callwright new lists them")
  }

  /// What the nearest `callwright.json` says, without the files around it.
  static func workspace(around path: String) -> Workspace {
    let file = System.find(FileKind.workspaceFileName, above: System.parent(of: System.absolute(path)))
    guard let file, let node = try? JSONNode.parse(file.bytes, dialect: .commented) else { return Workspace() }
    return Workspace(node)
  }

  /// `jobs/leaks.md` → `jobs/leaks.job.md`.
  static func named(_ path: String) -> String {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    return stem + FileKind.job.ending
  }
}
