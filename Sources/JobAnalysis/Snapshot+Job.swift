import JobModel

extension Snapshot {
  /// The actions of one kind, where the product has built-in actions: the vendor's facts belong to the action.
  func builtInActions(_ kind: ActionKind) -> [Action] {
    switch kind {
    case .sendSMS: builtIn.texts
    case .transferCall: builtIn.transfers
    case .createRequest: builtIn.requests
    case .workspace, .unknown: []
    }
  }
}

/// The built-in actions of a job by their kinds, taken apart once for all rules.
struct BuiltInActions: Sendable {
  private(set) var texts: [Action] = []
  private(set) var transfers: [Action] = []
  private(set) var requests: [Action] = []

  /// None of a kind that the product does not have.
  init(_ actions: ArraySlice<Action>, _ profile: Profile) {
    guard !actions.isEmpty, !profile.actions.isEmpty else { return }
    for place in actions.indices {
      switch actions[place].kind {
      case .sendSMS: texts.append(actions[place])
      case .transferCall: transfers.append(actions[place])
      case .createRequest: requests.append(actions[place])
      case .workspace, .unknown: break
      }
    }
    if !profile.actions.contains(.sendSMS) { texts = [] }
    if !profile.actions.contains(.transferCall) { transfers = [] }
    if !profile.actions.contains(.createRequest) { requests = [] }
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
