/// What a workspace leaves out, `drafts`, `*.old.job.md`, `archive/**`, `/top/?.job.md`: as in a `.gitignore`, a pattern with a slash
/// before its end is counted from the workspace's folder, another one holds at any depth; a folder that matches is left out whole.
package struct ExcludedPaths: Sendable {
  private let root: String
  private let patterns: [PathPattern]

  package init(_ patterns: [String], in root: String) {
    self.root = root
    self.patterns = patterns.map {
      PathPattern($0.utf8, isAnchored: $0.utf8.dropLast().contains(UInt8(ascii: "/")))
    }
  }

  /// Whether it leaves a path out, or a folder over it; the path is put together only where there is a pattern.
  package func contains(_ path: @autoclosure () -> String) -> Bool {
    guard !patterns.isEmpty else { return false }
    let path = path()
    guard path.utf8.count > root.utf8.count else { return false }
    let inner = String(decoding: Array(path.utf8.dropFirst(root.utf8.count)), as: UTF8.self)
    return patterns.contains { $0.covers(inner) }
  }
}
