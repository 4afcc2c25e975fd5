import JobModel

/// Workspaces in which something has come or gone. Each costs as much as all that is open in it, so they are put together once
/// for all the documents that an editor opens or closes at a time.
struct PendingWorkspaces: Sendable {
  /// The folders of workspaces.
  var roots: Set<String> = []
  /// The folders of documents that have another workspace now, or one that says something else.
  var folders: Set<String> = []
}

extension Session {
  /// Puts together what has waited for it.
  mutating func remakePending() {
    if pending.roots.isEmpty { return }
    let (roots, folders) = (pending.roots, pending.folders)
    pending = PendingWorkspaces()
    var keys: [String: [String]] = [:]
    for key in documents.keys {
      guard let folder = folder(of: key) else { continue }
      if folders.contains(folder) { workspaceChanged(of: key) }
      guard let root = workspaces.root(of: folder), roots.contains(root) else { continue }
      keys[root, default: []].append(key)
    }
    for root in roots.sorted() { remake(root, with: (keys[root] ?? []).sorted()) }
  }

  /// Requests wait until the input is quiet, and what texts are open is asked of no workspace.
  func looksAtWorkspaces(_ message: Message) -> Bool {
    switch message {
    case .request, .invalid: false
    case .notification(let method, _):
      !["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"].contains(method)
    case .response: true
    }
  }

  func looksAtWorkspaces(answerTo number: Int) -> Bool {
    switch questions[number] {
    case .workspace, .scan, .changed, nil: false
    case .file: true
    }
  }
}
