import Glibc

/// What stands where a part of the history belongs.
extension System {
  enum StoredKind { case folder, file, link, other }

  /// Nil where there is nothing; a link is none of what it leads to.
  static func storedKind(of path: String) -> StoredKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether something else stands there than what is wanted.
  static func isStranger(_ path: String, as kind: StoredKind) -> Bool {
    storedKind(of: path).map { $0 != kind } ?? false
  }

  /// A name that nothing has, the wanted one if it can be.
  static func freeName(like wanted: String) -> String {
    var name = wanted
    var number = 2
    while storedKind(of: name) != nil {
      name = "\(wanted)-\(number)"
      number += 1
    }
    return name
  }
}
