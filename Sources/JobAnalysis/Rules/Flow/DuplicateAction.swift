import JobModel

extension Rule {
  static let duplicateAction = Rule(
    id: "duplicate-action", summary: "the same action with the same content appears twice in one branch",
    severity: .information, isOnByDefault: false,
    why: """
      The caller would get the same text twice, or the second of two transfers is never reached. Each action belongs in the one \
      place where it should run.
      """,
    source: .actions,
    examples: [
      .flags("1. /Send SMS: \"Hi\"\n2. Ask for the name.\n3. ⟦/Send SMS: \"Hi\"⟧\n"),
      .flags("Text them /Send SMS: \"Hi\" and wait. Then ⟦/Send SMS: \"Hi\"⟧ again.\n"),
      .flags("1. /Create request\n2. ⟦/Create request⟧\n"),
      .fine("1. If they are new, /Send SMS: \"Hi\"\n2. If they are not, /Send SMS: \"Hi\"\n"),
      .fine("1. /Send SMS: \"Hi\"\n2. /Send SMS: \"Bye\"\n"),
      .fine("- New: /Transfer call: Sales\n- Old: /Transfer call: Sales\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var first: [String: Range<Int>] = [:]
    var marks: [Mark] = []
    for step in prose.flow.steps {
      for place in step.actions {
        let action = prose.syntax.actions[place]
        guard let name = BuiltInAction.of(action.kind)?.label else { continue }
        let key = "\(step.branch) \(name) \(action.argument?.value ?? "")"
        if let range = first[key] {
          marks.append(
            Mark(
              action.range, "the same action is above already; delete one of the two",
              related: [RelatedPlace(range, "the same action")]))
        } else {
          first[key] = action.range
        }
      }
    }
    return marks
  }
}
