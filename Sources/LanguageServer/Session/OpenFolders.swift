/// The folders that open documents lie in, each found from the one above it: who asks what lies in one or below does not go through
/// all that is open.
struct OpenFolders: Sendable {
  private struct Folder: Sendable {
    /// By their keys.
    var documents: Set<String> = []
    var inner: Set<String> = []
  }

  private var folders: [String: Folder] = [:]

  func documents(in folder: String) -> Set<String> { folders[folder]?.documents ?? [] }

  /// This folder and those below it that documents lie in, in the order of their names.
  func below(_ folder: String) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let known = folders[next] else { continue }
      if !known.documents.isEmpty { found.append(next) }
      waiting += known.inner
    }
    return found.sorted()
  }

  mutating func insert(_ key: String, in folder: String) {
    var folder = folder
    var isKnown = folders[folder] != nil
    folders[folder, default: Folder()].documents.insert(key)
    while !isKnown, folder != "/" {
      let above = FilePath.folder(of: folder)
      isKnown = folders[above] != nil
      folders[above, default: Folder()].inner.insert(folder)
      folder = above
    }
  }

  mutating func remove(_ key: String, from folder: String) {
    folders[folder]?.documents.remove(key)
    var folder = folder
    while let known = folders[folder], known.documents.isEmpty, known.inner.isEmpty {
      folders[folder] = nil
      guard folder != "/" else { return }
      let above = FilePath.folder(of: folder)
      folders[above]?.inner.remove(folder)
      folder = above
    }
  }
}
