import JSONText
import JobModel

extension Rule {
  static let wrongType = Rule(
    id: "wrong-type", summary: "a field holds another kind of value than it takes", severity: .error, scope: .file,
    sight: .top,
    why: """
      A field takes one kind of value: a text, a number, true or false, a list. Another kind cannot be read, so the field \
      counts as not set.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname:\n  - ⟦A\n  - B⟧\n---\nHello.\n"),
      .flags(
        "{ \"profile\": ⟦\"standart\"⟧ }", becomes: "{ \"profile\": \"standard\" }", in: .workspace),
      .flags("{ \"members\": [⟦\"Ana\"⟧] }", in: .workspace),
      .flags("{ \"limits\": { \"name\": ⟦\"100\"⟧ } }", in: .workspace),
      .flags("{ \"limits\": { \"name\": ⟦-1⟧, \"trigger\": ⟦0.5⟧ } }", in: .workspace),
      .flags("{ \"region\": ⟦\"USA\"⟧ }", in: .workspace),
      .flags("{ \"region\": ⟦\"gb\"⟧ }", becomes: "{ \"region\": \"GB\" }", in: .workspace),
      .flags("⟦[]⟧", in: .action),
      .fine("---\nname: 007\nignore:\n  - vague-term\n---\nHello.\n"),
      .fine("{ \"limits\": { \"name\": null }, \"integrations\": { \"jobber\": true } }", in: .workspace),
      .fine("{ \"rules\": { \"vague-term\": \"off\" } }", in: .workspace),
    ]
  ) { snapshot in
    if let frontMatter = snapshot.document.job?.frontMatter { return wrongTypes(frontMatter) }
    return snapshot.document.shapeIssues.compactMap { issue in
      guard case .wrongType(let node, let key, let wanted) = issue else { return nil }
      let name = key.map { "\"\($0)\"" } ?? "this file"
      return Mark(node.range, "\(name) must be \(wanted.words)", fixes: fixes(of: node, wanted))
    }
  }

  private static func wrongTypes(_ frontMatter: FrontMatter) -> [Mark] {
    frontMatter.entries.compactMap { entry in
      guard let key = Job.keys.first(where: { $0.key == entry.key }), !key.holdsList, case .list = entry.value else {
        return nil
      }
      return Mark(entry.valueRange, "\(entry.key) takes one text, not a list; write it behind the colon")
    }
  }

  /// The word that was probably meant, where only some words will do.
  private static func fixes(of node: JSONNode, _ wanted: Shape) -> [Fix] {
    guard let text = node.string, let nearest = nearest(to: text, wanted) else { return [] }
    return [Fix(title: "write \"\(nearest)\"", edits: [TextEdit(range: node.range, replacement: "\"\(nearest)\"")])]
  }

  private static func nearest(to text: String, _ wanted: Shape) -> String? {
    switch wanted {
    case .choice(let words): return EditDistance.nearest(to: text, in: words)
    case .region:
      let capitals = String(decoding: text.utf8.map { $0.isLower ? $0 & 0xDF : $0 }, as: UTF8.self)
      return PhoneNumber.regions.contains(capitals) ? capitals : nil
    default: return nil
    }
  }
}
