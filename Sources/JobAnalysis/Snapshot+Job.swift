import JobModel

extension Snapshot {
  /// The actions of one kind, where the product has built-in actions: the vendor's facts belong to the action.
  func builtInActions(_ kind: ActionKind) -> [Action] {
    guard profile.actions.contains(kind) else { return [] }
    let actions = actions
    var found: [Action] = []
    for place in actions.indices where actions[place].kind == kind { found.append(actions[place]) }
    return found
  }
}

extension Profile {
  /// The product that a document is for.
  static func of(_ document: Document, in workspace: Workspace) -> Profile {
    guard let syntax = document.job, syntax.frontMatter != nil, let name = Job(syntax).profile?.text,
      let profile = Profile.named(name)
    else {
      return workspace.profile
    }
    return profile
  }
}
