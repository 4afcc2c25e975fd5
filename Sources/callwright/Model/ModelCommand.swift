import Glibc

/// The program that a person's own settings name as their model.
struct ModelCommand: Equatable {
  /// The program and what it is given: no shell reads them.
  let words: [String]
  let timeoutSeconds: Int
  /// The longest reply.
  let maxBytes: Int
  /// The folder that the settings lie in: paths are seen from there, and the program runs there. Never a folder of jobs,
  /// where somebody else may have put a program or a module of the same name.
  let folder: String

  /// The file to run; a bare name is looked for in the absolute folders of `PATH`.
  func program() throws(System.SpawnFailure) -> String {
    guard let name = words.first, !name.isEmpty else { throw System.SpawnFailure(words: "no program is named") }
    if name.hasPrefix("/") { return name }
    if name.hasPrefix("~/") {
      guard let home = System.environment("HOME"), home.hasPrefix("/") else {
        throw System.SpawnFailure(words: "~ means nothing here, because HOME is not set")
      }
      return home + name.dropFirst()
    }
    if name.utf8.contains(UInt8(ascii: "/")) { return folder + "/" + name }
    for place in (System.environment("PATH") ?? "").split(separator: ":") where place.hasPrefix("/") {
      let path = place + "/" + name
      if access(path, X_OK) == 0, !System.isFolder(String(path)) { return String(path) }
    }
    throw System.SpawnFailure(words: "no program with this name is on the PATH")
  }
}
