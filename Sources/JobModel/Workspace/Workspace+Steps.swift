extension Workspace {
  /// Whether the workspace says which jobs its steps have.
  package var saysWhereJobsAreLive: Bool { steps.contains { !$0.jobs.isEmpty } }

  /// The steps that have the job of this file: where a change of it is heard by callers.
  package func steps(withJobAt path: String) -> [Step] {
    let name = WorkspaceJob.name(of: path)
    return steps.filter { $0.jobs.contains(name) }
  }
}
