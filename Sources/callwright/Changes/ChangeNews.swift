import JSONText
import JobModel

/// What a change means for callers: where changed jobs are live, and whether the call flow has to be published.
struct ChangeNews {
  private struct Job {
    let path: String
    let steps: LiveSteps
  }

  private let revision: String
  private let jobs: [Job]
  /// The steps whose jobs are others now, by the root of their workspace.
  private var steps: [(root: String, names: [String])] = []
  /// Steps of several workspaces may have one name.
  private let isOneWorkspace: Bool

  /// Of the changed files, in the workspaces as they are, beside what they were.
  init(
    since revision: String, _ files: [(file: LintFile, workspace: Workspace)],
    _ workspaces: [(root: String, then: Workspace, now: Workspace)]
  ) {
    self.revision = revision
    jobs = files.compactMap { file, workspace in
      file.kind == .job ? Job(path: file.path, steps: LiveSteps(of: file.place, in: workspace)) : nil
    }
    isOneWorkspace = workspaces.count < 2
    for (root, before, after) in workspaces {
      let names = ChangeNews.changedSteps(before.steps, after.steps)
      if !names.isEmpty { steps.append((root, names)) }
    }
  }

  private static func changedSteps(_ before: [Workspace.Step], _ after: [Workspace.Step]) -> [String] {
    let names = after.map { $0.name } + before.map { $0.name }.filter { name in !after.contains { $0.name == name } }
    return names.filter { name in
      let jobs = { (steps: [Workspace.Step]) in Set(steps.filter { $0.name == name }.flatMap { $0.jobs }) }
      return jobs(before) != jobs(after)
    }
  }

  /// For people; empty where there is nothing to say.
  var lines: [String] {
    var lines = jobs.compactMap { job in job.steps.words.isEmpty ? nil : "\(job.path): changed, and \(job.steps.words)"
    }
    for (root, names) in steps {
      let place = isOneWorkspace ? "" : System.relative(root + "/callwright.json") + ": "
      lines.append(
        place + "the jobs of \(names.map { "“\($0)”" }.joined(separator: " and ")) changed: publish the call flow, "
          + "or callers do not get the change")
    }
    return lines
  }

  var json: JSONValue {
    let jobs = jobs.map { job -> JSONValue in
      ["path": .string(job.path), "liveIn": .array(job.steps.names.map { .string($0) })]
    }
    return [
      "since": .string(revision), "jobs": .array(jobs),
      "publish": .array(steps.flatMap { $0.names }.map { .string($0) }),
    ]
  }
}
