import JobModel

extension Rule {
  static let tooManyInstructions = Rule(
    id: "too-many-instructions", summary: "a job holds more than 40 instructions", severity: .information, scope: .job,
    why: """
      The more an agent is told at once, the more of it is left out. A job that does two things is better as two jobs; facts \
      belong to Knowledge.
      """,
    source: .jobs,
    examples: [
      .flags("\(TooManyInstructions.list(of: 40))⟦Thank them.⟧\n"),
      .flags("\(TooManyInstructions.list(of: 40))⟦Read it back.⟧\nThank them.\n"),
      .flags("---\nname: A\n---\n\(TooManyInstructions.list(of: 40))⟦Never guess.⟧\n"),
      .fine("\(TooManyInstructions.list(of: 39))Thank them.\n"),
      .fine("Ask for the name.\n"),
      .fine("\(TooManyInstructions.list(of: 10))Our office is open.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.wholeJob else { return [] }
    let instructions = prose.instructions
    guard instructions.count > TooManyInstructions.limit else { return [] }
    return [
      Mark(
        instructions[TooManyInstructions.limit].range,
        "\(instructions.count.grouped) instructions are more than an agent can keep to; split the job in two, or move facts to Knowledge"
      )
    ]
  }
}

private enum TooManyInstructions {
  static let limit = 40

  static func list(of count: Int) -> String {
    String(repeating: "Ask for it.\n", count: count)
  }
}
