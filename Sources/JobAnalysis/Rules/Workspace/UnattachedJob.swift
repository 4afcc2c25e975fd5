import JobModel

extension Rule {
  static let unattachedJob = Rule(
    id: "unattached-job", summary: "a job that is not attached to any step", severity: .hint, isOnByDefault: false,
    scope: .file,
    why: """
      A job answers calls only where a Sona step has it: attach it to the step, and publish the call flow. It is reported where \
      the workspace names steps with jobs.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: ⟦Take a message⟧\n---\nAsk for the name.\n", workspace: steps("other")),
      .flags("⟦A⟧sk for the name.\n", workspace: steps("other")),
      .flags("---\nname: ⟦\"A: b\"⟧\n---\n", workspace: steps("that")),
      .fine("---\nname: Take a message\n---\nAsk for the name.\n", workspace: steps("this")),
      .fine("---\nname: Take a message\n---\nAsk for the name.\n"),
      .fine("Ask for the name.\n", workspace: #"{"steps": [{"name": "Main", "jobs": []}]}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let path = snapshot.document.path else { return [] }
    let steps = snapshot.workspace.steps
    let name = WorkspaceJob.name(of: path)
    guard steps.contains(where: { !$0.jobs.isEmpty }), !steps.contains(where: { $0.jobs.contains(name) }) else {
      return []
    }
    let start = syntax.text.bytes.skippingWhitespace(from: syntax.instructions.lowerBound, to: syntax.text.count)
    let length = syntax.text.bytes.scalar(at: start).length
    let range = Job(syntax).name?.range ?? start..<min(syntax.text.count, start + length)
    return [Mark(range, "no step has this job, so it answers no calls; attach it, and publish the call flow")]
  }

  private static func steps(_ job: String) -> String {
    #"{"steps": [{"name": "Main", "jobs": ["\#(job)"]}]}"#
  }
}
