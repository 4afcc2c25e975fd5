import JobModel

/// What has come, gone or moved and is looked at once, before anybody asks what comes of it, for all the documents that an editor
/// opens or closes at a time.
struct PendingWorkspaces: Sendable {
  /// The folders of workspaces.
  var roots: Set<String> = []
  /// The folders of documents that have another workspace now, or one that says something else.
  var folders: Set<String> = []
  /// The keys of documents that no workspace knows of yet.
  var documents: Set<String> = []
  /// All folders are to be looked at again.
  var look: Look?

  enum Look {
    case atNews
    /// Jobs are read even where it is known what they say.
    case atAll
  }

  var isEmpty: Bool { roots.isEmpty && folders.isEmpty && documents.isEmpty }
}

extension Session {
  /// Puts together what has waited for it.
  mutating func remakePending() {
    if pending.isEmpty { return }
    var (roots, keys) = (pending.roots, pending.documents)
    for folder in pending.folders {
      for key in openFolders.documents(in: folder) {
        workspaceChanged(of: key)
        keys.insert(key)
      }
    }
    let look = pending.look
    pending = PendingWorkspaces()
    pending.look = look
    for key in keys { settleIn(key, noting: &roots) }
    for root in roots.sorted() { remake(root) }
  }

  /// Makes a document known to the workspace that it lies in, and not to another one; notes which are concerned.
  private mutating func settleIn(_ key: String, noting roots: inout Set<String>) {
    guard let place = documents.index(forKey: key) else { return }
    let (before, home) = (documents.values[place].home, folder(of: key).flatMap { workspaces.root(of: $0) })
    guard before != home else { return }
    leaveHome(key)
    documents.values[place].home = home
    if let before { roots.insert(before) }
    guard let home else { return }
    roots.insert(home)
    workspaces.change(home) { $0.take(documents.values[place], key) }
  }

  /// A document is not there any more for the workspace that knew of it.
  mutating func leaveHome(_ key: String) {
    guard let document = documents[key], let home = document.home else { return }
    documents[key]?.home = nil
    workspaces.change(home) { $0.drop(document, key) }
  }

  /// Which workspace a folder lies in may be another one now.
  mutating func moved(_ folder: String) {
    pending.folders.insert(folder)
    unready.insert(folder)
  }

  /// Requests wait until the input is quiet, and what texts are open, saved or changed on disk is asked of no workspace.
  func looksAtWorkspaces(_ message: Message) -> Bool {
    switch message {
    case .request, .invalid: false
    case .notification(let method, _): !Session.noted.contains(method)
    case .response: true
    }
  }

  private static let noted = [
    "textDocument/didChange", "textDocument/didOpen", "textDocument/didClose", "textDocument/didSave",
    "workspace/didChangeWatchedFiles",
  ]

  func looksAtWorkspaces(answerTo number: Int) -> Bool {
    switch questions[number] {
    case .workspace, .scan, .changed, nil: false
    case .file: true
    }
  }
}
