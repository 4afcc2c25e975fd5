import JobModel

extension Rule {
  static let triggerLength = Rule(
    id: "trigger-length", summary: "a job's trigger is longer than the vendor's form takes", severity: .error,
    sight: .top,
    why: """
      Where a job has a trigger (what the caller wants), it has at most 500 characters. The agent chooses the job by it: \
      one or two plain sentences are enough.
      """,
    source: .jobsWithTriggers,
    examples: [
      .flags("---\nname: A\ntrigger: \(String(repeating: "a", count: 500))⟦bcd⟧\n---\nHello.\n"),
      .flags("---\nname: A\ntrigger: ⟦\(String(repeating: "a", count: 455))⟧\n---\nHello.\n"),
      .flags(
        "---\nname: A\nprofile: sona-trigger\ntrigger: \(String(repeating: "a", count: 500))⟦b⟧\n---\nHello.\n"),
      .fine("---\nname: A\ntrigger: The caller wants to book a visit.\n---\nHello.\n"),
      .fine("---\nname: A\ntrigger: \(String(repeating: "a", count: 449))\n---\nHello.\n"),
      .fine("---\nname: A\nprofile: sona\ntrigger: \(String(repeating: "a", count: 501))\n---\nHello.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, snapshot.profile.trigger == .field else { return [] }
    return FieldLength.marks(
      Job(syntax).trigger, name: "trigger", limit: snapshot.workspace.limits.trigger, in: snapshot,
      advice: "say in a sentence or two what the caller wants, and move the rest to the instructions")
  }
}
