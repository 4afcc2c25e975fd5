import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func documentSymbol(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    var conversions = conversions(of: key, snapshot.document.text)
    return conversions.outline(snapshot.outline)
  }

  /// The jobs and actions of every workspace that is known, by a part of their names.
  mutating func workspaceSymbol(_ params: Params) throws(ResponseError) -> Reaction {
    let query = try params.text("query")
    guard knowsFolders() else { return .notYet }
    var symbols: [JSONValue] = []
    for folder in workspaces.roots.keys.sorted() {
      guard let workspace = workspaces.roots[folder]?.workspace else { continue }
      for job in workspace.jobs ?? [] where Session.matches(job.name, query) {
        symbols.append(symbol(job.name, kind: 5, path: job.path))
      }
      for action in workspace.actions where Session.matches(action.name, query) {
        symbols.append(symbol(action.name, kind: 24, path: action.path))
      }
    }
    return .result(.array(symbols))
  }

  private func symbol(_ name: String, kind: Int, path: String) -> JSONValue {
    let start: JSONValue = ["line": 0, "character": 0]
    let range: JSONValue = ["start": start, "end": start]
    // A document that is open is called what the client calls it.
    let uri = documents[FilePath.key(of: FilePath.uri(of: path))]?.uri ?? FilePath.uri(of: path)
    return ["name": .string(name), "kind": .int(kind), "location": ["uri": .string(uri), "range": range]]
  }

  /// Whether the letters of a query stand in a name, in their order.
  static func matches(_ name: String, _ query: String) -> Bool {
    var left = query.utf8.filter { $0 != " " }[...]
    for byte in name.utf8 {
      guard let wanted = left.first else { break }
      if byte.lowercased == wanted.lowercased { left = left.dropFirst() }
    }
    return left.isEmpty
  }
}
