import JobModel

/// A file that is to be checked. There may be very many, so what the files of a folder share they have together, and a name is
/// kept without its ending.
struct LintFile: Sendable {
  /// What is said of a folder that is searched, or of one file that is not found in such a folder.
  fileprivate final class Origin: Sendable {
    /// The folder that says which workspace holds, absolute.
    let folder: String
    /// The folder as it is shown: the way that it was asked for, with its last slash.
    let shown: String
    /// The text, where it does not come from a file.
    let bytes: [UInt8]?
    /// Somebody asked for this very file: then no pattern leaves it out.
    let isNamed: Bool
    let hasPlace: Bool

    init(_ folder: String, shown: String = "", bytes: [UInt8]? = nil, isNamed: Bool = true, hasPlace: Bool = true) {
      self.folder = folder
      self.shown = shown
      self.bytes = bytes
      self.isNamed = isNamed
      self.hasPlace = hasPlace
    }
  }

  private let origin: Origin
  /// Without its ending in a folder that is searched, else all of the path.
  private let stem: String
  let kind: FileKind

  /// A folder that is searched.
  struct Folder {
    fileprivate let origin: Origin

    init(_ folder: String, shown: String) {
      origin = Origin(folder, shown: shown, isNamed: false)
    }
  }

  /// A file of such a folder; its name says the kind.
  init(_ name: String, in folder: Folder, kind: FileKind) {
    origin = folder.origin
    stem = kind.stem(of: name)
    self.kind = kind
  }

  /// A file that somebody names.
  init(named path: String, kind: FileKind) {
    origin = Origin(System.parent(of: System.absolute(path)))
    stem = path
    self.kind = kind
  }

  /// A text that comes from elsewhere, and what it is called.
  init(input bytes: [UInt8], called path: String?, kind: FileKind) {
    let folder = path.map { System.parent(of: System.absolute($0)) } ?? System.currentFolder
    origin = Origin(folder, bytes: bytes, hasPlace: path != nil)
    stem = path ?? "-"
    self.kind = kind
  }

  var folder: String { origin.folder }
  var bytes: [UInt8]? { origin.bytes }
  var isNamed: Bool { origin.isNamed }

  /// As it is shown: the way that it was asked for.
  var path: String { isNamed ? stem : origin.shown + stem + kind.ending }

  /// Where it lies, absolute; nil for a text without a name.
  var place: String? {
    guard origin.hasPlace else { return nil }
    if isNamed { return System.absolute(stem) }
    return (folder == "/" ? "/" : folder + "/") + stem + kind.ending
  }

  /// Why a file cannot be worked on, in words that name it.
  struct Unreadable: Error {
    let words: String
  }

  func text() throws(Unreadable) -> SourceText {
    let bytes: [UInt8]
    do throws(System.ReadFailure) {
      if let given = self.bytes { bytes = given } else { bytes = try System.read(path) }
    } catch {
      throw Unreadable(words: "\(path): \(error.words(for: path))")
    }
    do throws(InvalidUTF8) {
      return try SourceText(validating: bytes)
    } catch {
      throw Unreadable(words: "\(path): \(error.words(for: bytes))")
    }
  }
}
