import JobAnalysis
import JobModel

/// Which workspace holds for which document.
extension Session {
  /// Asks for the workspace of a folder, again if need be: it may have changed on disk.
  mutating func ask(about folder: String) {
    let number = ask(.workspace(of: folder))
    workspaces.asked(folder, number: number)
    send(.find(number: number, name: FileKind.workspaceFileName, above: folder))
  }

  /// Whether the workspaces of the editor's folders are known, and those inside them; asks for what nobody has asked for.
  mutating func knowsFolders() -> Bool {
    let folders = workspaceFolders
    for folder in folders where !workspaces.isAsked(folder) { ask(about: folder) }
    return folders.allSatisfy { workspaces.root(of: $0).flatMap { workspaces.roots[$0]?.isScanned } ?? false }
  }

  /// The editor's folders, and the workspaces inside them as far as they are known.
  private var workspaceFolders: [String] {
    var all = folders
    var seen = Set(all)
    var place = 0
    while place < all.count {
      let root = workspaces.root(of: all[place]).flatMap { workspaces.roots[$0] }
      for folder in root?.nested ?? [] where seen.insert(folder).inserted { all.append(folder) }
      place += 1
    }
    return all
  }

  /// Asks again about every folder that an open document lies in or that was asked about, and looks at the files there. A
  /// client that watches files has said which jobs changed; for others all are read, and where it is told to.
  mutating func lookAgain(readsAll: Bool = false) {
    let folders =
      documents.keys.sorted().compactMap { folder(of: $0) } + workspaceFolders.filter { workspaces.isAsked($0) }
    var seen: Set<String> = []
    for folder in folders where seen.insert(folder).inserted { ask(about: folder) }
    let all = readsAll || !client.takesWatchers
    for root in workspaces.roots.keys { workspaces.change(root) { $0.beginScan(readsAll: all) } }
  }

  /// The folder that says which workspace holds: a text that is no file belongs to the editor's first folder.
  func folder(of key: String) -> String? {
    guard let place = documents.index(forKey: key) else { return nil }
    return documents.values[place].folder ?? folders.first
  }

  /// The folder of a document's workspace, once it is known.
  func root(of key: String) -> String? {
    folder(of: key).flatMap { workspaces.root(of: $0) }
  }

  /// The workspace of a document, once it is known.
  func workspaceRoot(of key: String) -> WorkspaceRoot? { root(of: key).flatMap { workspaces.roots[$0] } }

  /// The workspace that a file lies in, open or not.
  func workspaceRoot(at path: String) -> WorkspaceRoot? {
    if let root = workspaces.root(of: FilePath.folder(of: path)) { return workspaces.roots[root] }
    return workspaces.roots.values.filter { FilePath.contains($0.folder, path) }.max { one, other in
      one.folder.utf8.count < other.folder.utf8.count
    }
  }

  /// Takes where the workspace of a folder is.
  mutating func answered(_ number: Int, workspaceOf folder: String, _ answer: Answer) {
    let root: WorkspaceRoot
    switch answer {
    case .found(let path, let bytes):
      root = WorkspaceRoot(folder: FilePath.folder(of: path), bytes: bytes, isDeep: true)
    case .absent(let top):
      let own = folders.filter { FilePath.contains($0, folder) }.max { $0.utf8.count < $1.utf8.count }
      root = WorkspaceRoot(folder: own ?? top ?? folder, bytes: nil, isDeep: own != nil || top != nil)
    case .entries: return
    }
    guard workspaces.answered(folder, number: number, root: root) else { return }
    if workspaces.roots[root.folder]?.isScanned == false { workspaces.change(root.folder) { $0.beginScan() } }
    pending.folders.insert(folder)
    pending.roots.insert(root.folder)
  }

  /// Puts a workspace together anew; what lies below is read anew where the change concerns it.
  mutating func remake(_ root: String) {
    remake(root, with: documents.keys.filter { self.root(of: $0) == root }.sorted())
  }

  /// The same where the documents that lie in it are known, in the order of their names.
  mutating func remake(_ root: String, with keys: [String]) {
    let open = keys.compactMap { key -> WorkspaceRoot.OpenFile? in
      guard let document = documents[key], let path = document.path else { return nil }
      return WorkspaceRoot.OpenFile(path: path, kind: document.kind, text: document.text)
    }
    guard let news = workspaces.change(root, { $0.remake(open: open) }), news.isChanged else { return }
    revision += 1
    for key in keys {
      if let document = documents[key], news.concerns(document) { workspaceChanged(of: key) }
    }
  }

  mutating func workspaceChanged(of key: String) {
    documents[key]?.workspaceChanged()
    outdated.formUnion(shown)
    shown = []
  }

  /// Tells the workspaces what the jobs say of themselves that were typed in: once, when the input is quiet.
  mutating func summarize() {
    for key in documentKeys(where: { $0.kind == .job && !$0.isSettled }) {
      guard let place = documents.index(forKey: key) else { continue }
      let (text, settled) = (documents.values[place].text, documents.values[place].settled)
      guard let path = documents.values[place].path, let folder = root(of: key), let root = workspaces.roots[folder]
      else {
        documents.values[place].settle(nil)
        continue
      }
      let withFacts = root.workspace.wantsFacts
      documents.values[place].settle(withFacts ? nil : text)
      if !withFacts, let settled, !JobSummary.mayDiffer(text, from: settled) { continue }
      if root.openSummaries[path] != JobSummary(text, JobSummary.Wishes(facts: withFacts)) { remake(folder) }
    }
  }

  /// Some of the documents, in the order of their names.
  func documentKeys(where isWanted: (OpenDocument) -> Bool) -> [String] {
    var keys: [String] = []
    for place in documents.indices where isWanted(documents.values[place]) { keys.append(documents.keys[place]) }
    return keys.sorted()
  }

  /// A document was opened or closed: what lies below a workspace file may have another workspace now.
  mutating func opened(_ document: OpenDocument, isOpen: Bool = true) {
    guard let path = document.path else { return }
    let folder = FilePath.folder(of: path)
    if document.kind == .workspace {
      let isNew = workspaces.roots[folder] == nil
      workspaces.setOpen(folder, isOpen)
      if isNew { workspaces.change(folder) { $0.beginScan() } }
      for other in documents.keys where self.folder(of: other).map({ FilePath.contains(folder, $0) }) ?? false {
        workspaceChanged(of: other)
      }
    }
    guard let root = workspaces.root(of: folder) else { return }
    if document.kind != .workspace, !isOpen { readAgain(path, in: root) }
    pending.roots.insert(root)
  }

  /// A document has another text: what others know of it may have changed. What a job says can wait until the input is quiet.
  mutating func changed(_ document: OpenDocument) {
    guard document.kind != .job, let path = document.path, let root = workspaces.root(of: FilePath.folder(of: path))
    else { return }
    remake(root)
  }

  /// Files have come, gone or changed on disk.
  mutating func changedOnDisk(_ path: String, isGone: Bool) {
    revision += 1
    let folder = FilePath.folder(of: path)
    let root = workspaces.roots.keys.filter { FilePath.contains($0, folder) }.max { $0.utf8.count < $1.utf8.count }
    switch FileKind(fileName: FilePath.name(of: path)) {
    case .workspace: lookAgain()
    case .action: if let root { readAgain(path, in: root) }
    case .job:
      guard let root else { return }
      if workspaces.change(root, { $0.take(job: path, isThere: !isGone) }) == true { readAgain(path, in: root) }
      remake(root)
    case nil: if let root { workspaces.change(root) { $0.beginScan() } }
    }
  }

  private mutating func readAgain(_ path: String, in root: String) {
    send(.read(number: ask(.changed(root: root, path: path)), path: path))
  }

  /// Whether all is known that the findings of a document depend on.
  func isReady(_ key: String) -> Bool {
    guard let folder = folder(of: key) else { return true }
    return workspaces.root(of: folder).map { workspaces.isScanned($0) } ?? false
  }

  /// The document as the core reads it.
  mutating func snapshot(of key: String) -> Snapshot? {
    guard let place = documents.index(forKey: key) else { return nil }
    if let snapshot = documents.values[place].nextSnapshot() { return snapshot }
    let root = root(of: key).flatMap { workspaces.roots[$0] }
    return documents.values[place].snapshot(
      in: root?.workspace ?? Workspace(), root?.vocabulary ?? Vocabulary.builtIn)
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
