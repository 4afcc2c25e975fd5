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
  /// No history's log grows so long; one that has is read no further.
  var largestLog = 1 << 30

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

  /// Makes what is missing, and clears what is in the way; says what that was.
  func make() throws(System.StorageFailure) -> [String] {
    var notes: [String] = []
    // The folder itself may be a link; one that leads nowhere, to a disk that is not there just now, is left to its owner.
    if let kind = System.storedKind(of: path), kind != .folder, kind != .link {
      notes.append(inTheWay(path, try setAside(path, to: path + "-damaged")))
    }
    try System.makeFolders(path)
    try System.makePrivate(folder: path)
    for folder in [damaged, texts, temporary] {
      if System.isStranger(folder, as: .folder) {
        notes.append(inTheWay(folder, try setAside(folder, to: folder == damaged ? path + "/was-damaged" : nil)))
      }
      try System.makeFolders(folder)
      try System.makePrivate(folder: folder)
    }
    for file in [lock, log, index] where System.isStranger(file, as: .file) {
      notes.append(inTheWay(file, try setAside(file)))
    }
    return notes
  }

  private func inTheWay(_ part: String, _ place: String) -> String {
    "\(part) was in the way of the history; it is kept as \(place)"
  }

  /// Moves what cannot be a part of the history out of its place, and says where to. A link is moved itself: behind it may lie
  /// files that are somebody's own.
  func setAside(_ part: String, to wanted: String? = nil) throws(System.StorageFailure) -> String {
    let name = part.split(separator: "/").last.map { String($0) } ?? ""
    let place = System.freeName(like: wanted ?? damaged + "/" + name)
    try System.rename(part, to: place, removing: false)
    return place
  }
}
