import JobModel

extension Snapshot {
  /// The actions of one kind, where the product has built-in actions: the vendor's facts belong to the action.
  func builtInActions(_ kind: ActionKind) -> [Action] {
    switch kind {
    case .sendSMS: actionsByKind.texts
    case .transferCall: actionsByKind.transfers
    case .createRequest: actionsByKind.requests
    case .workspace, .unknown: []
    }
  }

  /// The actions that the product does not have built in.
  var otherActions: [Action] { actionsByKind.others }
}

/// The actions of a job by their kinds: taken apart once for all rules.
struct ActionsByKind: Sendable {
  private(set) var texts: [Action] = []
  private(set) var transfers: [Action] = []
  private(set) var requests: [Action] = []
  /// What the product does not have, whoever else has it.
  private(set) var others: [Action] = []

  init(_ actions: ArraySlice<Action>, _ profile: Profile) {
    guard !actions.isEmpty else { return }
    let hasTexts = profile.actions.contains(.sendSMS)
    let hasTransfers = profile.actions.contains(.transferCall)
    let hasRequests = profile.actions.contains(.createRequest)
    for action in actions {
      switch action.kind {
      case .sendSMS where hasTexts: texts.append(action)
      case .transferCall where hasTransfers: transfers.append(action)
      case .createRequest where hasRequests: requests.append(action)
      default: others.append(action)
      }
    }
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
