import JSONText
package import JobModel

/// An entry of the workspace file for a name that a text uses and the workspace does not have.
package struct Declaration: Sendable, Equatable {
  package let title: String
  /// In the workspace file.
  package let edits: [TextEdit]

  /// Those of whose findings there can be any.
  package static let rules = ["transfer-target-unknown", "undefined-variable"]
}

extension Snapshot {
  /// What can be added to the workspace file so that a finding goes away; `file` is that file as it is.
  package func declarations(for finding: Finding, in file: SourceText) -> [Declaration] {
    switch finding.rule {
    case "transfer-target-unknown":
      guard let name = document.job?.actions.first(where: { $0.argument?.content == finding.range })?.argument?.value
      else { return [] }
      return ["inboxes", "members"].compactMap { key in
        declaration(Quotation.short(name), in: key, of: file) { known in
          let count = known?.elements?.count
          let entry: JSONValue = ["name": .string(name)]
          return count.map { ([.key(key), .index($0)], entry) } ?? ([.key(key)], [entry])
        } isKnown: {
          $0.target(named: name) != nil
        }
      }
    case "undefined-variable" where finding.range.count > 2:
      let name = document.text.string(finding.range.lowerBound + 1..<finding.range.upperBound - 1)
      let added = declaration("{\(name)}", in: "variables", of: file) { _ in
        ([.key("variables"), .key(name)], .object([]))
      } isKnown: {
        $0.variables?.contains { $0.name == name } ?? false
      }
      return added.map { [$0] } ?? []
    default: return []
    }
  }

  /// Tried out: the workspace that the file then says has the name.
  private func declaration(
    _ name: String, in key: String, of file: SourceText,
    _ entry: (_ known: JSONNode?) -> (place: [JSONStep], value: JSONValue), isKnown: (Workspace) -> Bool
  ) -> Declaration? {
    guard let json = try? JSONDocument(file.bytes, dialect: .commented) else { return nil }
    let (place, value) = entry(json.root[key])
    guard let edits = json.inserting(value, at: place) else { return nil }
    let changes = edits.map { TextEdit(range: $0.range, replacement: $0.replacement) }
    guard let text = try? file.applying(changes),
      let node = try? JSONNode.parse(text.bytes, dialect: .commented), isKnown(Workspace(node))
    else { return nil }
    return Declaration(title: "add \(name) to the \(key) in \(FileKind.workspaceFileName)", edits: changes)
  }
}
