import Glibc

/// Files that are made where none is yet; nothing of an author's is ever replaced.
enum NewFile {
  /// Writes a file with the folders that lead to it, and says so; gives the exit code.
  static func write(_ text: String, to path: String) -> Int32 {
    do throws(System.StorageFailure) {
      let absolute = System.absolute(path)
      if System.exists(absolute) {
        throw System.StorageFailure("it is already there, and is left as it is; choose another name")
      }
      try makeFolders(System.parent(of: absolute))
      try AuthorsFile(absolute).create(with: Array(text.utf8), isKept: false)
      CommandLineTool.tell("wrote \(path)")
      return 0
    } catch {
      return CommandLineTool.wrongUse("\(path): \(error.reason)")
    }
  }

  /// With the rights that the person's own mask gives: others may want to read jobs.
  private static func makeFolders(_ path: String) throws(System.StorageFailure) {
    if System.isFolder(path) { return }
    if path != "/" { try makeFolders(System.parent(of: path)) }
    guard mkdir(path, 0o777) == 0 || System.isFolder(path) else { throw System.StorageFailure(path, errno) }
  }
}
