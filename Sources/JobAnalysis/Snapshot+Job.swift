import JobModel

extension Snapshot {
  /// The actions of one kind, where the product has built-in actions: the vendor's facts belong to the action.
  func builtInActions(_ kind: ActionKind) -> [Action] {
    guard let all = document.job?.actions else { return [] }
    switch kind {
    case .sendSMS: return actionPlaces.texts.map { all[$0] }
    case .transferCall: return actionPlaces.transfers.map { all[$0] }
    case .createRequest: return actionPlaces.requests.map { all[$0] }
    case .workspace, .unknown: return []
    }
  }

  /// The actions that the product does not have built in.
  var otherActions: [Action] {
    guard let all = document.job?.actions else { return [] }
    return actionPlaces.others.map { all[$0] }
  }
}

/// Where the actions of a job stand in its syntax, by their kinds: taken apart once for all rules.
struct ActionPlaces: Sendable {
  private(set) var texts: [Int] = []
  private(set) var transfers: [Int] = []
  private(set) var requests: [Int] = []
  /// What the product does not have, whoever else has it.
  private(set) var others: [Int] = []

  init(_ actions: ArraySlice<Action>, _ profile: Profile) {
    guard !actions.isEmpty else { return }
    let hasTexts = profile.actions.contains(.sendSMS)
    let hasTransfers = profile.actions.contains(.transferCall)
    let hasRequests = profile.actions.contains(.createRequest)
    for place in actions.indices {
      switch actions[place].kind {
      case .sendSMS where hasTexts: texts.append(place)
      case .transferCall where hasTransfers: transfers.append(place)
      case .createRequest where hasRequests: requests.append(place)
      default: others.append(place)
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
