import JobModel

/// The patterns of one `.gitignore` or `.callwrightignore`, as git reads them.
struct IgnoreFile: Sendable {
  private struct Line {
    let pattern: PathPattern
    /// `!pattern` takes back what an earlier one leaves out.
    let isNegated: Bool
    /// `pattern/` is for folders.
    let isForFolders: Bool
  }

  /// The folder that it lies in, absolute.
  private let folder: String
  private let lines: [Line]

  var isEmpty: Bool { lines.isEmpty }

  init(_ bytes: [UInt8], in folder: String) {
    self.folder = folder
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    lines = text.split(separator: UInt8(ascii: "\n")).compactMap { IgnoreFile.line($0) }
  }

  /// Whether the last pattern that matches leaves a path out; nil where none does.
  func verdict(on path: String, isFolder: Bool) -> Bool? {
    let start = folder == "/" ? 1 : folder.utf8.count + 1
    guard path.utf8.count > start else { return nil }
    let inner = String(path.utf8.dropFirst(start)) ?? path
    return lines.last { (isFolder || !$0.isForFolders) && $0.pattern.matches(inner) }.map { !$0.isNegated }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    var pattern = bytes
    if pattern.last == UInt8(ascii: "\r") { pattern.removeLast() }
    // Blanks at the end are not meant, but for one behind a backslash.
    while pattern.last == UInt8(ascii: " "), pattern.dropLast().last != UInt8(ascii: "\\") { pattern.removeLast() }
    guard let first = pattern.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { pattern.removeFirst() }
    let isForFolders = pattern.last == UInt8(ascii: "/")
    if isForFolders { pattern.removeLast() }
    guard !pattern.isEmpty else { return nil }
    let isAnchored = pattern.contains(UInt8(ascii: "/"))
    return Line(
      pattern: PathPattern(pattern, isAnchored: isAnchored), isNegated: isNegated, isForFolders: isForFolders)
  }
}

/// All that says what is left out in one folder: the files of that folder and of those above it, up to the repository's.
///
/// What lies deeper wins, and `.callwrightignore` wins over the `.gitignore` beside it.
struct IgnoreFiles: Sendable {
  private var files: [IgnoreFile] = []

  static let names = [".gitignore", ".callwrightignore"]

  /// For a folder that a search begins in, absolute.
  init(of folder: String) {
    let top = System.nearest(".git", above: folder) ?? System.nearest("callwright.json", above: folder)
    let root = top.map { System.parent(of: $0) } ?? folder
    if let bytes = try? System.read(root + "/.git/info/exclude") { add(bytes, root) }
    var folders = [folder]
    while let last = folders.last, last != root, last != "/" { folders.append(System.parent(of: last)) }
    for folder in folders.reversed() { enter(folder) }
  }

  /// Takes what a folder below says.
  mutating func enter(_ folder: String) {
    for name in IgnoreFiles.names {
      if let bytes = try? System.read(System.path(of: name, in: folder)) { add(bytes, folder) }
    }
  }

  /// Whether something in the folder is left out; its path is put together only where a pattern asks for it.
  func leavesOut(_ path: @autoclosure () -> String, isFolder: Bool) -> Bool {
    guard !files.isEmpty else { return false }
    let path = path()
    for file in files.reversed() {
      if let verdict = file.verdict(on: path, isFolder: isFolder) { return verdict }
    }
    return false
  }

  private mutating func add(_ bytes: [UInt8], _ folder: String) {
    let file = IgnoreFile(bytes, in: folder)
    if !file.isEmpty { files.append(file) }
  }
}
