import Glibc
import LinuxCalls

/// Files that must not be lost: written whole or not at all, and on the disk before anybody relies on them.
extension System {
  /// What could not be done, in words for a person.
  struct StorageFailure: Error, Equatable {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    /// After a call of the system that failed.
    init(_ path: String, _ code: Int32) {
      reason = "\(path): \(String(cString: strerror(code)))"
    }

    /// After a call of the system that failed, where the file's name is said already.
    static func unwritable() -> StorageFailure {
      StorageFailure("this cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  /// Seconds since 1970.
  static var now: Int { time(nil) }

  /// The number of this process.
  static var process: Int32 { getpid() }

  /// Makes a folder that only its owner may look into, with those above it that are missing.
  static func makeFolders(_ path: String) throws(StorageFailure) {
    if isFolder(path) { return }
    if path != "/" { try makeFolders(parent(of: path)) }
    if mkdir(path, 0o700) == 0 || isFolder(path) { return }
    throw errno == EEXIST ? StorageFailure("\(path) is not a folder") : StorageFailure(path, errno)
  }

  /// Whether a folder can be written, or made where it is missing.
  static func canMake(_ path: String) -> Bool {
    exists(path) || path == "/" ? access(path, W_OK | X_OK) == 0 && isFolder(path) : canMake(parent(of: path))
  }

  /// Takes the rights of others on a folder away, where they have any.
  static func makePrivate(folder path: String) throws(StorageFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StorageFailure(path, errno) }
    guard status.st_mode & 0o077 != 0 else { return }
    guard chmod(path, 0o700) == 0 else { throw StorageFailure(path, errno) }
  }

  /// Puts a file in its place whole, from a file beside the way there.
  static func replace(
    _ path: String, with bytes: [UInt8], through temporary: String, synced: Bool = true
  ) throws(StorageFailure) {
    let file = try StoredFile(temporary, O_WRONLY | O_CREAT | O_TRUNC)
    do throws(StorageFailure) {
      defer { file.close() }
      try file.write(bytes)
      if synced { try file.sync() }
    } catch {
      unlink(temporary)
      throw error
    }
    try rename(temporary, to: path)
  }

  /// Puts a file in the place of another; where that fails the first one is gone, unless it is to stay.
  static func rename(_ temporary: String, to path: String, removing: Bool = true) throws(StorageFailure) {
    guard Glibc.rename(temporary, path) == 0 else {
      let failure = StorageFailure(path, errno)
      if removing { unlink(temporary) }
      throw failure
    }
  }

  /// After this the names in a folder are on the disk too.
  static func sync(folder path: String) throws(StorageFailure) {
    let folder = try StoredFile(path, O_RDONLY | O_DIRECTORY)
    defer { folder.close() }
    try folder.sync()
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Tries for so many milliseconds to be the only one who has this file locked.
  static func lock(_ path: String, milliseconds: Int) throws(StorageFailure) -> StoredFile {
    let file = try StoredFile(path, O_RDWR | O_CREAT)
    var left = milliseconds
    while retrying({ flock(file.descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK, left > 0 else {
        let code = errno
        file.close()
        throw code == EWOULDBLOCK
          ? StorageFailure("\(path): another Callwright is working on it") : StorageFailure(path, code)
      }
      usleep(5_000)
      left -= 5
    }
    return file
  }
}

/// An open file; closing it also gives back its lock.
struct StoredFile {
  let descriptor: Int32
  let path: String

  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(System.StorageFailure) {
    self.path = path
    descriptor = System.retrying { open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode) }
    guard descriptor >= 0 else { throw System.StorageFailure(path, errno) }
  }

  func close() { Glibc.close(descriptor) }

  var size: Int {
    get throws(System.StorageFailure) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw System.StorageFailure(path, errno) }
      return Int(status.st_size)
    }
  }

  /// What lies in a range of the file, less where the file ends.
  func read(_ range: Range<Int>) throws(System.StorageFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = System.retrying {
          pread(descriptor, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
        }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard code == 0 else { throw System.StorageFailure(path, code) }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(System.StorageFailure) {
    guard System.write(bytes, to: descriptor) else { throw System.StorageFailure(path, errno) }
  }

  func truncate(to size: Int) throws(System.StorageFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw System.StorageFailure(path, errno) }
  }

  /// Waits until the contents are written, and not until the file system has noted it down: whoever renames the file
  /// afterwards has, after a failure of power too, either the file before or this one whole, since what is noted down keeps
  /// its order. A file system that cannot do this is waited for as ever.
  func order() throws(System.StorageFailure) {
    if System.retrying({ write_file_out(descriptor) }) == 0 { return }
    switch errno {
    case EINVAL, ENOSYS, ESPIPE, EPERM: try sync()
    // A write that failed is told once; to ask again would be to hear that all is well.
    case let code: throw System.StorageFailure(path, code)
    }
  }

  /// Waits until everything is on the disk; what cannot be synced, a folder on some file systems, is taken as it is.
  func sync() throws(System.StorageFailure) {
    guard System.retrying({ fsync(descriptor) }) == 0 || errno == EINVAL || errno == EROFS else {
      throw System.StorageFailure(path, errno)
    }
  }
}
