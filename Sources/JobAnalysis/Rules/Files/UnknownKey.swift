import JSONText
import JobModel

extension Rule {
  static let unknownKey = Rule(
    id: "unknown-key", summary: "a field that no file of this kind has", severity: .warning, scope: .file,
    sight: .top,
    why: """
      A field that Callwright does not know is not read: a typo in its name would silently switch off what it \
      was meant to say.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname: A\n⟦descripton⟧: B\n---\nHello.\n", becomes: "---\nname: A\ndescription: B\n---\nHello.\n"),
      .flags("{ ⟦\"profil\"⟧: \"sona\" }", becomes: "{ \"profile\": \"sona\" }", in: .workspace),
      .flags("{ \"members\": [{ \"name\": \"Ana\", ⟦\"phone\"⟧: \"1\" }] }", in: .workspace),
      .flags(
        "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\", \"content\": \"c\", ⟦\"chanel\"⟧: \"d\"}",
        in: .action),
      .fine("---\nname: A\ndescription: B\ntrigger: C\nprofile: standard\nignore: a\n---\nHello.\n"),
      .fine("{ \"$schema\": \"x\", \"rules\": { \"anything\": \"off\" } }", in: .workspace),
      .fine(
        "{\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\", \"content\": \"c\"}", in: .action),
    ]
  ) { snapshot in
    if let frontMatter = snapshot.document.job?.frontMatter { return unknownKeys(frontMatter) }
    return snapshot.document.shapeIssues.compactMap { issue in
      guard case .unknownKey(let member, let owner) = issue else { return nil }
      let nearest = EditDistance.nearest(to: member.key, in: owner.keys.map { $0.key })
      let fixes = nearest.map {
        [Fix(title: "write \"\($0)\"", edits: [TextEdit(range: member.keyRange, replacement: "\"\($0)\"")])]
      }
      return Mark(member.keyRange, unknown(member.key, of: owner.name, nearest: nearest), fixes: fixes ?? [])
    }
  }

  private static func unknownKeys(_ frontMatter: FrontMatter) -> [Mark] {
    let known = Job.keys.map { $0.key }
    return frontMatter.entries.filter { !known.contains($0.key) }.map { entry in
      let nearest = EditDistance.nearest(to: entry.key, in: known)
      let fixes = nearest.map { [Fix(title: "write \($0)", edits: [TextEdit(range: entry.keyRange, replacement: $0)])] }
      return Mark(entry.keyRange, unknown(entry.key, of: "a job", nearest: nearest), fixes: fixes ?? [])
    }
  }

  private static func unknown(_ key: String, of owner: String, nearest: String?) -> String {
    let start = "\(owner) has no field called \(Quotation.short(key)), so it is not read"
    return nearest.map { start + "; did you mean \($0)?" } ?? start + "; remove it"
  }
}
