import JSONText
import JobModel

extension Rule {
  static let duplicateEntry = Rule(
    id: "duplicate-entry", summary: "two people, inboxes or numbers of one name", severity: .warning, scope: .file,
    why: """
      A transfer names its target. Where two have the same name, nobody can tell which one is called: the member wins over \
      the inbox, the inbox over the number.
      """,
    source: .callwright,
    examples: [
      .flags("{ \"members\": [{ \"name\": \"Ana\" }, { \"name\": ⟦\"ana\"⟧ }] }", in: .workspace),
      .flags(
        "{ \"members\": [{ \"name\": \"Front desk\" }], \"inboxes\": [{ \"name\": ⟦\"Front desk\"⟧ }] }", in: .workspace
      ),
      .flags(
        "{ \"inboxes\": [{ \"name\": \"A\" }], \"numbers\": [{ \"label\": ⟦\"A\"⟧, \"number\": \"1\" }] }",
        in: .workspace),
      .fine("{ \"members\": [{ \"name\": \"Ana\" }, { \"name\": \"Ana Ortiz\" }] }", in: .workspace),
      .fine("{ \"members\": [{ \"name\": \"Ana\" }], \"channels\": [{ \"name\": \"Ana\" }] }", in: .workspace),
      .fine("{ \"members\": [], \"inboxes\": [] }", in: .workspace),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .workspace, let node = snapshot.document.json else { return [] }
    var first: [String: Range<Int>] = [:]
    var marks: [Mark] = []
    for (list, key) in [("members", "name"), ("inboxes", "name"), ("numbers", "label")] {
      for element in node[list]?.elements ?? [] {
        guard let value = element[key], let name = value.string else { continue }
        let folded = String(decoding: name.utf8.map { $0.lowercased }, as: UTF8.self)
        if let range = first[folded] {
          marks.append(
            Mark(
              value.range, "\(name) stands twice, so a transfer could not tell the two apart; give one another name",
              related: [RelatedPlace(range, "the first one")]))
        } else {
          first[folded] = value.range
        }
      }
    }
    return marks
  }
}
