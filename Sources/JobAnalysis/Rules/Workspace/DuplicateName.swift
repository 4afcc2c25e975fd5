import JobModel

extension Rule {
  static let duplicateName = Rule(
    id: "duplicate-name", summary: "two jobs in the workspace have the same name", severity: .warning, scope: .job,
    sight: .top,
    why: """
      The job library, the steps of a call flow and the people who talk about them know a job by its name. Two with the same \
      name cannot be told apart, and sooner or later the wrong one is attached or edited.
      """,
    source: .jobs,
    examples: [
      .flags(
        "---\nname: ⟦Book a visit⟧\n---\nAsk for the day.\n",
        files: [.init("jobs/visits.job.md", "---\nname: Book a visit\n---\nAsk for the name.\n")]),
      .flags(
        "---\nname: ⟦\"Take a  message\"⟧\n---\nAsk for the name.\n",
        files: [
          .init("messages.job.md", "---\nname: take a message\n---\nAsk for the number.\n"),
          .init("other.job.md", "---\nname: Take the order\n---\nAsk for the order.\n"),
        ]),
      .flags(
        "---\ndescription: \"Billing: new\"\nname: ⟦Billing⟧\n---\nAsk for the invoice.\n",
        files: [
          .init("a.job.md", "---\nname: Billing\n---\nAsk for the account.\n"),
          .init("b.job.md", "---\nname: BILLING\n---\nAsk for the amount.\n"),
        ]),
      .fine(
        "---\nname: Book a visit\n---\nAsk for the day.\n",
        files: [.init("jobs/visits.job.md", "---\nname: Book a visit for a child\n---\nAsk for the name.\n")]),
      .fine(
        "---\nname: Book a visit\n---\nAsk for the day.\n",
        files: [.init("this.job.md", "---\nname: Book a visit\n---\nAsk for the name.\n")]),
      .fine("Ask for the day.\n", files: [.init("a.job.md", "Ask for the day.\n")]),
      .fine("---\nname: Book a visit\n---\nAsk for the day.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let path = snapshot.document.path, let name = Job(syntax).name else {
      return []
    }
    let namesakes = snapshot.workspace.relations.relation(of: path).namesakes
    guard !namesakes.isEmpty else { return [] }
    let others = namesakes.count == 1 ? "another job has" : "\(namesakes.count) other jobs have"
    return [
      Mark(
        name.range,
        "\(others) this name too, so nobody can tell them apart in the job library or in a step; give each its own name",
        related: namesakes.prefix(3).map { RelatedPlace($0, "another job of this name") })
    ]
  }
}
