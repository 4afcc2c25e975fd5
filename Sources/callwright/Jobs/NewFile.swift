import Glibc

/// Files that are made where none is yet; nothing of an author's is ever replaced.
enum NewFile {
  /// Writes a file with the folders that lead to it, and says so.
  static func write(_ text: String, to path: String) -> Int32 {
    do throws(System.StorageFailure) {
      try make(text, at: path)
      System.printError("callwright: " + TerminalText.safe("wrote \(path)"))
      return 0
    } catch {
      return CommandLineTool.wrongUse(error.reason)
    }
  }

  static func make(_ text: String, at path: String) throws(System.StorageFailure) {
    let absolute = System.absolute(path)
    if System.exists(absolute) {
      throw System.StorageFailure("\(path) is there already, and is left as it is; choose another name")
    }
    try makeFolders(System.parent(of: absolute))
    let file = try StoredFile(absolute, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
    defer { file.close() }
    do throws(System.StorageFailure) {
      try file.write(Array(text.utf8))
      try file.sync()
    } catch {
      unlink(absolute)
      throw error
    }
  }

  /// With the rights that the person's own mask gives: others may want to read jobs.
  private static func makeFolders(_ path: String) throws(System.StorageFailure) {
    if System.isFolder(path) { return }
    if path != "/" { try makeFolders(System.parent(of: path)) }
    guard mkdir(path, 0o777) == 0 || System.isFolder(path) else { throw System.StorageFailure(path, errno) }
  }
}
