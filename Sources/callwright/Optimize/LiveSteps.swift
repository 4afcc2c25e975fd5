import JobModel

/// In which steps of the call flow a job is live; empty also where the workspace does not say.
struct LiveSteps {
  let names: [String]
  /// Whether the workspace says it at all.
  private let isKnown: Bool

  init(of path: String?, in workspace: Workspace) {
    isKnown = path != nil && workspace.saysWhereJobsAreLive
    names = path.map { workspace.steps(withJobAt: $0).map { $0.name } } ?? []
  }

  /// For people; empty where nothing is known.
  var words: String {
    if !isKnown { return "" }
    if names.isEmpty { return "live in no step" }
    return "live in \(names.count.grouped) step\(names.count == 1 ? "" : "s"): \(names.joined(separator: ", "))"
  }
}
