import JobModel

extension Rule {
  static let conditionLast = Rule(
    id: "condition-last", summary: "a condition comes after what it decides", severity: .hint, isOnByDefault: false,
    sight: .near,
    why: """
      What comes first is considered first: with the condition in front, nothing is done before it is checked.
      """,
    source: .craft,
    examples: [
      .flags(
        "Create the request ⟦unless they ask for a human⟧.\n",
        becomes: "Unless they ask for a human, create the request.\n"),
      .flags("1. Text the link ⟦when the caller agrees⟧.\n", becomes: "1. When the caller agrees, text the link.\n"),
      .flags("Take a message ⟦if the caller insists⟧.\n", becomes: "If the caller insists, take a message.\n"),
      .fine("Only transfer when the caller says yes.\n"),
      .fine("Ask if they have a gate code.\n"),
      .fine("Go on with the call as if you knew them.\n"),
      .fine("Offer advice on when to call an ambulance. Note roughly when water came in.\n"),
      .fine("Do not create a request if the caller only has a question.\n"),
      .fine("If they agree, text the link.\n"),
      .fine("Let them know basic cover is $0.60 a pound unless they bought more.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      guard let fronting = prose.reading.canFront(sentence, in: prose.syntax) else { return nil }
      let text = prose.syntax.text
      let condition = text.string(fronting.condition).capitalizedStart
      let replacement = condition + ", " + uncapitalized(text.string(fronting.main))
      let range = fronting.main.lowerBound..<fronting.condition.upperBound
      return Mark(
        fronting.condition, "say first when to do it: \"\(condition), …\"",
        fixes: [
          Fix(
            title: "put the condition first", edits: [TextEdit(range: range, replacement: replacement)],
            safety: .needsReview)
        ])
    }
  }

  private static func uncapitalized(_ text: String) -> String {
    guard let first = text.utf8.first, first.isUpper else { return text }
    return String(decoding: [first.lowercased] + Array(text.utf8.dropFirst()), as: UTF8.self)
  }
}
