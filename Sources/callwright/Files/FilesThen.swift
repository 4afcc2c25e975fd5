import JobModel

/// The files as they were: those that have changed since as they stood then, the others as they are.
struct FilesThen: Sendable {
  /// By absolute path; nil for a file that was not there.
  private let old: [String: [UInt8]?]
  /// What has gone since, by the folder that it lay in.
  private var gone: [String: [WorkspaceScan.Entry]] = [:]

  init(_ old: [String: [UInt8]?]) {
    self.old = old
    var known: Set<String> = []
    for (path, bytes) in old where bytes != nil && !System.exists(path) {
      var path = path
      var isFolder = false
      while known.insert(path).inserted, path != "/", !System.exists(path) {
        let parent = System.parent(of: path)
        let name = String(path.utf8.dropFirst(parent == "/" ? 1 : parent.utf8.count + 1)) ?? path
        gone[parent, default: []].append(WorkspaceScan.Entry(name: name, isFolder: isFolder))
        path = parent
        isFolder = true
      }
    }
  }

  /// The changed files and what they held.
  var changed: [String: [UInt8]?] { old }

  func exists(_ path: String) -> Bool {
    old[path].map { $0 != nil } ?? System.exists(path)
  }

  func read(_ path: String) throws(System.ReadFailure) -> [UInt8] {
    guard let known = old[path] else { return try System.read(path) }
    guard let bytes = known else { throw .missing }
    return bytes
  }

  func entries(of folder: String) -> [WorkspaceScan.Entry]? {
    let now = System.scanEntries(of: folder)
    let then = (now ?? []).filter { entry in
      entry.isFolder || exists(System.path(of: entry.name, in: folder))
    }
    let gone = gone[folder] ?? []
    return now == nil && gone.isEmpty ? nil : then + gone
  }
}
