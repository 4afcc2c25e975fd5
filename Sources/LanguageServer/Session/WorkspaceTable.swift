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
  private(set) var roots: [String: WorkspaceRoot] = [:]
  /// Those that are looking at their folders, in the order of their names: there may be thousands, of which few are asked at once.
  private(set) var searching: [String] = []
  /// The folders whose workspace file is open in the editor: it holds even where it is not on disk.
  private var openFiles: [String] = []

  /// Notes that a question about the folder is under way; an earlier one is out of date.
  mutating func asked(_ folder: String, number: Int) {
    folders[folder, default: Folder()].asked = number
  }

  /// Changes a workspace; nil where there is none.
  @discardableResult
  mutating func change<Result>(_ root: String, _ body: (inout WorkspaceRoot) -> Result) -> Result? {
    guard let place = roots.index(forKey: root) else { return nil }
    let wasSearching = roots.values[place].searched != nil
    let result = body(&roots.values[place])
    let isSearching = roots.values[place].searched != nil
    if wasSearching != isSearching { note(root, isSearching: isSearching) }
    return result
  }

  private mutating func note(_ root: String, isSearching: Bool) {
    var low = 0
    var high = searching.count
    while low < high {
      let middle = low + (high - low) / 2
      if searching[middle] < root { low = middle + 1 } else { high = middle }
    }
    if isSearching { searching.insert(root, at: low) } else { searching.remove(at: low) }
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
      change(root.folder) { $0.take(root.bytes) }
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
    for root in roots.keys where !used.contains(root) {
      roots[root] = nil
      searching.removeAll { $0 == root }
    }
  }

  private func shorter(_ left: String, _ right: String) -> Bool { left.utf8.count < right.utf8.count }
}
