import JobModel

extension Snapshot {
  /// What can be written at `offset` of a job's front matter; nil outside it.
  func frontMatterCompletions(at offset: Int) -> [Completion]? {
    guard document.kind == .job, let cursor = FrontMatterCursor(document.text.bytes, at: offset) else { return nil }
    let typed = document.text.string(cursor.word.lowerBound..<offset)
    let completions: [Completion]
    switch cursor.role {
    case .key(let hasColon): completions = frontMatterKeys(cursor, hasColon: hasColon)
    case .value("profile"):
      completions = Profile.all.map { value($0.id, detail: $0.title, cursor) }
    case .value("ignore"):
      completions = Rule.all.filter { !cursor.others.contains($0.id) }.map { rule in
        value(rule.id, detail: rule.menuLine, documentation: Markdown.escaped(rule.why), cursor)
      }
    case .value: completions = []
    }
    return completions.filter { Snapshot.matches(typed, [$0.label]) }
  }

  /// The keys that are not there yet and that the product has.
  private func frontMatterKeys(_ cursor: FrontMatterCursor, hasColon: Bool) -> [Completion] {
    let hasTrigger = profile(above: cursor.word.lowerBound).trigger == .field
    let keys = Job.keys.filter { !cursor.others.contains($0.key) && ($0.key != "trigger" || hasTrigger) }
    return keys.map { key in
      let rest = hasColon ? "" : key.holdsList ? ": []" : ": "
      return Completion(
        label: key.key, kind: .key, detail: key.help,
        edit: TextEdit(range: cursor.word, replacement: key.key + rest),
        snippet: hasColon ? nil : key.key + (key.holdsList ? ": [$1]" : ": $0"))
    }
  }

  /// The product that the lines above name, also where no fence ends them yet.
  private func profile(above line: Int) -> Profile {
    if document.job?.frontMatter != nil { return profile }
    let above = JobSyntax(SourceText(document.text.string(0..<line) + "---\n"))
    return Job(above).profile.flatMap { Profile.named($0.text) } ?? profile
  }

  private func value(
    _ text: String, detail: String, documentation: String = "", _ cursor: FrontMatterCursor
  ) -> Completion {
    let isGlued = document.text.bytes.at(cursor.word.lowerBound - 1) == ":"
    return Completion(
      label: text, kind: .value, detail: detail, documentation: documentation,
      edit: TextEdit(range: cursor.word, replacement: (isGlued ? " " : "") + text))
  }
}
