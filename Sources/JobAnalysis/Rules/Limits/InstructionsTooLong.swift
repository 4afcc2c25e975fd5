import JobModel

extension Rule {
  static let instructionsTooLong = Rule(
    id: "instructions-too-long", summary: "the instructions are longer than the vendor's form takes", severity: .error,
    scope: .job,
    why: """
      Instructions have at most 10,000 characters; what is over is cut off, and with it the last steps of the job. Facts \
      such as hours, prices and policies belong in Knowledge.
      """,
    source: .jobs,
    examples: [
      .flags(String(repeating: "Ask for the name. ", count: 555) + "Greet them⟦!⟧\n"),
      .flags(
        "---\nname: A\n---\n" + String(repeating: "Ask. ", count: 2000) + "⟦" + String(repeating: "Ask. ", count: 3)
          + "Thank them.⟧"),
      .flags("⟦" + String(repeating: "Ask for it. ", count: 775) + "⟧\nThank them.\n"),
      .flags("Ask for the ⟦name.⟧\n", workspace: #"{"limits": {"instructions": 12}}"#),
      .fine(String(repeating: "Ask for the name. ", count: 440)),
      .fine("Ask for the name.\n"),
      .fine("---\nname: A\n---\n"),
      .fine(String(repeating: "Ask for it. ", count: 1000), workspace: #"{"limits": {"instructions": null}}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let limit = snapshot.workspace.limits.instructions else { return [] }
    // No character takes less than a byte.
    let most = syntax.instructions.count
    guard most > limit || Limits.isNear(most, limit: limit) else { return [] }
    let length = PastedLength(syntax, unit: snapshot.workspace.countUnit, limit: limit)
    if let over = length.over {
      return [
        Mark(
          over,
          """
          the instructions have \(length.count.grouped) characters, \((length.count - limit).grouped) over the limit of \
          \(limit.grouped); move facts such as hours and prices to Knowledge, or split the job in two
          """)
      ]
    }
    guard Limits.isNear(length.count, limit: limit) else { return [] }
    let first = syntax.text.line(at: length.range.lowerBound)
    return [
      Mark(
        length.range.lowerBound..<min(length.range.upperBound, syntax.text.lineEnd(first)),
        """
        the instructions have \(length.count.grouped) of \(limit.grouped) characters, \
        \((limit - length.count).grouped) left
        """, severity: .information)
    ]
  }
}
