import JSONText
import JobModel

extension Rule {
  static let jsonSyntax = Rule(
    id: "json-syntax", summary: "a JSON file cannot be read", severity: .error, scope: .file,
    cues: .actionFile | .workspaceFile,
    why: """
      Action files and callwright.json are JSON: names and texts in straight quotes, a comma between two fields, every \
      bracket closed. callwright.json may have comments and a comma after the last field; action files may not.
      """,
    source: .callwright,
    examples: [
      .flags("{ \"profile\": \"sona\" ⟦\"region\"⟧: \"US\" }", in: .workspace),
      .flags("{ \"kind\": \"textMessage\"⟦,⟧ }", in: .action),
      .flags("{ \"kind\": ⟦nope⟧ }", in: .action),
      .fine("{ \"profile\": \"sona\", /* the vendor's current page */ }", in: .workspace),
      .fine("// nothing set\n{}", in: .workspace),
      .fine("{\"kind\": \"textMessage\", \"name\": \"a\", \"recipient\": \"contact\"}", in: .action),
    ]
  ) { snapshot in
    guard case .brokenJSON(let error) = snapshot.document.content else { return [] }
    return [Mark(error.range, error.message)]
  }
}
