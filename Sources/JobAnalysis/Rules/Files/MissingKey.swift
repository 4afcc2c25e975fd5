import JSONText
import JobModel

extension Rule {
  static let missingKey = Rule(
    id: "missing-key", summary: "a field that a file of this kind must have is missing", severity: .error, scope: .file,
    sight: .top,
    why: """
      A job has a name, an action says what kind it is, a member has a name: without it the vendor's form cannot be filled \
      in.
      """,
    source: .jobs,
    examples: [
      .flags("⟦---⟧\ndescription: B\n---\nHello.\n"),
      .flags("---\n⟦name⟧:\n---\nHello.\n"),
      .flags("{ \"numbers\": [⟦{⟧ \"label\": \"Night line\" }] }", in: .workspace),
      .flags("⟦{⟧\"kind\": \"conditionalText\", \"name\": \"a\", \"condition\": \"b\"}", in: .action),
      .fine("---\nname: A\n---\nHello.\n"),
      .fine("A text without front matter is never asked for a name.\n"),
      .fine("{}", in: .workspace),
      .fine(
        "{\"kind\": \"textMessage\", \"name\": \"a\", \"recipient\": \"contact\", \"message\": \"Hi\"}", in: .action),
    ]
  ) { snapshot in
    if let syntax = snapshot.document.job {
      guard let frontMatter = syntax.frontMatter else { return [] }
      if let entry = frontMatter.entry("name") {
        guard entry.value == .none else { return [] }
        return [
          Mark(entry.keyRange, "the job's name is missing; write it after the colon, such as name: Take a message")
        ]
      }
      let fence = frontMatter.range.lowerBound..<frontMatter.range.lowerBound + 3
      let place = frontMatter.body.lowerBound..<frontMatter.body.lowerBound
      return [
        Mark(
          fence, "the job has no name; add a line such as name: Take a message",
          fixes: [
            Fix(
              title: "add a line for the name", edits: [TextEdit(range: place, replacement: "name: \n")],
              snippet: "name: $1\n")
          ])
      ]
    }
    return snapshot.document.shapeIssues.compactMap { issue in
      guard case .missingKey(let key, let owner, let place) = issue else { return nil }
      return Mark(place, "\(owner) needs \"\(key)\"")
    }
  }
}
