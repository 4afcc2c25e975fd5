import JobAnalysis
import JobModel

/// Which workspace holds for which document.
extension Session {
  /// Asks for the workspace of a folder, again if need be: it may have changed on disk.
  mutating func ask(about folder: String) {
    let number = nextNumber()
    workspaces.asked(folder, number: number)
    send(.find(number: number, name: FileKind.workspaceFileName, above: folder))
  }

  /// Asks again about every folder that an open document lies in.
  mutating func lookAgain() {
    var folders: [String] = []
    for key in documents.keys.sorted() {
      guard let path = documents[key]?.path else { continue }
      let folder = FilePath.folder(of: path)
      if !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders { ask(about: folder) }
  }

  mutating func answered(_ number: Int, _ answer: Answer) {
    guard let folder = workspaces.answered(number, answer) else { return }
    for key in documents.keys where documents[key]?.path.map({ FilePath.folder(of: $0) }) == folder {
      documents[key]?.workspaceChanged()
    }
  }

  /// A workspace file that is open in the editor has another text: all that lies below it is read anew.
  mutating func workspaceFileChanged(at path: String) {
    let folder = FilePath.folder(of: path)
    for key in documents.keys {
      guard let other = documents[key]?.path, FilePath.contains(folder, FilePath.folder(of: other)) else { continue }
      documents[key]?.workspaceChanged()
    }
  }

  /// Whether all is known that the findings of a document depend on.
  func isReady(_ document: OpenDocument) -> Bool {
    document.path.map { workspaces.isKnown(FilePath.folder(of: $0)) } ?? true
  }

  /// The document as the core reads it.
  mutating func snapshot(of key: String) -> Snapshot? {
    guard var document = documents[key] else { return nil }
    if let snapshot = document.snapshot { return snapshot }
    var workspace = Workspace()
    if let path = document.path {
      let open = documents.values.compactMap { other -> (path: String, text: SourceText)? in
        guard other.kind == .workspace, let path = other.path else { return nil }
        return (path, other.text)
      }
      workspace = workspaces.workspace(of: FilePath.folder(of: path), open: open.sorted { $0.path < $1.path })
    }
    let snapshot = document.snapshot(in: workspace)
    documents[key] = document
    return snapshot
  }

  /// The document that a request is about, by the URI in its `textDocument`.
  mutating func open(_ params: Params) throws(ResponseError) -> (key: String, snapshot: Snapshot) {
    let key = FilePath.key(of: try params.object("textDocument").text("uri"))
    guard let snapshot = snapshot(of: key) else {
      throw ResponseError(.invalidParams, "this document is not open, or is none of Callwright's")
    }
    return (key, snapshot)
  }
}
