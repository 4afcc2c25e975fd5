import JSONText
import JobModel

extension Rule {
  static let repeatedKey = Rule(
    id: "repeated-key", summary: "a field that appears twice", severity: .error, scope: .file,
    sight: .top,
    why: """
      A field can have one value. Where it appears twice, one of the two is not read, and nobody can tell which one was \
      meant.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname: A\n⟦name⟧: B\n---\nHello.\n", becomes: "---\nname: A\n---\nHello.\n"),
      .flags("{ \"profile\": \"sona\", ⟦\"profile\"⟧: \"standard\" }", in: .workspace),
      .flags("{ \"variables\": { \"a\": {}, ⟦\"a\"⟧: {} } }", in: .workspace),
      .fine("---\nname: A\ndescription: A\n---\nHello.\n"),
      .fine("{ \"members\": [{ \"name\": \"A\" }, { \"name\": \"B\" }] }", in: .workspace),
      .fine("{}", in: .workspace),
    ]
  ) { snapshot in
    if let syntax = snapshot.document.job {
      return syntax.frontMatter.map { repeated($0, in: syntax.text) } ?? []
    }
    return snapshot.document.shapeIssues.compactMap { issue in
      guard case .repeatedKey(let member, let first) = issue else { return nil }
      return Mark(
        member.keyRange, "\(Quotation.short(member.key)) appears twice; keep one of the two",
        related: [RelatedPlace(first, "the first one")])
    }
  }

  private static func repeated(_ frontMatter: FrontMatter, in text: SourceText) -> [Mark] {
    var first: [String: Range<Int>] = [:]
    return frontMatter.entries.compactMap { entry in
      guard let range = first[entry.key] else {
        first[entry.key] = entry.keyRange
        return nil
      }
      return Mark(
        entry.keyRange,
        "\(Quotation.short(entry.key)) appears twice, and only the first one is read; keep one of the two",
        fixes: [Fix(title: "remove this one", edits: [TextEdit(range: lines(of: entry, in: text), replacement: "")])],
        related: [RelatedPlace(range, "the first one")])
    }
  }

  /// The lines that an entry takes.
  private static func lines(of entry: FrontMatter.Entry, in text: SourceText) -> Range<Int> {
    let last = text.line(at: max(entry.keyRange.upperBound, entry.valueRange.upperBound))
    return text.lineStart(text.line(at: entry.keyRange.lowerBound))..<text.lineStart(last + 1)
  }
}
