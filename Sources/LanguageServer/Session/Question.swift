import JobModel

/// What an output asked for, until its answer comes.
enum Question: Sendable {
  /// The workspace that a folder lies in.
  case workspace(of: String)
  /// A part of a scan.
  case scan(root: String, WorkspaceScan.Question)
  /// A job or an action that has changed on disk.
  case changed(root: String, path: String)
  /// A file that a request needs.
  case file(path: String, gathering: Int)
}
