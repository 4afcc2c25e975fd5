import JSONText
import JobModel

extension Rule {
  static let tooManyJobs = Rule(
    id: "too-many-jobs", summary: "a step has more jobs than the vendor's product allows", severity: .error,
    scope: .file,
    cues: .workspaceFile,
    why: "A Sona step takes at most 10 jobs; an eleventh cannot be attached. Merge jobs that answer the same callers.",
    source: .jobs,
    examples: [
      .flags(
        "{\"steps\": [{\"name\": \"Main\", \"jobs\": [\(quoted(1...10)), ⟦\"11\"⟧, ⟦\"12\"⟧]}]}", in: .workspace),
      .flags(
        "{\"limits\": {\"jobsPerStep\": 1}, \"steps\": [{\"name\": \"A\", \"jobs\": [\"1\", ⟦\"2\"⟧]}]}", in: .workspace
      ),
      .flags(
        "{\"steps\": [{\"name\": \"B\", \"jobs\": []}, {\"name\": \"A\", \"jobs\": [\(quoted(1...10)), ⟦\"x\"⟧]}]}",
        in: .workspace),
      .fine("{\"steps\": [{\"name\": \"Main\", \"jobs\": [\(quoted(1...10))]}]}", in: .workspace),
      .fine(
        "{\"limits\": {\"jobsPerStep\": null}, \"steps\": [{\"name\": \"A\", \"jobs\": [\(quoted(1...20))]}]}",
        in: .workspace),
      .fine("{\"steps\": [{\"name\": \"Main\"}]}", in: .workspace),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .workspace, let node = snapshot.document.json,
      let limit = Workspace(node).limits.jobsPerStep
    else { return [] }
    return (node["steps"]?.elements ?? []).flatMap { step -> [Mark] in
      let jobs = step["jobs"]?.elements ?? []
      guard jobs.count > limit else { return [] }
      return jobs[limit...].map { job in
        Mark(
          job.range,
          "this step has \(jobs.count.grouped) jobs, and at most \(limit.grouped) can be attached; remove this one")
      }
    }
  }

  private static func quoted(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
