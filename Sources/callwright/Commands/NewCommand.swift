import JobModel
import JobTools

extension Command {
  static let new = Command(
    "new", "makes a job from a template", operands: "[TEMPLATE] [FILE]", counts: 0...2,
    flags: [
      Flag("--name", value: "NAME", "the job's name; the template's own unless told"),
      Flag("--list", "list the templates"),
    ],
    details: """
      FILE is made, never replaced; without it the job is printed. Without TEMPLATE the templates are listed. Each is a whole \
      job that no rule has anything to say about: put your own people, links and words in it.
      """,
    examples: [
      "callwright new", "callwright new take-a-message", "callwright new take-a-message jobs/take-a-message.job.md",
      "callwright new plumber-emergency --name \"Leaks\" jobs/leaks.job.md",
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
    let text = template.text(name: arguments.value("--name"))
    guard arguments.operands.count > 1 else {
      System.print(text)
      return 0
    }
    let path = arguments.operands[1]
    guard FileKind(path: path) == .job else {
      return CommandLineTool.wrongUse("jobs are called NAME.job.md, so this one could be \(NewJob.named(path))")
    }
    return NewFile.write(text, to: path)
  }
}

enum NewJob {
  static func unknown(_ id: String) -> String {
    let nearest = EditDistance.nearest(to: id, in: JobTemplate.all.map { $0.id })
    return "there is no template \(id); "
      + (nearest.map { "did you mean \($0)?" } ?? "callwright new lists them")
  }

  /// `jobs/leaks.md` → `jobs/leaks.job.md`.
  static func named(_ path: String) -> String {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    return stem + FileKind.job.ending
  }
}
