import Glibc

/// The file of an author, which is replaced whole or not at all, and only while it still is what was read. Why it cannot be is
/// said without the file's name.
struct AuthorsFile {
  let path: String
  /// The file itself, where `path` is a link: the link stays, its target is replaced. Of a file that is gone, where it was.
  let target: String

  init(_ path: String) {
    self.path = path
    if let resolved = System.resolved(path) {
      target = resolved
      return
    }
    let absolute = System.absolute(path)
    guard let folder = System.resolved(System.parent(of: absolute)) else {
      target = absolute
      return
    }
    let name = absolute.split(separator: "/").last.map { "/" + $0 } ?? ""
    target = (folder == "/" ? "" : folder) + name
  }

  /// Makes the file where there is none; one that somebody else has made meanwhile is left as it is.
  /// `isKept` says that the text is on the disk elsewhere: then only the order of writing is seen to.
  func create(with new: [UInt8], isKept: Bool) throws(System.StorageFailure) {
    guard System.isFolder(System.parent(of: target)) else {
      throw System.StorageFailure("its folder is gone; make the folder and try again")
    }
    guard let beside = try FileBeside(target) else { throw .unwritable() }
    defer { beside.close() }
    let mask = umask(0)
    umask(mask)
    fchmod(beside.file.descriptor, 0o666 & ~mask)
    try AuthorsFile.write(new, to: beside.file, isKept: isKept)
    guard try beside.becomeTarget() else {
      throw System.StorageFailure("it is already there, and is left as it is; look at it and try again")
    }
  }

  /// Takes the file away, if it still is what was read.
  func remove(_ old: [UInt8]) throws(System.StorageFailure) {
    try expect(old)
    guard unlink(target) == 0 else { throw System.StorageFailure(path, errno) }
  }

  /// Replaces what was read by something else.
  ///
  /// It comes by way of a file beside it, which takes its rights and its group over; where that cannot be (other names are to
  /// stay the same file, it belongs to somebody else, the folder takes no new file), it is written in place.
  /// `isKept` says that both texts are on the disk elsewhere: then only the order of writing is seen to.
  func replace(_ old: [UInt8], with new: [UInt8], isKept: Bool) throws(System.StorageFailure) {
    var status = stat()
    guard stat(target, &status) == 0 else { throw .unwritable() }
    // To the system's administrator nothing is closed; what the author closed stays closed all the same.
    guard status.st_mode & 0o222 != 0 else {
      throw System.StorageFailure("it is write-protected; allow writing it (chmod u+w) and try again")
    }
    guard access(target, W_OK) == 0 else { throw .unwritable() }
    if var beside = try fileBeside(status) {
      defer { beside.close() }
      try AuthorsFile.write(new, to: beside.file, isKept: isKept)
      try expect(old)
      try beside.replaceTarget()
    } else {
      try expect(old)
      try overwrite(old, with: new)
    }
  }

  private func expect(_ old: [UInt8]) throws(System.StorageFailure) {
    guard let bytes = try? System.read(target), bytes == old else {
      throw System.StorageFailure("it has changed meanwhile; it is left as it is, so look at it and try again")
    }
  }

  /// A new file in the same folder with the same rights; nil where there can be none.
  private func fileBeside(_ status: stat) throws(System.StorageFailure) -> FileBeside? {
    guard status.st_uid == geteuid(), status.st_nlink == 1, access(System.parent(of: target), W_OK | X_OK) == 0,
      let beside = try FileBeside(target)
    else { return nil }
    // The mask of the process must not take away what the author's file had.
    guard status.st_gid == getegid() || fchown(beside.file.descriptor, uid_t.max, status.st_gid) == 0,
      fchmod(beside.file.descriptor, status.st_mode & 0o7777) == 0
    else {
      beside.close()
      return nil
    }
    return beside
  }

  private static func write(_ bytes: [UInt8], to file: StoredFile, isKept: Bool) throws(System.StorageFailure) {
    try file.write(bytes)
    if isKept { try file.order() } else { try file.sync() }
  }

  /// A file that could not be written to its end gets back what it had: there was room for that.
  private func overwrite(_ old: [UInt8], with new: [UInt8]) throws(System.StorageFailure) {
    let file = try StoredFile(target, O_RDWR)
    defer { file.close() }
    do throws(System.StorageFailure) {
      try file.write(new)
      try file.truncate(to: new.count)
      try file.sync()
    } catch {
      lseek(file.descriptor, 0, SEEK_SET)
      try? file.write(old)
      try? file.truncate(to: old.count)
      throw error
    }
  }
}
