import JSONText
import JobModel

/// The workspaces of the folders that open documents lie in.
struct WorkspaceTable: Sendable {
  private struct Folder: Sendable {
    /// The question that is not answered yet.
    var asked: Int?
    var path: String?
    var bytes: [UInt8]?
    var isKnown = false
  }

  private var folders: [String: Folder] = [:]
  /// The last workspace of each file that could be read: it stays in force while the file is broken.
  private var lastGood: [String: Workspace] = [:]

  /// Whether the folder has been asked about and answered.
  func isKnown(_ folder: String) -> Bool {
    folders[folder]?.isKnown ?? false
  }

  /// Notes that a question about the folder is under way; an earlier one is out of date.
  mutating func asked(_ folder: String, number: Int) {
    folders[folder, default: Folder()].asked = number
  }

  /// Takes an answer; gives the folder if what is known of it has changed.
  mutating func answered(_ number: Int, _ answer: Answer) -> String? {
    guard let folder = folders.first(where: { $0.value.asked == number })?.key, var entry = folders[folder] else {
      return nil
    }
    entry.asked = nil
    let before = entry
    switch answer {
    case .found(let path, let bytes): (entry.path, entry.bytes) = (path, bytes)
    case .absent: (entry.path, entry.bytes) = (nil, nil)
    }
    entry.isKnown = true
    folders[folder] = entry
    let isSame = before.isKnown && before.path == entry.path && before.bytes == entry.bytes
    return isSame ? nil : folder
  }

  /// The workspace of a folder, with the texts of the workspace files that are open in the editor.
  mutating func workspace(of folder: String, open: [(path: String, text: SourceText)]) -> Workspace {
    let entry = folders[folder]
    var path = entry?.path
    var bytes = entry?.bytes
    for file in open where FilePath.contains(FilePath.folder(of: file.path), folder) {
      if let known = path, FilePath.folder(of: known).utf8.count > FilePath.folder(of: file.path).utf8.count {
        continue
      }
      (path, bytes) = (file.path, file.text.bytes)
    }
    guard let path, let bytes else { return Workspace() }
    if let node = try? JSONNode.parse(bytes, dialect: .commented) {
      lastGood[path] = Workspace(node)
    }
    return lastGood[path] ?? Workspace()
  }
}
