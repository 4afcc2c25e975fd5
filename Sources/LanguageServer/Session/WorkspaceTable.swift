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
  private var openFiles: Set<String> = []
  /// Counts what is known of folders and searches as it changes.
  private(set) var revision = 0
  /// How many folders have a workspace, by its folder.
  private var uses: [String: Int] = [:]
  /// Workspaces whose files are known since somebody asked.
  private var scanned: [String] = []

  /// Notes that a question about the folder is under way; an earlier one is out of date.
  mutating func asked(_ folder: String, number: Int) {
    folders[folder, default: Folder()].asked = number
  }

  /// Changes a workspace; nil where there is none.
  @discardableResult
  mutating func change<Result>(_ root: String, _ body: (inout WorkspaceRoot) -> Result) -> Result? {
    guard let place = roots.index(forKey: root) else { return nil }
    let wasSearching = roots.values[place].searched != nil
    let wasScanned = roots.values[place].isScanned
    let wasWaiting = roots.values[place].isWaiting
    let result = body(&roots.values[place])
    let isScanned = roots.values[place].isScanned
    if !wasScanned, isScanned { scanned.append(root) }
    let isSearching = roots.values[place].searched != nil
    if wasScanned != isScanned || wasSearching != isSearching { revision += 1 }
    if wasSearching != isSearching { note(root, isSearching: isSearching) }
    if wasWaiting { forgetUnused(root) }
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

  /// The workspaces whose files are known since somebody asked this.
  mutating func takeScanned() -> [String] {
    if scanned.isEmpty { return [] }
    defer { scanned = [] }
    return scanned
  }

  /// What came of an answer.
  enum News {
    /// The question was out of date, or all is as it was.
    case nothing
    /// The folder has another workspace, or that says something else.
    case folder
    /// So may all folders in the workspace.
    case workspace
  }

  /// Takes the folder that is a document's workspace.
  mutating func answered(_ folder: String, number: Int, root: WorkspaceRoot) -> News {
    guard folders[folder]?.asked == number else { return .nothing }
    let before = folders[folder]?.root
    let place = roots.index(forKey: root.folder)
    let known = place.flatMap { roots.values[$0].bytes }
    folders[folder] = Folder(asked: nil, root: root.folder)
    revision += 1
    if place == nil {
      roots[root.folder] = root
    } else {
      change(root.folder) { $0.take(root) }
    }
    if before != root.folder {
      uses[root.folder, default: 0] += 1
      // What had no workspace leaves none behind.
      if let before {
        uses[before, default: 0] -= 1
        forgetUnused(before)
      }
    }
    // One without a file gives way to one over it whose file is open.
    if !openFiles.isEmpty, place != nil, (known == nil) != (root.bytes == nil) { return .workspace }
    return before != root.folder || known != root.bytes ? .folder : .nothing
  }

  mutating func setOpen(_ folder: String, _ isOpen: Bool) {
    revision += 1
    guard isOpen else {
      openFiles.remove(folder)
      return forgetUnused(folder)
    }
    openFiles.insert(folder)
    if roots[folder] == nil { roots[folder] = WorkspaceRoot(folder: folder, bytes: nil, isDeep: true) }
  }

  /// Whether it is known which files a workspace has.
  func isScanned(_ root: String) -> Bool {
    roots.index(forKey: root).map { roots.values[$0].isScanned } ?? false
  }

  /// Asks a workspace where it stands: taken out, all of it is copied.
  mutating func ask<Result>(_ root: String, _ question: (WorkspaceRoot) -> Result) -> Result? {
    roots.index(forKey: root).map { roots.values.ask($0) { question($0) } }
  }

  /// The folder of the workspace that holds in a folder; nil where that is not known yet.
  func root(of folder: String) -> String? {
    guard let known = folders[folder]?.root else { return nil }
    if openFiles.isEmpty { return known }
    guard let open = FilePath.nearest(to: folder, where: { openFiles.contains($0) }) else { return known }
    // Also one that is farther, where the folder is a workspace only for want of a better one.
    return open.utf8.count > known.utf8.count || roots[known]?.bytes == nil ? open : known
  }

  /// The workspace that a folder lies in, as far as any is known.
  func nearestRoot(to folder: String) -> String? {
    FilePath.nearest(to: folder) { roots.index(forKey: $0) != nil }
  }

  /// A folder that is nobody's workspace any more. One that waits for answers stays until they are there: they would be taken for
  /// those of the next one in its place.
  private mutating func forgetUnused(_ root: String) {
    guard uses[root, default: 0] == 0, !openFiles.contains(root), roots[root]?.isWaiting == false else { return }
    uses[root] = nil
    if roots.removeValue(forKey: root)?.searched != nil { note(root, isSearching: false) }
  }
}
