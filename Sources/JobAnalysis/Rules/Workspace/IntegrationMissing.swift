import JobModel

extension Rule {
  static let integrationMissing = Rule(
    id: "integration-missing", summary: "a Jobber request where Jobber is not connected", severity: .warning,
    cues: .requestActions,
    why: """
      Create Jobber request needs an active Jobber integration: without it no request is created. It is reported where \
      the workspace says that Jobber is not connected.
      """,
    source: .actions,
    examples: [
      .flags("Then ⟦/Create Jobber request⟧.\n", workspace: #"{"integrations": {"jobber": false}}"#),
      .flags("Then ⟦/Create request⟧ and say so.\n", workspace: #"{"integrations": {"jobber": false}}"#),
      .flags(
        "1. ⟦/Create Jobber request⟧\n2. ⟦/Create Jobber request⟧\n",
        workspace: #"{"profile": "sona", "integrations": {"jobber": false}}"#),
      .fine("Then /Create Jobber request.\n", workspace: #"{"integrations": {"jobber": true}}"#),
      .fine("Then /Create Jobber request.\n", workspace: #"{"integrations": {}}"#),
      .fine("Then /Create Jobber request.\n"),
      .fine("Then \\/Create Jobber request.\n", workspace: #"{"integrations": {"jobber": false}}"#),
    ]
  ) { snapshot in
    guard snapshot.workspace.hasJobber == false else { return [] }
    return snapshot.builtInActions(.createRequest).map { action in
      Mark(
        action.range.lowerBound..<action.label.upperBound,
        "Jobber is not connected, so no request is created; connect it under Settings, Integrations, or take this out")
    }
  }
}
