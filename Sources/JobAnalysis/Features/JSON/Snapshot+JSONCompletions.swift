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
      let isGlued = site.cursor.isEmpty && document.text.bytes.at(word.lowerBound - 1) == ":"
      let entries = jsonEntries(site).filter { Snapshot.matches(typed, [$0.label]) }
      return entries.compactMap { site.cursor.value($0, isGlued: isGlued) }
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
    // An action that does not say its kind has the keys of both, some of them twice.
    var missing: [ObjectShape.Key] = []
    for key in object.keys where !cursor.others.contains(key.key) && !missing.contains(where: { $0.key == key.key }) {
      missing.append(key)
    }
    return
      (missing.filter { $0.isRequired } + missing.filter { !$0.isRequired && !$0.isForTools }
      + missing.filter { $0.isForTools }).map { key in
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

extension ObjectShape.Key {
  /// For editors, not for what the file says.
  fileprivate var isForTools: Bool { key.utf8.first == UInt8(ascii: "$") }
}
