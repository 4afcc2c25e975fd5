import JSONText
import JobModel

/// The workspace of each folder: the nearest `callwright.json`, read once.
struct WorkspaceFinder {
  private var byFolder: [String: Workspace] = [:]
  private var byFile: [String: Workspace] = [:]
  /// The workspace files that cannot be read: the standard settings hold in their place.
  private(set) var broken: [String] = []

  mutating func workspace(of folder: String) -> Workspace {
    if let known = byFolder[folder] { return known }
    let made = System.nearest(FileKind.workspaceFileName, above: folder).map { read($0) } ?? Workspace()
    byFolder[folder] = made
    return made
  }

  private mutating func read(_ path: String) -> Workspace {
    if let known = byFile[path] { return known }
    var workspace = Workspace()
    if let bytes = try? System.read(path), let node = try? JSONNode.parse(bytes, dialect: .commented) {
      workspace = Workspace(node)
    } else {
      broken.append(path)
    }
    byFile[path] = workspace
    return workspace
  }
}
