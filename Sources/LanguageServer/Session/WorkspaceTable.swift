import JSONText
import JobModel

/// The workspaces of the folders that open documents lie in.
struct WorkspaceTable: Sendable {
  private struct Folder: Sendable {
    /// The question that is not answered yet.
    var asked: Int?
    var root: String?
  }

  private var folders: [String: Folder] = [:]
  /// By their folders.
  var roots: [String: WorkspaceRoot] = [:]
  /// The folders whose workspace file is open in the editor: it holds even where it is not on disk.
  private var openFiles: [String] = []

  /// Notes that a question about the folder is under way; an earlier one is out of date.
  mutating func asked(_ folder: String, number: Int) {
    folders[folder, default: Folder()].asked = number
  }

  /// Whether a question about the folder is under way, or answered.
  func isAsked(_ folder: String) -> Bool { folders[folder] != nil }

  /// Takes the folder that is a document's workspace; gives whether that is news.
  mutating func answered(_ folder: String, number: Int, root: WorkspaceRoot) -> Bool {
    guard folders[folder]?.asked == number else { return false }
    let before = folders[folder]?.root
    let isNew = before != root.folder || roots[root.folder]?.bytes != root.bytes
    folders[folder] = Folder(asked: nil, root: root.folder)
    if roots[root.folder] == nil {
      roots[root.folder] = root
    } else {
      roots[root.folder]?.take(root.bytes)
    }
    // What had no workspace leaves none behind.
    if let before, before != root.folder { forgetUnused() }
    return isNew
  }

  mutating func setOpen(_ folder: String, _ isOpen: Bool) {
    openFiles.removeAll { $0 == folder }
    guard isOpen else { return }
    openFiles.append(folder)
    if roots[folder] == nil { roots[folder] = WorkspaceRoot(folder: folder, bytes: nil, isDeep: true) }
  }

  /// Whether it is known which files a workspace has.
  func isScanned(_ root: String) -> Bool {
    roots.index(forKey: root).map { roots.values[$0].isScanned } ?? false
  }

  /// The workspaces that are looked through just now, in the order of their names.
  var searched: [String] {
    roots.indices.filter { roots.values[$0].searched != nil }.map { roots.keys[$0] }.sorted()
  }

  /// The folder of the workspace that holds in a folder; nil where that is not known yet.
  func root(of folder: String) -> String? {
    guard var nearest = folders[folder]?.root else { return nil }
    for other in openFiles where FilePath.contains(other, folder) && other.utf8.count > nearest.utf8.count {
      nearest = other
    }
    // Nearer than a folder that is a workspace only for want of a better one.
    if !openFiles.isEmpty, roots[nearest]?.bytes == nil,
      let other = openFiles.filter({ FilePath.contains($0, folder) }).max(by: shorter)
    {
      return other
    }
    return nearest
  }

  /// Folders that nobody's workspace is any more.
  private mutating func forgetUnused() {
    let used = Set(folders.values.compactMap { $0.root } + openFiles)
    for root in roots.keys where !used.contains(root) { roots[root] = nil }
  }

  private func shorter(_ left: String, _ right: String) -> Bool { left.utf8.count < right.utf8.count }
}
