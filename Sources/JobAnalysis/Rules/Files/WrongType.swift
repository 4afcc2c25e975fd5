import JSONText
import JobModel

extension Rule {
  static let wrongType = Rule(
    id: "wrong-type", summary: "a field holds another kind of value than it takes", severity: .error, scope: .file,
    why: """
      A field takes one kind of value: a text, a number, true or false, a list. Another kind cannot be read, so the field \
      counts as not set.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname:\n  - ⟦A\n  - B⟧\n---\nHello.\n"),
      .flags("{ \"profile\": ⟦\"sonata\"⟧ }", in: .workspace),
      .flags("{ \"members\": [⟦\"Ana\"⟧] }", in: .workspace),
      .flags("{ \"limits\": { \"name\": ⟦\"100\"⟧ } }", in: .workspace),
      .flags("⟦[]⟧", in: .action),
      .fine("---\nname: 007\nignore:\n  - vague-term\n---\nHello.\n"),
      .fine("{ \"limits\": { \"name\": null }, \"integrations\": { \"jobber\": true } }", in: .workspace),
      .fine("{ \"rules\": { \"vague-term\": \"off\" } }", in: .workspace),
    ]
  ) { snapshot in
    if let frontMatter = snapshot.document.job?.frontMatter { return wrongTypes(frontMatter) }
    return snapshot.document.shapeIssues.compactMap { issue in
      guard case .wrongType(let range, let key, let wanted) = issue else { return nil }
      return Mark(range, "\(key.map { "\"\($0)\"" } ?? "this file") must be \(wanted)")
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
}
