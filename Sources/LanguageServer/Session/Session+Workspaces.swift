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
      for folder in root?.nested.sorted() ?? [] where seen.insert(folder).inserted { all.append(folder) }
      place += 1
    }
    return all
  }

  /// Asks again about every folder that an open document lies in or that was asked about, and looks at the files there, once the
  /// input is quiet: an editor may save all files at a time. A client that watches files has said which jobs changed; for others all
  /// are read, and where it is told to.
  mutating func lookAgain(readsAll: Bool = false) {
    pending.look = pending.look == .atAll || readsAll || !client.takesWatchers ? .atAll : .atNews
  }

  /// Looks again where that is asked for. Requests are answered when it is known which workspaces there are by now.
  mutating func lookAgainAtAll() {
    let look = pending.look
    pending.look = nil
    let folders = openFolders.below("/") + workspaceFolders.filter { workspaces.isAsked($0) }
    var seen: Set<String> = []
    for folder in folders where seen.insert(folder).inserted { ask(about: folder) }
    for root in workspaces.roots.keys { workspaces.change(root) { $0.beginScan(readsAll: look == .atAll) } }
    send(.goOn)
  }

  /// The folder that says which workspace holds: a text that is no file belongs to the editor's first folder.
  func folder(of key: String) -> String? {
    guard let place = documents.index(forKey: key) else { return nil }
    return documents.values[place].folder ?? folders.first
  }

  /// The folder of a document's workspace, once it is known.
  func root(of key: String) -> String? { documents.index(forKey: key).flatMap { documents.values[$0].home } }

  /// The workspace of a document, once it is known.
  func workspaceRoot(of key: String) -> WorkspaceRoot? { root(of: key).flatMap { workspaces.roots[$0] } }

  /// The workspace that a file lies in, open or not.
  func workspaceRoot(at path: String) -> WorkspaceRoot? {
    if let root = workspaces.root(of: FilePath.folder(of: path)) { return workspaces.roots[root] }
    return workspaces.nearestRoot(to: FilePath.folder(of: path)).flatMap { workspaces.roots[$0] }
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
    switch workspaces.answered(folder, number: number, root: root) {
    case .nothing: return
    case .folder: moved(folder)
    case .workspace: for other in openFolders.below(root.folder) + [folder] { moved(other) }
    }
    due.release(folder)
    if !workspaces.isScanned(root.folder) { workspaces.change(root.folder) { $0.beginScan() } }
    pending.roots.insert(root.folder)
  }

  /// Puts a workspace together anew; what lies below is read anew where the change concerns it.
  mutating func remake(_ root: String) {
    switch workspaces.change(root, { $0.remake(documents) }) ?? .nothing {
    case .nothing: return
    case .relations(let paths):
      for path in paths {
        if let key = workspaces.roots[root]?.open.jobs[path]?.key { workspaceChanged(of: key) }
      }
    case .everything: for key in workspaces.roots[root]?.open.documents ?? [] { workspaceChanged(of: key) }
    }
    revision += 1
  }

  mutating func workspaceChanged(of key: String) {
    documents[key]?.workspaceChanged()
    due.insert(key)
    outdated.formUnion(shown)
    shown = []
  }

  /// Tells the workspaces what the jobs say of themselves that were typed in: once, when the input is quiet.
  mutating func summarize() {
    if unsettled.isEmpty { return }
    let keys = unsettled.sorted()
    unsettled = []
    for key in keys {
      guard let place = documents.index(forKey: key) else { continue }
      let (isSettled, text, settled) = documents.values.ask(place) { ($0.isSettled, $0.text, $0.settled) }
      if isSettled { continue }
      let (path, home) = documents.values.ask(place) { ($0.path, $0.home) }
      guard let path, let home, let withFacts = workspaces.ask(home, { $0.workspace.wantsFacts }) else {
        documents.values[place].settle(nil)
        continue
      }
      let summarized = withFacts ? nil : SummarizedText(text, after: settled)
      documents.values[place].settle(summarized)
      if let summarized, let settled, !summarized.mayDiffer(from: settled) { continue }
      if workspaces.ask(home, { $0.knows(text, at: path) }) ?? false { continue }
      workspaces.change(home) { $0.take(documents.values[place], key) }
      remake(home)
    }
  }

  /// A document was opened: of what follows from it, nothing is looked at yet.
  mutating func opened(_ key: String) {
    guard let document = documents[key] else { return }
    pending.documents.insert(key)
    if !isPulled { fresh.insert(key) }
    if let folder = folder(of: key) {
      openFolders.insert(key, in: folder)
      unready.insert(folder)
      ask(about: folder)
    }
    guard let path = document.path else { return }
    let folder = FilePath.folder(of: path)
    if document.kind == .workspace { hasOpenFile(folder, true) }
    if let root = workspaces.root(of: folder) { pending.roots.insert(root) }
  }

  /// A document was closed, and is about to be forgotten.
  mutating func closed(_ key: String) {
    leaveHome(key)
    if let folder = folder(of: key) { openFolders.remove(key, from: folder) }
    guard let document = documents.removeValue(forKey: key), let path = document.path else { return }
    let folder = FilePath.folder(of: path)
    if document.kind == .workspace { hasOpenFile(folder, false) }
    guard let root = workspaces.root(of: folder) else { return }
    if document.kind != .workspace { readAgain(path, in: root) }
    pending.roots.insert(root)
  }

  /// What lies below a workspace file may have another workspace now.
  private mutating func hasOpenFile(_ folder: String, _ isOpen: Bool) {
    let isNew = workspaces.roots[folder] == nil
    workspaces.setOpen(folder, isOpen)
    if isNew { workspaces.change(folder) { $0.beginScan() } }
    for other in openFolders.below(folder) { moved(other) }
  }

  /// A document has another text: what others know of it may have changed. What a job says can wait until the input is quiet.
  mutating func changed(_ key: String) {
    guard let place = documents.index(forKey: key) else { return }
    let (kind, home) = documents.values.ask(place) { ($0.kind, $0.home) }
    if kind == .job { return _ = unsettled.insert(key) }
    guard let home else { return }
    workspaces.change(home) { $0.take(documents.values[place], key) }
    remake(home)
  }

  /// Files have come, gone or changed on disk.
  mutating func changedOnDisk(_ path: String, isGone: Bool) {
    revision += 1
    let folder = FilePath.folder(of: path)
    let root = workspaces.nearestRoot(to: folder).flatMap { workspaces.roots[$0]?.looks(at: path) == true ? $0 : nil }
    switch FileKind(fileName: FilePath.name(of: path)) {
    case .workspace: lookAgain()
    case .action: if let root { readAgain(path, in: root) }
    case .job:
      guard let root else { return }
      if workspaces.change(root, { $0.take(job: path, isThere: !isGone) }) == true { readAgain(path, in: root) }
      pending.roots.insert(root)
    case nil: if let root { workspaces.change(root) { $0.beginScan() } }
    }
  }

  private mutating func readAgain(_ path: String, in root: String) {
    send(.read(number: ask(.changed(root: root, path: path)), path: path))
  }

  /// Whether all is known that the findings of a document depend on.
  func isReady(_ key: String) -> Bool {
    root(of: key).map { workspaces.isScanned($0) } ?? (folder(of: key) == nil)
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
      throw ResponseError(.invalidParams, "this document is not open, or is not one of Callwright's")
    }
    return (key, snapshot)
  }
}
