import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// The name under the cursor, if it is one that can be changed.
  mutating func prepareRename(_ params: Params) throws(ResponseError) -> JSONValue {
    guard let (key, mention) = try mention(params), let snapshot = snapshot(of: key) else { return .null }
    var conversions = conversions(of: key, snapshot.document.text)
    let range = conversions.range(mention.range)
    return client.renamesByRange ? range : ["range": range, "placeholder": .string(mention.symbol.name)]
  }

  mutating func rename(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction {
    let name = try params.text("newName")
    guard let (key, mention) = try mention(params) else {
      throw ResponseError(.invalidParams, "there is nothing here that has a name of its own")
    }
    let symbol = mention.symbol
    let renaming: Renaming
    do {
      renaming = try Renaming(symbol, to: name, in: snapshot(of: key)?.workspace ?? Workspace())
    } catch {
      throw ResponseError(.requestFailed, error.reason)
    }
    let root = workspaceRoot(of: key)
    let paths = speakers(of: symbol, in: root)
    if let wanted = unread(paths, for: symbol, files) { return .needs(wanted) }
    let places = places(of: symbol, from: key, in: root, files ?? [:], among: paths)
    guard places.contains(where: { $0.mentions.contains { $0.isDefinition } }) else {
      throw ResponseError(.requestFailed, "this \(symbol.noun) is not defined anywhere; a name to change is missing")
    }
    return .result(try workspaceEdit(renaming, places))
  }

  private func workspaceEdit(_ renaming: Renaming, _ places: [SymbolPlaces]) throws(ResponseError) -> JSONValue {
    var changes: [JSONField] = []
    var documentChanges: [JSONValue] = []
    for place in places {
      var conversions = place.conversions
      var edits: [JSONValue] = []
      for mention in place.mentions where !mention.range.isEmpty {
        edits.append(conversions.edit(renaming.edit(mention)))
      }
      if edits.isEmpty { continue }
      changes.append(JSONField(place.uri, .array(edits)))
      let document: JSONValue = ["uri": .string(place.uri), "version": place.version.map { .int($0) } ?? .null]
      documentChanges.append(["textDocument": document, "edits": .array(edits)])
    }
    let moves = fileMoves(renaming, places)
    if case .job = renaming.symbol, moves.isEmpty {
      throw ResponseError(.requestFailed, "a job's name is its file's name, and your editor must rename that")
    }
    return client.hasDocumentChanges
      ? ["documentChanges": .array(documentChanges + moves)] : ["changes": .object(changes)]
  }

  /// A file that is called as what it defines gets the new name too, where the client can do that.
  private func fileMoves(_ renaming: Renaming, _ places: [SymbolPlaces]) -> [JSONValue] {
    let ending: String
    switch renaming.symbol {
    case .job: ending = FileKind.job.ending
    case .action: ending = FileKind.action.ending
    default: return []
    }
    guard client.renamesFiles else { return [] }
    return places.compactMap { place in
      guard place.mentions.contains(where: { $0.isDefinition }), let path = FilePath.path(of: place.uri),
        FilePath.name(of: path) == renaming.symbol.name + ending
      else { return nil }
      let folder = FilePath.folder(of: path)
      let new = FilePath.uri(of: (folder == "/" ? "/" : folder + "/") + renaming.name + ending)
      return ["kind": "rename", "oldUri": .string(place.uri), "newUri": .string(new)]
    }
  }
}
