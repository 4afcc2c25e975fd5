import JobModel

/// What is open in the editor in a workspace: it wins over what lies on disk.
struct OpenFiles: Sendable {
  struct Job: Sendable {
    let key: String
    /// What it says of itself; nil where the workspace leaves it out.
    var summary: JobSummary?
  }

  /// All of them, by their keys.
  var documents: Set<String> = []
  /// By where they lie.
  var jobs: [String: Job] = [:]
  /// By where they lie; nil for one that cannot be read just now.
  var actions: [String: WorkspaceAction?] = [:]
}

/// What has changed since a workspace was put together.
struct Outdated: OptionSet, Sendable {
  let rawValue: Int

  static let settings = Outdated(rawValue: 1)
  static let actions = Outdated(rawValue: 2)
  static let jobs = Outdated(rawValue: 4)
}

extension WorkspaceRoot {
  /// Takes a document that is open in it, as it is now.
  mutating func take(_ document: OpenDocument, _ key: String) {
    open.documents.insert(key)
    guard let path = document.path else { return }
    switch document.kind {
    case .job: take(jobAt: path, key, document.text)
    case .action:
      open.actions.updateValue(WorkspaceAction(bytes: document.text.bytes, path: path), forKey: path)
      outdated.insert(.actions)
    case .workspace: if path == filePath { outdated.insert(.settings) }
    }
  }

  /// Takes that a document is not open in it any more.
  mutating func drop(_ document: OpenDocument, _ key: String) {
    open.documents.remove(key)
    guard let path = document.path else { return }
    switch document.kind {
    case .job: note(jobAt: path) { $0.open.jobs[path] = nil }
    case .action: if open.actions.removeValue(forKey: path) != nil { outdated.insert(.actions) }
    case .workspace: if path == filePath { outdated.insert(.settings) }
    }
  }

  private mutating func take(jobAt path: String, _ key: String, _ text: SourceText) {
    let summary = excluded.contains(path) ? nil : JobSummary(text, wishes)
    note(jobAt: path) { $0.open.jobs[path] = OpenFiles.Job(key: key, summary: summary) }
  }

  /// Whether an open job says of itself what is known of it.
  func knows(_ text: SourceText, at path: String) -> Bool {
    open.jobs[path]?.summary == JobSummary(text, wishes)
  }

  /// What is noted of the jobs in it.
  private var wishes: JobSummary.Wishes { JobSummary.Wishes(facts: workspace.wantsFacts) }

  /// Notes whether the workspace knows something else of a job once it has changed.
  mutating func note(jobAt path: String, _ change: (inout WorkspaceRoot) -> Void) {
    // What nobody has looked for is not known, and what is to be put together anew anyway is not compared.
    guard workspace.jobs != nil, !outdated.contains(.jobs) else { return change(&self) }
    let before = summary(ofJobAt: path)
    change(&self)
    if before != summary(ofJobAt: path) { outdated.insert(.jobs) }
  }

  /// What a job says; nil where there is none, and inside where it has not been read.
  private mutating func summary(ofJobAt path: String) -> JobSummary?? {
    if let summary = open.jobs[path]?.summary { return summary }
    return jobs.summary(of: path)
  }

  /// Reads anew what the open jobs say of themselves.
  mutating func readOpenJobs(_ documents: [String: OpenDocument]) {
    excluded = ExcludedPaths(workspace.exclude, in: folder)
    for (path, job) in open.jobs {
      guard let text = documents[job.key]?.text else { continue }
      let summary = excluded.contains(path) ? nil : JobSummary(text, wishes)
      open.jobs[path]?.summary = summary
    }
    outdated.insert(.jobs)
  }
}
