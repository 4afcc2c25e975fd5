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

  /// For a client that asks later where in the file the name stands, the file alone.
  private func symbol(_ name: String, kind: Int, path: String) -> JSONValue {
    // A document that is open is called what the client calls it.
    let uri = documents[FilePath.key(of: FilePath.uri(of: path))]?.uri ?? FilePath.uri(of: path)
    let location: JSONValue = ["uri": .string(uri)]
    return [
      "name": .string(name), "kind": .int(kind),
      "location": client.resolvesSymbolPlaces ? location : location.with("range", Session.start),
    ]
  }

  private static let start: JSONValue = {
    let start: JSONValue = ["line": 0, "character": 0]
    return ["start": start, "end": start]
  }()

  /// Where in its file a job or an action says its name; the start of the file where it does not.
  mutating func resolveWorkspaceSymbol(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError)
    -> Reaction
  {
    let location = try params.object("location")
    let uri = try location.text("uri")
    let key = FilePath.key(of: uri)
    func resolved(_ range: JSONValue) -> Reaction {
      .result(params.value.with("location", location.value.with("range", range)))
    }
    if let snapshot = snapshot(of: key) {
      var conversions = conversions(of: key, snapshot.document.text)
      return resolved(snapshot.nameRange.map { conversions.range($0) } ?? Session.start)
    }
    guard let path = FilePath.path(of: uri), let kind = FileKind(fileName: FilePath.name(of: path)),
      let root = workspaceRoot(at: path)
    else { return resolved(Session.start) }
    guard let files else { return .needs(WantedFiles(paths: [path], needle: .none)) }
    guard let text = files[path] else { return resolved(Session.start) }
    let snapshot = Snapshot(text, kind: kind, path: path, workspace: root.workspace, vocabulary: root.vocabulary)
    var conversions = Conversions(client: client, text: text, uri: uri, version: nil)
    return resolved(snapshot.nameRange.map { conversions.range($0) } ?? Session.start)
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
