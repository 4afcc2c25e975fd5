import JobModel

extension Rule {
  static let missingGoal = Rule(
    id: "missing-goal", summary: "a job does not begin with what it is for", severity: .information, scope: .job,
    why: """
      The vendor's first advice: name the goal up front, with a clear statement of what the job is for. When a caller leaves \
      the path, the goal is what the agent steers by.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: Book a visit\n---\n⟦Ask for the caller's name.⟧ Then text them the link.\n"),
      .flags("---\nname: Book a visit\n---\n1. ⟦Ask for the name.⟧\n2. Take a message.\n"),
      .flags("⟦Greet the caller.⟧ Ask for the name. Ask for the address. Confirm both. Thank them.\n"),
      .fine("---\nname: Book a visit\n---\nGoal: help the caller book a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\nThis job books a visit.\n\n1. Ask for the name.\n"),
      .fine("---\nname: Book a visit\n---\n# Goal\nHelp the caller book.\n\n# Steps\n1. Ask for the name.\n"),
      .fine("Ask for the caller's name.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob, !hasGoal(prose), let first = prose.instructions.first else { return [] }
    let start = prose.syntax.text.lineStart(prose.syntax.text.line(at: first.range.lowerBound))
    let described = prose.syntax.frontMatter.flatMap { _ in Job(prose.syntax).description?.text }
    let goal = described ?? "help the caller …"
    let fix = Fix(
      title: described == nil ? "begin with the goal" : "begin with the description as the goal",
      edits: [TextEdit(range: start..<start, replacement: "Goal: \(goal)\n\n")], safety: .needsReview,
      snippet: described == nil ? "Goal: ${1:help the caller …}\n\n" : nil)
    return [
      Mark(
        first.range,
        "say first what the job is for, so that the agent can find its way back: \"Goal: help the caller …\"",
        fixes: [fix])
    ]
  }

  /// In one of the first two blocks, or under a word that says so.
  private static func hasGoal(_ prose: Prose) -> Bool {
    if prose.reading.sections.contains(where: { $0 == .goal }) { return true }
    var blocks = 0
    var last: Int?
    for sentence in prose.reading.sentences {
      if case .heading = prose.syntax.blocks[sentence.block].kind { continue }
      if sentence.block != last { blocks += 1 }
      last = sentence.block
      if blocks > 2 { return false }
      if sentence.clause == .goal { return true }
    }
    return false
  }
}
