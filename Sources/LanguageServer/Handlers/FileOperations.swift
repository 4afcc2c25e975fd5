import JSONText
import JobAnalysis
import JobModel

extension Session {
  /// A job or an action that is called as its file is about to be renamed: what speaks of it follows.
  mutating func willRenameFiles(_ params: Params, _ files: [String: SourceText]?) throws(ResponseError) -> Reaction {
    guard knowsFolders() else { return .notYet }
    var moves: [(from: String, to: String)] = []
    for file in try params.objects("files") {
      let old = try file.text("oldUri")
      let new = try file.text("newUri")
      if let from = FilePath.path(of: old), let to = FilePath.path(of: new) { moves.append((from, to)) }
    }
    let renamings = moves.compactMap { move in renaming(from: move.from, to: move.to).map { (move.from, $0) } }
    if files == nil {
      let wanted = renamings.compactMap { path, renaming in
        unread(speakers(of: renaming.symbol, in: workspaceRoot(at: path)), for: renaming.symbol, nil)
      }
      let paths = wanted.flatMap { $0.paths }
      if !paths.isEmpty { return .needs(WantedFiles(paths: Array(Set(paths)).sorted(), needle: .none)) }
    }
    var changes: [(place: SymbolPlaces, edits: [TextEdit])] = []
    for (path, renaming) in renamings {
      let speakers = speakers(of: renaming.symbol, in: workspaceRoot(at: path))
      let read = (files ?? [:]).filter { speakers.contains($0.key) }
      for place in places(
        of: renaming.symbol, from: nil, in: workspaceRoot(at: path), read, among: speakers)
      {
        let edits = place.mentions.filter { !$0.range.isEmpty }.map { renaming.edit($0) }
        if !edits.isEmpty { changes.append((place, edits)) }
      }
    }
    return .result(changes.isEmpty ? .null : workspaceEdit(changes))
  }

  /// What a new file name means for the thing that was called by the old one.
  private func renaming(from: String, to: String) -> Renaming? {
    let (old, new) = (FilePath.name(of: from), FilePath.name(of: to))
    guard let kind = FileKind(fileName: old), FileKind(fileName: new) == kind, old != new,
      let workspace = workspaceRoot(at: from)?.workspace
    else { return nil }
    let names = (kind.stem(of: old), kind.stem(of: new))
    switch kind {
    case .job: return try? Renaming(.job(names.0), to: names.1, in: workspace)
    case .action:
      guard workspace.actions.contains(where: { $0.path == from && $0.name == names.0 }) else { return nil }
      return try? Renaming(.action(names.0), to: names.1, in: workspace)
    case .workspace: return nil
    }
  }

  /// Several files may have several edits each, one text after the other.
  private func workspaceEdit(_ changes: [(place: SymbolPlaces, edits: [TextEdit])]) -> JSONValue {
    var byFile: [(uri: String, version: Int?, edits: [JSONValue])] = []
    for (place, edits) in changes {
      var conversions = place.conversions
      var converted: [JSONValue] = []
      for edit in edits { converted.append(conversions.edit(edit)) }
      if let known = byFile.firstIndex(where: { $0.uri == place.uri }) {
        byFile[known].edits += converted
      } else {
        byFile.append((place.uri, place.version, converted))
      }
    }
    guard client.hasDocumentChanges else {
      return ["changes": .object(byFile.map { JSONField($0.uri, .array($0.edits)) })]
    }
    return [
      "documentChanges": .array(
        byFile.map { file in
          let document: JSONValue = ["uri": .string(file.uri), "version": file.version.map { .int($0) } ?? .null]
          return ["textDocument": document, "edits": .array(file.edits)]
        })
    ]
  }

  /// Files came, went, or have another name: the same as if the disk had said so.
  mutating func filesMoved(_ params: Params, isGone: Bool) throws(ResponseError) {
    for file in try params.objects("files") {
      if let old = (file["oldUri"] ?? file["uri"])?.string.flatMap({ FilePath.path(of: $0) }) {
        changedOnDisk(old, isGone: isGone || file["oldUri"] != nil)
      }
      if let new = file["newUri"]?.string.flatMap({ FilePath.path(of: $0) }) { changedOnDisk(new, isGone: false) }
    }
  }
}
