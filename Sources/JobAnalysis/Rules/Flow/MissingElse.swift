import JobModel

extension Rule {
  static let missingElse = Rule(
    id: "missing-else", summary: "a question has only one of its answers handled", severity: .hint,
    isOnByDefault: false,
    why: """
      A question that is answered with yes or no needs both ways. With only one written down the agent makes up the other.
      """,
    source: .jobs,
    examples: [
      .flags("1. ⟦Ask if they want the link.⟧\n2. If they do, text it.\n3. Thank them.\n"),
      .flags("⟦Ask whether they are a new patient.⟧ If they are not, ask for the date of birth. Thank them.\n"),
      .flags("1. ⟦Ask if they agree.⟧\n2. If yes, take the address.\n"),
      .fine("1. Ask if they want the link.\n2. If they do, text it.\n3. Otherwise, take a message.\n"),
      .fine("1. Ask if they want the link.\n2. If yes, text it.\n3. If no, take a message.\n"),
      .fine("1. Ask if they have a gate code.\n2. Thank them.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    let flow = prose.flow
    return flow.steps.indices.compactMap { place in
      let question = prose.reading.sentences[flow.steps[place].sentence]
      guard question.clause == .step, prose.asksWhether(question) else { return nil }
      var yes = false
      var no = false
      for next in flow.steps[(place + 1)...].prefix(3) {
        let answer = prose.reading.sentences[next.sentence]
        if answer.elseMarker != nil { no = true }
        guard let condition = answer.condition else { continue }
        let isNegative = condition.contains {
          prose.reading.tokens[$0].isAny(of: .negation) || prose.isIn(refusals, at: $0)
        }
        if isNegative { no = true } else if condition.count <= 5 { yes = true }
      }
      guard yes != no else { return nil }
      let missing = yes ? "no" : "yes"
      return Mark(question.range, "say also what happens when the answer is \(missing): \"If \(missing), …\"")
    }
  }

  private static let refusals = WordSet("decline declines neither refuse refuses")
}
