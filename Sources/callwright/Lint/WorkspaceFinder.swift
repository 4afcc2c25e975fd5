import JSONText
import JobModel

/// The workspace of each folder: the nearest `callwright.json`, read once.
struct WorkspaceFinder {
  private var workspaces: [String: Workspace] = [:]
  private var byFile: [String: Workspace] = [:]
  /// The workspace files that cannot be read as JSON: the default holds in their place.
  private(set) var broken: [String] = []

  mutating func workspace(of folder: String) -> Workspace {
    if let known = workspaces[folder] { return known }
    let made = System.find(FileKind.workspaceFileName, above: folder).map { read($0.path, $0.bytes) } ?? Workspace()
    workspaces[folder] = made
    return made
  }

  private mutating func read(_ path: String, _ bytes: [UInt8]) -> Workspace {
    if let known = byFile[path] { return known }
    var workspace = Workspace()
    if let node = try? JSONNode.parse(bytes, dialect: .commented) {
      workspace = Workspace(node)
    } else {
      broken.append(path)
    }
    byFile[path] = workspace
    return workspace
  }
}
