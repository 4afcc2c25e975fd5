import Glibc

/// A file that is written where nobody sees it, and takes its place in one step.
///
/// Until then it has no name, where the file system can do that, so that whoever is killed meanwhile leaves nothing behind. To take
/// the place of another file it needs a name for a moment. Who is killed in that moment leaves it: the next one who writes the
/// same file sees that nobody holds it, and takes it away.
struct FileBeside {
  let file: StoredFile
  private let target: String
  private var name: String { target + ".callwright-new" }
  private var hasName: Bool

  /// The system's `O_TMPFILE`, which its headers show to nobody who does not ask for extensions.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Nil where the folder takes no new file.
  init?(_ target: String) throws(System.StorageFailure) {
    self.target = target
    if let file = try? StoredFile(System.parent(of: target), O_RDWR | FileBeside.nameless) {
      if System.exists(FileBeside.path(of: file)) {
        (self.file, hasName) = (file, false)
        _ = flock(file.descriptor, LOCK_EX | LOCK_NB)
        return
      }
      file.close()
    }
    hasName = true
    let name = target + ".callwright-new"
    if System.exists(name) { try FileBeside.removeLeftOver(name) }
    guard let file = try? StoredFile(name, O_RDWR | O_CREAT | O_EXCL) else { return nil }
    self.file = file
    _ = flock(file.descriptor, LOCK_EX | LOCK_NB)
  }

  /// Takes the place of a file that is there.
  mutating func replaceTarget() throws(System.StorageFailure) {
    if !hasName {
      if !link(as: name) {
        guard errno == EEXIST else { throw System.StorageFailure(name, errno) }
        try FileBeside.removeLeftOver(name)
        guard link(as: name) else { throw System.StorageFailure(name, errno) }
      }
      hasName = true
    }
    guard rename(name, target) == 0 else { throw System.StorageFailure(target, errno) }
    hasName = false
  }

  /// Takes a place that nobody has; false where somebody has it.
  func becomeTarget() throws(System.StorageFailure) -> Bool {
    if hasName ? Glibc.link(name, target) == 0 : link(as: target) { return true }
    if errno == EEXIST { return false }
    throw System.StorageFailure(target, errno)
  }

  func close() {
    if hasName { unlink(name) }
    file.close()
  }

  private func link(as path: String) -> Bool {
    linkat(AT_FDCWD, FileBeside.path(of: file), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  /// What leads to a file without a name.
  private static func path(of file: StoredFile) -> String { "/proc/self/fd/\(file.descriptor)" }

  private static func removeLeftOver(_ name: String) throws(System.StorageFailure) {
    let left = try StoredFile(name, O_RDONLY)
    defer { left.close() }
    guard flock(left.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw System.StorageFailure("another Callwright is working on it; try again when it is done")
    }
    var (mine, there) = (stat(), stat())
    guard fstat(left.descriptor, &mine) == 0, lstat(name, &there) == 0, mine.st_ino == there.st_ino else { return }
    unlink(name)
  }
}
