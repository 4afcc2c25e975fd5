import JSONText
import JobModel

extension Snapshot {
  /// What can be written at `offset` of `callwright.json` or an action file.
  func jsonCompletions(at offset: Int) -> [Completion] {
    guard let site = JSONSite(document, at: offset) else { return [] }
    if let completions = insertionCompletions(in: site, at: offset) { return completions }
    let word = site.cursor.word
    let typed = document.text.string(word.lowerBound..<max(word.lowerBound, min(offset, word.upperBound)))
    switch site.cursor.role {
    case .key: return keyCompletions(site).filter { Snapshot.matches(typed, [$0.label]) }
    case .value:
      return jsonEntries(site).filter { Snapshot.matches(typed, [$0.label]) }.compactMap { site.cursor.value($0) }
    }
  }

  /// The keys that are not there yet, those that must be first.
  private func keyCompletions(_ site: JSONSite) -> [Completion] {
    let cursor = site.cursor
    guard let shape = site.shape.shape(at: cursor.path) else { return [] }
    if document.kind == .workspace, site.way == ["rules"] {
      return Rule.all.filter { !cursor.others.contains($0.id) }.map { rule in
        let level = rule.isOnByDefault ? "off" : rule.severity.name
        return cursor.key(
          rule.id, detail: rule.menuLine, documentation: Markdown.escaped(rule.why),
          value: JSONStart("\"\(level)\"", "\"${1:\(level)}\""))
      }
    }
    guard let object = shape.object else { return [] }
    let missing = object.keys.filter { !cursor.others.contains($0.key) }
    return (missing.filter { $0.isRequired } + missing.filter { !$0.isRequired }).map { key in
      cursor.key(
        key.key, detail: key.help + (key.isRequired ? " (must be there)" : ""),
        documentation: "Holds " + Markdown.escaped(key.shape.words) + ".",
        value: JSONStart(key.shape, at: site.way + [key.key]))
    }
  }
}

extension Rule {
  /// What it reports, and whether that has to be asked for.
  var menuLine: String { summary + (isOnByDefault ? "" : " (off by default)") }
}
