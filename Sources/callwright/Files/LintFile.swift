import JobModel

/// A file that is to be checked. Many of them share the texts of their folders.
struct LintFile: Sendable {
  /// The name without its folder, or all of the path where that is not what is shown.
  private let name: String
  /// The folder as it is shown: the way that it was asked for, with its last slash.
  private let shownFolder: String
  let kind: FileKind
  /// The text, where it does not come from a file.
  let bytes: [UInt8]?
  /// The folder that says which workspace holds, absolute.
  let folder: String
  /// Somebody asked for this very file: then no pattern leaves it out.
  let isNamed: Bool
  private let hasPlace: Bool

  /// A file of a folder that is searched.
  init(_ name: String, in folder: String, shown: String, kind: FileKind) {
    self.name = name
    self.folder = folder
    self.kind = kind
    shownFolder = shown
    bytes = nil
    isNamed = false
    hasPlace = true
  }

  /// A file that somebody names.
  init(named path: String, kind: FileKind) {
    let absolute = System.absolute(path)
    name = path
    shownFolder = ""
    folder = System.parent(of: absolute)
    bytes = nil
    isNamed = true
    hasPlace = true
    self.kind = kind
  }

  /// A text that comes from elsewhere, and what it is called.
  init(input bytes: [UInt8], called path: String?, kind: FileKind) {
    name = path ?? "-"
    shownFolder = ""
    folder = path.map { System.parent(of: System.absolute($0)) } ?? System.currentFolder
    hasPlace = path != nil
    isNamed = true
    self.bytes = bytes
    self.kind = kind
  }

  /// As it is shown: the way that it was asked for.
  var path: String { shownFolder + name }

  /// Where it lies, absolute; nil for a text without a name.
  var place: String? {
    guard hasPlace else { return nil }
    if isNamed { return System.absolute(name) }
    return folder == "/" ? "/" + name : folder + "/" + name
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
      throw Unreadable(words: "\(path): \(error.words)")
    }
    do throws(InvalidUTF8) {
      return try SourceText(validating: bytes)
    } catch {
      throw Unreadable(
        words: "\(path): the byte at offset \(error.offset.grouped) is not UTF-8; save the file as UTF-8 and try again")
    }
  }
}
