import JobModel

extension Rule {
  static let overlappingIntent = Rule(
    id: "overlapping-intent", summary: "two jobs in one step are for the same callers", severity: .warning, scope: .job,
    why: """
      The agent chooses among the jobs in a step by what the caller wants. Where two jobs describe the same wish in the same \
      words, it has to guess, and the same call goes one way today and the other way tomorrow. A job that is for fewer callers \
      should say so, and the broader one should say which callers it leaves to the other.
      """,
    source: .jobs,
    examples: [
      .flags(
        "---\nname: Book\ntrigger: ⟦The caller wants to book a cleaning.⟧\n---\nAsk for the day.\n", workspace: step,
        files: [
          .init(
            "other.job.md",
            "---\nname: Cleanings\ntrigger: Caller is asking to book cleanings\n---\nAsk for the name.\n")
        ]),
      .flags(
        "---\nname: Pay\n---\n⟦Use this job when the caller wants to pay an open invoice by card.⟧\n\n1. Ask for the invoice.\n",
        workspace: step,
        files: [
          .init(
            "other.job.md",
            "---\nname: Invoices\n---\n# Invoices\n\nThis job is for callers who want to pay an invoice by card.\n\n1. Ask for the amount.\n"
          )
        ]),
      .flags(
        "---\nname: Lost parcel\ntrigger: ⟦Where is my parcel?⟧\n---\nAsk for the number.\n", workspace: step,
        files: [
          .init(
            "jobs/other.job.md", "---\nname: Parcels\n---\nWhen a caller calls about a parcel, ask for the number.\n")
        ]),
      .fine(
        "---\nname: Book\ntrigger: The caller wants to book a cleaning.\n---\nAsk for the day.\n", workspace: step,
        files: [
          .init(
            "other.job.md",
            "---\nname: Cancel\ntrigger: The caller wants to cancel a cleaning.\n---\nAsk for the day.\n")
        ]),
      .fine(
        "---\nname: Book\ntrigger: The caller wants to book a cleaning.\n---\nAsk for the day.\n",
        workspace: #"{"steps": [{"name": "Day", "jobs": ["this"]}, {"name": "Night", "jobs": ["other"]}]}"#,
        files: [
          .init(
            "other.job.md", "---\nname: Night\ntrigger: The caller wants to book a cleaning.\n---\nAsk for the name.\n")
        ]),
      .fine(
        "---\nname: New\ntrigger: The caller is a new patient and wants a first visit at the Main Street office.\n---\nAsk for the day.\n",
        workspace: step,
        files: [
          .init(
            "other.job.md",
            "---\nname: Known\ntrigger: The caller is no new patient and wants a first visit at the Main Street office.\n---\nAsk for the day.\n"
          )
        ]),
      .fine(
        "---\nname: Book\n---\nUse this job when the caller wants to book a cleaning.\n\nAsk for the day.\n",
        workspace: step,
        files: [
          .init(
            "other.job.md",
            "---\nname: Other\n---\nDo not use this job when the caller wants to book a cleaning.\n\nAsk for the name.\n"
          )
        ]),
      .fine("---\nname: Book\ntrigger: The caller wants to book a cleaning.\n---\nAsk for the day.\n", workspace: step),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let path = snapshot.document.path else { return [] }
    let overlaps = snapshot.workspace.relations.relation(of: path).overlaps
    guard !overlaps.isEmpty, let intent = JobIntent(syntax.text, syntax.frontMatter) else { return [] }
    return overlaps.map { overlap in
      let other = overlap.first.path == path ? overlap.second : overlap.first
      return Mark(
        intent.range,
        "in the step \(Quotation.short(overlap.step)), the job \(Quotation.short(WorkspaceJob.name(of: other.path))) is for the same callers: both say \(words(of: overlap)); say what sets each apart, or make one job of them",
        related: [RelatedPlace(other, "the callers of the other job")])
    }
  }

  /// At most six of the words that both have, as a list.
  private static func words(of overlap: JobOverlap) -> String {
    let words = overlap.shared.prefix(6).map { Quotation.short($0.text) }
    if overlap.shared.count > 6 { return words.joined(separator: ", ") + ", …" }
    guard let last = words.last, words.count > 1 else { return words.joined(separator: "") }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private static let step = #"{"steps": [{"name": "Main line", "jobs": ["this", "other"]}]}"#
}
