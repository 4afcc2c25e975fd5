import JSONText
import JobModel

extension Rule {
  static let unknownRule = Rule(
    id: "unknown-rule", summary: "a rule that does not exist is silenced or set", severity: .warning, scope: .file,
    why: """
      A comment, a field or callwright.json can silence a rule by its name. A name that no rule has silences nothing: what \
      was meant is still reported. callwright rules lists the names.
      """,
    source: .callwright,
    examples: [
      .flags(
        "<!-- callwright-ignore ⟦unknown-acton⟧: later -->\n/Calendar\n",
        becomes: "<!-- callwright-ignore unknown-action: later -->\n/Calendar\n"),
      .flags("---\nname: A\nignore: [⟦nonsense⟧]\n---\nHello.\n"),
      .flags(
        "{ \"rules\": { ⟦\"sms-segment\"⟧: \"off\" } }", becomes: "{ \"rules\": { \"sms-segments\": \"off\" } }",
        in: .workspace),
      .fine("<!-- callwright-ignore unknown-action: later -->\n/Calendar\n"),
      .fine("<!-- ignore nonsense -->\nHello.\n"),
      .fine("{ \"rules\": { \"sms-segments\": \"off\" } }", in: .workspace),
    ]
  ) { snapshot in
    func mark(_ name: String, _ range: Range<Int>, quote: String = "") -> Mark? {
      if all.contains(where: { $0.id == name }) { return nil }
      let nearest = EditDistance.nearest(to: name, in: all.map { $0.id })
      let hint = nearest.map { "did you mean \($0)?" } ?? "callwright rules lists the names"
      let fixes = nearest.map {
        [Fix(title: "write \($0)", edits: [TextEdit(range: range, replacement: quote + $0 + quote)])]
      }
      return Mark(range, "there is no rule \(Quotation.short(name)); \(hint)", fixes: fixes ?? [])
    }
    if snapshot.document.kind == .workspace {
      let members = snapshot.document.json?["rules"]?.members ?? []
      return members.compactMap { mark($0.key, $0.keyRange, quote: "\"") }
    }
    let quote = snapshot.document.kind == .action ? "\"" : ""
    return snapshot.suppressions.flatMap { $0.rules.compactMap { mark($0.rule, $0.range, quote: quote) } }
  }
}
