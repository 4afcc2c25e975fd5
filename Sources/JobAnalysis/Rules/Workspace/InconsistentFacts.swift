import JobModel

extension Rule {
  static let inconsistentFacts = Rule(
    id: "inconsistent-facts", summary: "two jobs state a price, a number or the hours differently",
    severity: .information,
    isOnByDefault: false, scope: .job,
    why: """
      A caller who is told one price by one job and another by the next trusts neither. Facts that several jobs need belong in \
      Knowledge, where they are kept right in one place. Only plain statements are compared, "A visit costs $80."; workspaces \
      with several locations have good reasons for two values, so this rule is off until you turn it on.
      """,
    source: .jobs,
    examples: [
      .flags(
        "---\nname: A\n---\n⟦A visit costs $80.⟧ Ask for the day.\n", workspace: on,
        files: [.init("b.job.md", "---\nname: B\n---\n1. A visit costs $90.\n2. Ask for the name.\n")]),
      .flags(
        "Ask for the form. ⟦Our fax number is (415) 555-0101.⟧\n", workspace: on,
        files: [.init("b.job.md", "Our fax number is (415) 555-0102.\n")]),
      .flags(
        "⟦Our office hours are 8 a.m. to 5 p.m.⟧\n", workspace: on,
        files: [.init("b.job.md", "The office hours are 8 a.m. to 6 p.m.\n")]),
      .fine(
        "A visit costs $80.00.\n\nOur office hours are 8 a.m. to 5 p.m.\n", workspace: on,
        files: [.init("b.job.md", "Each visit costs $80.\n\nThe office hours are 8:00 AM – 5:00 PM.\n")]),
      .fine(
        "A visit costs $80.\n", workspace: on,
        files: [.init("b.job.md", "A visit costs $90 on weekends.\n\nIf they are new, a visit costs $60.\n")]),
      .fine("The price is $80.\n", workspace: on, files: [.init("b.job.md", "The price is $90.\n")]),
      .fine("A visit costs $80.\n", workspace: on, files: [.init("b.job.md", "A cleaning costs $90.\n")]),
      .fine(
        "A visit costs $80.\n\nA visit costs $85.\n", workspace: on,
        files: [.init("b.job.md", "A visit costs $90.\n")]),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let path = snapshot.document.path else { return [] }
    let contradictions = snapshot.workspace.relations.relation(of: path).contradictions
    guard !contradictions.isEmpty else { return [] }
    return JobFact.all(in: syntax).compactMap { fact, range in
      guard let found = contradictions.first(where: { $0.key == fact.key && $0.value == fact.value }) else {
        return nil
      }
      return Mark(
        range,
        "another job says \(Quotation.short(found.otherWords)) of the same thing, \(Quotation.short(fact.key)); make both say what is right, or better, keep it in Knowledge alone",
        related: [RelatedPlace(found.other, "the other job says \(Quotation.short(found.otherWords))")])
    }
  }

  private static let on = #"{"rules": {"inconsistent-facts": "information"}}"#
}
