/// Where the history lies: one folder a person, the same for the command line and every editor.
///
/// ```
/// lock        held by whoever reads or writes the log
/// log         what happened, only ever appended to
/// index       what the log says, to be read at once; made anew when it is missing or wrong
/// texts/      each text once, under its SHA-256
/// temporary/  texts on their way
/// damaged/    what could not be read any more
/// ```
struct HistoryFolder: Equatable {
  let path: String

  var lock: String { path + "/lock" }
  var log: String { path + "/log" }
  var index: String { path + "/index" }
  var texts: String { path + "/texts" }
  var temporary: String { path + "/temporary" }
  var damaged: String { path + "/damaged" }

  init(_ path: String) {
    self.path = path
  }

  /// The folder of the person who runs this; nil where neither variable says where. One that can be written wins.
  static var own: HistoryFolder? {
    let roots = [System.environment("XDG_STATE_HOME"), System.environment("HOME").map { $0 + "/.local/state" }]
    let folders = roots.compactMap { $0 }.filter { $0.hasPrefix("/") }.map { HistoryFolder($0 + "/callwright/history") }
    return folders.first { System.canMake($0.path) } ?? folders.first
  }

  /// Makes what is missing.
  func make() throws(System.StorageFailure) {
    for folder in [path, texts, temporary, damaged] {
      try System.makeFolders(folder)
      try System.makePrivate(folder: folder)
    }
  }
}
