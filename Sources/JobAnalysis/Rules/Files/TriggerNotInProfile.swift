import JobModel

extension Rule {
  static let triggerNotInProfile = Rule(
    id: "trigger-not-in-profile", summary: "a trigger in a product whose jobs have none", severity: .warning,
    scope: .file,
    sight: .top,
    why: """
      In the vendor's current form a job has no trigger: what the caller wants is said in the instructions. A trigger in the \
      file would not be pasted anywhere.
      """,
    source: .jobs,
    examples: [
      .flags(
        "---\nname: A\nprofile: sona\n⟦trigger⟧: The caller wants to book.\n---\nAsk for the day.\n",
        becomes: "---\nname: A\nprofile: sona\n---\nUse this job when: The caller wants to book.\n\nAsk for the day.\n"),
      .flags(
        "---\n⟦trigger⟧: The caller wants to book.\nname: A\n---\nAsk.\n",
        becomes: "---\nname: A\n---\nUse this job when: The caller wants to book.\n\nAsk.\n",
        workspace: #"{"profile": "sona"}"#),
      .flags("---\nname: A\n⟦trigger⟧: B\n---\nAsk.\n", workspace: #"{"profile": "stellar"}"#),
      .fine("---\nname: A\ntrigger: B\n---\nAsk.\n"),
      .fine("---\nname: A\ntrigger: B\n---\nAsk.\n", workspace: #"{"profile": "sona-trigger"}"#),
      .fine("---\nname: A\n---\ntrigger: B\n", workspace: #"{"profile": "sona"}"#),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let frontMatter = syntax.frontMatter,
      let entry = frontMatter.entry("trigger")
    else { return [] }
    switch snapshot.profile.trigger {
    case .field: return []
    case .folded:
      return [
        Mark(
          entry.keyRange, "\(snapshot.profile.id) has no trigger; say in the instructions when the job is used",
          fixes: entry.value.text.map { [fold($0, entry, frontMatter, in: syntax.text)] } ?? [], isOutdated: true)
      ]
    case .perAction, .none:
      return [
        Mark(
          entry.keyRange, "\(snapshot.profile.id) has no trigger, so this one is not used; remove it",
          isOutdated: true)
      ]
    }
  }

  /// Moves the trigger to the top of the instructions.
  private static func fold(
    _ trigger: String, _ entry: FrontMatter.Entry, _ frontMatter: FrontMatter, in text: SourceText
  ) -> Fix {
    let first = text.lineStart(text.line(at: entry.keyRange.lowerBound))
    let last = text.lineStart(text.line(at: max(entry.keyRange.upperBound, entry.valueRange.upperBound)) + 1)
    let place = frontMatter.range.upperBound
    let lines = trigger.utf8.split { $0 == 0x0A }.map { String(decoding: Array($0), as: UTF8.self) }
    let intent = "Use this job when: " + lines.joined(separator: " ") + "\n\n"
    return Fix(
      title: "move it into the instructions",
      edits: [TextEdit(range: first..<last, replacement: ""), TextEdit(range: place..<place, replacement: intent)])
  }
}
