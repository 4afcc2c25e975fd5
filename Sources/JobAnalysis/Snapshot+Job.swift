package import JobModel

extension Snapshot {
  /// The product that the document is for: the front matter's word wins over the workspace's.
  package var profile: Profile { Profile.of(document, in: workspace) }

  /// The actions of one kind, where the product has built-in actions: the vendor's facts belong to the action.
  func builtInActions(_ kind: ActionKind) -> [Action] {
    profile.actions.contains(kind) ? actions.filter { $0.kind == kind } : []
  }
}

extension Profile {
  /// The product that a document is for.
  static func of(_ document: Document, in workspace: Workspace) -> Profile {
    guard let syntax = document.job, let name = Job(syntax).profile?.text, let profile = Profile.named(name) else {
      return workspace.profile
    }
    return profile
  }
}
