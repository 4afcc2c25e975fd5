import JSONText
import JobModel

/// Documents opened, changed, saved and closed.
extension Session {
  mutating func didOpen(_ params: Params) throws(ResponseError) {
    let item = try params.object("textDocument")
    let uri = try item.text("uri")
    let key = FilePath.key(of: uri)
    let path = FilePath.path(of: uri)
    let name = FilePath.name(of: path ?? FilePath.decoded(Array(uri.utf8)[...]))
    let language = try item.text("languageId")
    client.see(language: language)
    let version = try item.optionalNumber("version")
    let text = try item.text("text")
    guard let kind = FileKind(fileName: name) ?? FileKind(languageID: language) else {
      // What was open in a language of ours may be opened in another.
      if documents[key] != nil { close(key) }
      return
    }
    if documents[key] != nil { leaveHome(key) }
    documents[key] = OpenDocument(uri: uri, kind: kind, version: version, text: SourceText(text), path: path)
    revision += 1
    opened(key)
  }

  mutating func didChange(_ params: Params) throws(ResponseError) {
    let item = try params.object("textDocument")
    let key = key(ofTyped: try item.text("uri"))
    let changes = try params.objects("contentChanges")
    guard let place = documents.index(forKey: key) else {
      return send(.log("a change of a document that is not open: \(key)"))
    }
    let (kind, known, before) = documents.values.ask(place) { ($0.kind, $0.version, $0.text) }
    // What a file said last that could be read is remembered while it is broken.
    if kind != .job { remakePending() }
    let version = try item.optionalNumber("version")
    if client.mixesUpChanges, let version, let known, version < known { return }
    var text = before
    for change in changes {
      let replacement = try change.text("text")
      if let range = change["range"], !range.isNull {
        let (start, end) = try change.range("range")
        text = text.replacing(
          TextEdit(range: text.range(from: start, to: end, in: client.encoding), replacement: replacement))
      } else {
        text = SourceText(replacement)
      }
    }
    documents.values[place].take(text, version: version)
    if !isPulled { fresh.insert(key) }
    revision += 1
    changed(key)
  }

  /// A client may have no other way to say that a file changed on disk: the workspace is looked at again.
  mutating func didSave(_ params: Params) throws(ResponseError) {
    let uri = try params.object("textDocument").text("uri")
    guard documents[FilePath.key(of: uri)] != nil else { return }
    revision += 1
    lookAgain()
  }

  mutating func didClose(_ params: Params) throws(ResponseError) {
    close(FilePath.key(of: try params.object("textDocument").text("uri")))
  }

  private mutating func close(_ key: String) {
    settle(key)
    cancelModels(on: key)
    guard let uri = documents[key]?.uri else { return }
    revision += 1
    if !isPulled { send(.message(Conversions.silence(uri: uri, version: nil))) }
    closed(key)
  }

  mutating func didChangeWatchedFiles(_ params: Params) throws(ResponseError) {
    let changes = try params.objects("changes")
    // So many at once are another state of the folder, another branch for instance: one look at all costs less than one at each.
    if changes.count > 500 { return lookAgain(readsAll: true) }
    for change in changes {
      guard let path = FilePath.path(of: try change.text("uri")) else { continue }
      changedOnDisk(path, isGone: try change.optionalNumber("type") == 3)
    }
    if changes.isEmpty { lookAgain() }
  }

  mutating func didChangeFolders(_ params: Params) throws(ResponseError) {
    let event = try params.object("event")
    let before = folders.first
    for folder in try event.objects("removed") {
      let path = FilePath.path(of: try folder.text("uri")).map { FilePath.trimmed($0) }
      folders.removeAll { $0 == path }
    }
    for folder in try event.objects("added") {
      if let path = FilePath.path(of: try folder.text("uri")) { folders.append(FilePath.trimmed(path)) }
    }
    if folders.first != before { moveTexts(from: before) }
    lookAgain()
  }

  /// Texts that are no files belong to another folder now.
  private mutating func moveTexts(from before: String?) {
    for key in documents.keys where documents[key]?.path == nil {
      if let before { openFolders.remove(key, from: before) }
      if let folder = folders.first { openFolders.insert(key, in: folder) }
      pending.documents.insert(key)
      workspaceChanged(of: key)
    }
  }
}
