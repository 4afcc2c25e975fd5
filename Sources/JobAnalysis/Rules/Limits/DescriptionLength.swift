import JobModel

extension Rule {
  static let descriptionLength = Rule(
    id: "description-length", summary: "a job's description is longer than the vendor's form takes", severity: .error,
    sight: .top,
    why: """
      A description has at most 500 characters. It is for the people who look after the jobs; what the agent must do \
      belongs in the instructions.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: A\ndescription: \(String(repeating: "a", count: 500))⟦b⟧\n---\nHello.\n"),
      .flags("---\nname: A\ndescription: ⟦\(String(repeating: "a", count: 480))⟧\n---\nHello.\n"),
      .flags("---\nname: A\ndescription: ⟦|\n  \(String(repeating: "word ", count: 120))end⟧\n---\nHello.\n"),
      .fine("---\nname: A\ndescription: \(String(repeating: "a", count: 400))\n---\nHello.\n"),
      .fine("---\nname: A\ndescription:\n---\nHello.\n"),
      .fine("---\nname: A\n---\nHello.\n"),
      .fine(
        "---\nname: A\ndescription: \(String(repeating: "a", count: 501))\n---\nHello.\n",
        workspace: #"{"limits": {"description": 2000}}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    return FieldLength.marks(
      Job(syntax).description, name: "description", limit: snapshot.workspace.limits.description, in: snapshot,
      advice: "shorten it, or move what the agent must do to the instructions")
  }
}
