import JobModel

extension Rule {
  static let compoundStep = Rule(
    id: "compound-step", summary: "one item of a list holds several steps", severity: .information,
    why: """
      The vendor's advice: sequence explicitly. A step that holds two or three is followed in part more often than steps of \
      their own. Saying that a text comes and sending it is one step.
      """,
    source: .jobs,
    examples: [
      .flags("1. ⟦Ask for their name, then ask for their email address.⟧\n2. Thank them.\n"),
      .flags("- ⟦Greet the caller warmly; ask what they need today.⟧\n"),
      .flags("1. ⟦Ask for the order number, look it up in the list, and then tell them the date.⟧\n"),
      .fine("1. Ask for their name and their email address.\n"),
      .fine("1. Ask for their first and last name and email address.\n"),
      .fine("1. Let the caller know you'll text the link now, then /Send SMS: \"https://example.com\"\n"),
      .fine("1. Never give the price and then apologise for it.\n"),
      .fine("1. For new patients, ask for the date of birth and then confirm the insurance.\n"),
      .fine("Ask for their name, then ask for their email address.\n"),
      .fine("1. Read the address back and confirm it.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    return prose.instructions.compactMap { sentence in
      guard prose.syntax.blocks[sentence.block].parent != nil,
        let splitting = prose.reading.canSplit(sentence, in: prose.syntax), splitting.isCertain
      else { return nil }
      let joints = splitting.joints.filter { !prose.bytes.matches("/", at: $0.range.upperBound) }
      guard joints.count > 1 || joints.contains(where: { $0.isStrong }) else { return nil }
      return Mark(sentence.range, "these are \(joints.count + 1) steps in one; give each a number of its own")
    }
  }
}
