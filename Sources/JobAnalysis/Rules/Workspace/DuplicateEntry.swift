import JSONText
import JobModel

extension Rule {
  static let duplicateEntry = Rule(
    id: "duplicate-entry", summary: "two entries with the same name, where the name must tell them apart",
    severity: .warning,
    scope: .file,
    cues: .workspaceFile,
    why: """
      A transfer names its target, a text message its channel. Where two have the same name, nobody can tell which one is \
      meant: of targets, a member wins over an inbox, and an inbox over a number.
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
      .flags(
        "{ \"steps\": [{ \"name\": \"Main\", \"jobs\": [\"a\", ⟦\"a\"⟧] }, { \"name\": ⟦\"main\"⟧, \"jobs\": [\"a\"] }] }",
        in: .workspace),
      .flags(
        "{ \"channels\": [{ \"name\": \"A\" }, { \"name\": ⟦\"A\"⟧ }], \"lines\": [{ \"number\": \"+14155550100\" }, { \"number\": ⟦\"+14155550100\"⟧ }] }",
        in: .workspace),
      .fine("{ \"members\": [{ \"name\": \"Ana\" }, { \"name\": \"Ana Ortiz\" }] }", in: .workspace),
      .fine("{ \"members\": [{ \"name\": \"Ana\" }], \"channels\": [{ \"name\": \"Ana\" }] }", in: .workspace),
      .fine("{ \"members\": [], \"inboxes\": [] }", in: .workspace),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .workspace, let node = snapshot.document.json else { return [] }
    func names(_ list: String, _ key: String) -> [JSONNode] {
      (node[list]?.elements ?? []).compactMap { $0[key] }
    }
    let targets = names("members", "name") + names("inboxes", "name") + names("numbers", "label")
    let jobs = (node["steps"]?.elements ?? []).map { $0["jobs"]?.elements ?? [] }
    return repeated(targets, "so a transfer could not tell the two apart; give one another name")
      + repeated(names("channels", "name"), "so a text message could not tell the two apart; give one another name")
      + repeated(names("lines", "number"), "and only one of the two can hold; keep one")
      + repeated(names("steps", "name"), "so nobody could tell the two steps apart; give one another name")
      + jobs.flatMap { repeated($0, "and once is enough in one step; remove it") }
  }

  /// What has the same text as another before it, in any letter case.
  private static func repeated(_ nodes: [JSONNode], _ advice: String) -> [Mark] {
    var first: [String: Range<Int>] = [:]
    return nodes.compactMap { node in
      guard let name = node.string, !name.isEmpty else { return nil }
      let folded = String(decoding: name.utf8.map { $0.lowercased }, as: UTF8.self)
      if let range = first[folded] {
        return Mark(
          node.range, "\(Quotation.short(name)) appears twice, \(advice)",
          related: [RelatedPlace(range, "the first one")])
      }
      first[folded] = node.range
      return nil
    }
  }
}
