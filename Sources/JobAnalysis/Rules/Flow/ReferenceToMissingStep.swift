import JobModel

extension Rule {
  static let referenceToMissingStep = Rule(
    id: "reference-to-missing-step", summary: "a step is mentioned by a number that no step has", severity: .error,
    stays: { edit, _ in
      edit.keepsCourse && !edit.hasAny(of: StepReferences.names)
        && !edit.hasLine { StepReferences.number(withWhich: $0, of: $1) != nil }
    },
    why: """
      "Go back to step 7" cannot be followed in a job of five steps: the agent guesses where to go on. This happens when \
      steps are added or removed and the references stay.
      """,
    source: .jobs,
    examples: [
      .flags("1. Ask for the name.\n2. If they hesitate, go back to ⟦step 7⟧.\n"),
      .flags("1. Ask for the name.\n2. Confirm it. If it is wrong, repeat ⟦step 3⟧.\n"),
      .flags("1. Ask for the name.\n2. If they have an account, skip to ⟦step 4⟧.\n3. Thank them.\n"),
      .fine("1. Ask for the name.\n2. If it is wrong, go back to step 1.\n"),
      .fine("**1.** Ask for the name.\n\n**2.** Confirm it. If it is wrong, go back to step 1.\n\n1. Thank them.\n"),
      .fine("# Step 1: Greet\nGreet them.\n\n# Step 2\nAsk. Then go to step 1.\n"),
      .fine("Tell them to follow step 3 of the guide that we sent.\n"),
      .fine("1. Tell them what happens in the next step.\n2. Thank them.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, snapshot.conduct?.allCues.isAny(of: .steps) == true else { return [] }
    let references = StepReferences(prose)
    guard let last = references.known.max() else { return [] }
    let missing = references.all.filter { !references.known.contains($0.number) }
    if missing.isEmpty { return [] }
    let written = StepReferences.written(prose)
    return missing.compactMap { reference in
      if written.contains(reference.number) { return nil }
      return Mark(
        reference.range, "there is no step \(reference.number) here, the last one is \(last); name a step that exists")
    }
  }
}
