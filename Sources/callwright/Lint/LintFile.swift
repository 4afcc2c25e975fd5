import JobModel

/// A file that is to be checked.
struct LintFile: Sendable {
  /// As it is shown: the way that it was asked for.
  let path: String
  let kind: FileKind
  /// The text, where it does not come from a file.
  let bytes: [UInt8]?
  /// Where it lies, absolute; nil for a text without a name.
  let place: String?
  /// The folder that says which workspace holds, absolute.
  let folder: String
  /// Somebody asked for this very file: then no pattern leaves it out.
  let isNamed: Bool

  init(path: String, kind: FileKind, place: String?, folder: String, isNamed: Bool, bytes: [UInt8]? = nil) {
    self.path = path
    self.kind = kind
    self.place = place
    self.folder = folder
    self.isNamed = isNamed
    self.bytes = bytes
  }
}
