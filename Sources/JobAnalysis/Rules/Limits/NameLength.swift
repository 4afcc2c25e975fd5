import JobModel

extension Rule {
  static let nameLength = Rule(
    id: "name-length", summary: "a job's name is empty or longer than the vendor's form takes", severity: .error,
    sight: .top,
    why: """
      A job's name has at most 100 characters; the vendor's form cuts off or refuses what is longer. It is how your \
      colleagues find the job in the library.
      """,
    source: .jobs,
    examples: [
      .flags("---\nname: \(String(repeating: "a", count: 100))⟦bc⟧\n---\nHello.\n"),
      .flags("---\nname: '\(String(repeating: "Book a visit ", count: 7))and call ⟦back⟧'\n---\nHello.\n"),
      .flags("---\nname: ⟦\"\"⟧\n---\nHello.\n"),
      .flags("---\nname: Take a ⟦message⟧\n---\nHello.\n", workspace: #"{"limits": {"name": 7}}"#),
      .fine("---\nname: \(String(repeating: "a", count: 100))\n---\nHello.\n"),
      .fine("---\nname: \(String(repeating: "é", count: 100))\n---\nHello.\n"),
      .fine("A text without front matter has no name.\n"),
      .fine(
        "---\nname: \(String(repeating: "a", count: 200))\n---\nHello.\n", workspace: #"{"limits": {"name": null}}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let name = Job(syntax).name else { return [] }
    if name.text.utf8.allSatisfy({ $0.isWhitespace }) {
      return [Mark(name.range, "the name is empty; write what the job does, such as: Take a message")]
    }
    return FieldLength.marks(
      name, name: "name", limit: snapshot.workspace.limits.name, in: snapshot,
      advice: "keep the words that set it apart from other jobs, and move the rest to the description")
  }
}
