import JobModel

extension Rule {
  static let unregisteredNumber = Rule(
    id: "unregistered-number", summary: "a text is sent from a number that is not registered for texting",
    severity: .warning,
    cues: .textActions,
    why: """
      Send SMS texts from the number that was called, and that number must be registered for business messaging (A2P 10DLC or \
      toll-free): otherwise nothing is sent. It is reported where the workspace says which step answers the number, which jobs \
      it has, and that the number is not registered.
      """,
    source: .actions,
    examples: [
      .flags("⟦/Send SMS⟧: \"Hi\"\n", workspace: unregistered("+14155550100")),
      .flags(
        "Ask first, then ⟦/Send SMS⟧: \"Hi\" or ⟦/Send SMS⟧: \"Bye\"\n", workspace: unregistered("(415) 555-0100")),
      .flags(
        "⟦/Send SMS⟧: https://example.com\n",
        workspace:
          #"{"lines": [{"number": "+14155550100", "registered": false}, {"number": "+14155550101", "registered": true}], "steps": [{"name": "Day", "number": "+14155550101", "jobs": ["this"]}, {"name": "Night", "number": "+14155550100", "jobs": ["other", "this"]}]}"#
      ),
      .fine("/Send SMS: \"Hi\"\n", workspace: unregistered("+14155550101")),
      .fine("/Transfer call: +14155550199\n", workspace: unregistered("+14155550100")),
      .fine(
        "/Send SMS: \"Hi\"\n",
        workspace:
          #"{"lines": [{"number": "+14155550100"}], "steps": [{"name": "A", "number": "+14155550100", "jobs": ["this"]}]}"#
      ),
      .fine("/Send SMS: \"Hi\"\n"),
    ]
  ) { snapshot in
    let lines = (snapshot.workspace.lines ?? []).filter { $0.isRegistered == false }
    guard !lines.isEmpty, let path = snapshot.document.path,
      let step = step(of: WorkspaceJob(path: path).name, from: lines, snapshot)
    else { return [] }
    return snapshot.builtInActions(.sendSMS).map { action in
      Mark(
        action.range.lowerBound..<action.label.upperBound,
        "nothing will be sent in the step \(Quotation.short(step.name)): its number \(Quotation.short(step.number ?? "")) is not registered for texting; register it"
      )
    }
  }

  /// The first step with the job whose number is one of the lines that are said not to be registered.
  private static func step(of job: String, from lines: [Workspace.Line], _ snapshot: Snapshot) -> Workspace.Step? {
    let region = snapshot.workspace.region
    let numbers = lines.map { digits(of: $0.number, region: region) }
    return snapshot.workspace.steps.first { step in
      step.jobs.contains(job) && step.number.map { numbers.contains(digits(of: $0, region: region)) } ?? false
    }
  }

  /// A number however it is written.
  private static func digits(of number: String, region: String) -> String {
    PhoneNumber(number, region: region)?.e164?.text ?? number
  }

  /// A workspace whose only line is not registered, and a step with this job that answers `number`.
  private static func unregistered(_ number: String) -> String {
    #"{"lines": [{"number": "+14155550100", "registered": false}], "steps": [{"name": "Main", "number": "\#(number)", "jobs": ["this"]}]}"#
  }
}
