import JobAnalysis
import JobModel

extension SuggestionKind {
  static let nameTheGoal = SuggestionKind(
    id: "name-the-goal", summary: "a job that does not say what it is for", isAboutWhole: true,
    rule: "missing-goal",
    examples: [
      "⟦⟧Steps:\n1. Ask for the name.\n2. Take a message.\n3. Thank them.\n",
      "⟦⟧1. Ask for the name.\n2. Take a message.\n3. Thank them.\n",
      "This job takes messages.\n\nSteps:\n1. Ask for the name.\n2. Take a message.\n3. Thank them.\n",
      "Help callers leave a message.\n\n1. Ask for the name.\n2. Take a message.\n3. Thank them.\n",
      "# Goal\n\nTake a message.\n\n1. Ask for the name.\n2. Take a message.\n3. Thank them.\n",
      "We are open on Sundays.\n",
    ]
  ) { draft in
    let steps = draft.parts.filter { draft.reading(of: $0).clause.isInstruction }
    guard steps.count >= 3, !draft.hasGoal, let first = draft.syntax.blocks.first else { return [] }
    let start = first.range.lowerBound
    let end = draft.lineEnd + draft.lineEnd
    var choices: [Suggestion.Choice] = []
    if let goal = Job(draft.syntax).describedGoal {
      choices.append(Suggestion.Choice("the description", "Goal: " + goal + end))
    }
    choices += [
      Suggestion.Choice("take a message", "Goal: take a message that the team can act on." + end),
      Suggestion.Choice("pass the call on", "Goal: find out what the caller needs and pass the call on." + end),
    ]
    return [
      Suggestion(
        id: "name-the-goal", range: start..<start,
        message: "say first what the job is for; it guides the agent when a caller strays from the path",
        choices: choices, snippet: "Goal: ${1:help the caller …}" + end, practice: .goal)
    ]
  }
}

extension Draft {
  fileprivate var hasGoal: Bool {
    if reading.sections.contains(where: { $0 == .goal }) { return true }
    return reading.sentences.contains { $0.clause == .goal }
      || Snapshot(document: document, workspace: Workspace()).namesGoal
  }
}
