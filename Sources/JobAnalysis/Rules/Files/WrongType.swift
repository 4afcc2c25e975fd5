import JSONText
import JobModel

extension Rule {
  static let wrongType = Rule(
    id: "wrong-type", summary: "a field holds the wrong kind of value", severity: .error, scope: .file,
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
      .flags(
        "{ \"members\": [⟦\"Ana\"⟧] }", becomes: "{ \"members\": [{ \"name\": \"Ana\" }] }", in: .workspace),
      .flags("{ \"steps\": [{ \"name\": \"a\", \"jobs\": [⟦1⟧] }] }", in: .workspace),
      .flags("{ \"limits\": { \"name\": ⟦\"100\"⟧ } }", in: .workspace),
      .flags("{ \"limits\": { \"name\": ⟦-1⟧, \"trigger\": ⟦0.5⟧ } }", in: .workspace),
      .flags("{ \"region\": ⟦\"USA\"⟧ }", in: .workspace),
      .flags("{ \"region\": ⟦\"gb\"⟧ }", becomes: "{ \"region\": \"GB\" }", in: .workspace),
      .flags("{ \"inboxes\": [{ \"name\": ⟦\"\"⟧ }], \"exclude\": [⟦\" \"⟧] }", in: .workspace),
      .flags("⟦[]⟧", in: .action),
      .fine("---\nname: 007\nignore:\n  - vague-term\n---\nHello.\n"),
      .fine("{ \"limits\": { \"name\": null }, \"integrations\": { \"jobber\": true } }", in: .workspace),
      .fine("{ \"rules\": { \"vague-term\": \"off\" } }", in: .workspace),
    ]
  ) { snapshot in
    if let frontMatter = snapshot.document.job?.frontMatter { return wrongTypes(frontMatter) }
    return snapshot.document.shapeIssues.compactMap { issue in
      switch issue {
      case .wrongType(let node, let key, let wanted):
        let name = key.map { "\"\($0)\"" } ?? "this file"
        return Mark(node.range, "\(name) must be \(wanted.words)", fixes: fixes(of: node, wanted))
      case .wrongElement(let node, let key, let wanted):
        let example = onlyKey(of: wanted).map { ", such as { \"\($0)\": \"…\" }" } ?? ""
        let fixes = named(node, wanted, in: snapshot.document.text).map { [$0] } ?? fixes(of: node, wanted)
        return Mark(node.range, "each of \"\(key)\" must be \(wanted.words)\(example)", fixes: fixes)
      default: return nil
      }
    }
  }

  private static func wrongTypes(_ frontMatter: FrontMatter) -> [Mark] {
    frontMatter.entries.compactMap { entry in
      guard let key = Job.keys.first(where: { $0.key == entry.key }), !key.holdsList, case .list = entry.value else {
        return nil
      }
      return Mark(entry.valueRange, "\(entry.key) takes one text, not a list; write it after the colon")
    }
  }

  /// The one key that an object needs, where that holds a text.
  private static func onlyKey(of wanted: Shape) -> String? {
    guard case .object(let shape) = wanted else { return nil }
    let required = shape.keys.filter { $0.isRequired }
    guard required.count == 1, let key = required.first, case .name = key.shape else { return nil }
    return key.key
  }

  /// `"Ana"` in place of `{ "name": "Ana" }`.
  private static func named(_ node: JSONNode, _ wanted: Shape, in text: SourceText) -> Fix? {
    guard let name = node.string, name.utf8.contains(where: { !$0.isWhitespace }), let key = onlyKey(of: wanted) else {
      return nil
    }
    let object = "{ \"\(key)\": \(text.string(node.range)) }"
    return Fix(title: "write \(object)", edits: [TextEdit(range: node.range, replacement: object)])
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
