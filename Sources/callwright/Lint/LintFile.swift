import JobModel

/// A file that is to be checked.
struct LintFile: Sendable {
  /// As it is shown: the way that it was asked for.
  let path: String
  let kind: FileKind
  /// The text, where it does not come from a file.
  let bytes: [UInt8]?
  /// The folder that says which workspace holds, absolute.
  let folder: String

  init(path: String, kind: FileKind, folder: String, bytes: [UInt8]? = nil) {
    self.path = path
    self.kind = kind
    self.folder = folder
    self.bytes = bytes
  }
}
