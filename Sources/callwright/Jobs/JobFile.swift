import JobAnalysis
import JobModel

/// One job that a command works on: a file, or standard input.
struct JobFile {
  /// As it was asked for.
  let path: String
  let file: LintFile
  let snapshot: Snapshot

  /// Why there is none, in words that name the file.
  struct Unreadable: Error {
    let words: String
  }

  init(_ path: String, inputName: String? = nil) throws(Unreadable) {
    var finder = WorkspaceFinder()
    try self.init(path, inputName: inputName, &finder)
  }

  init(_ path: String, inputName: String? = nil, _ workspaces: inout WorkspaceFinder) throws(Unreadable) {
    if path.isEmpty { throw Unreadable(words: "the path is empty; is a variable not set?") }
    if System.isFolder(path) { throw Unreadable(words: "\(path): this is a folder; name one job in it") }
    let found = FileFinder([path], inputName: inputName)
    guard let file = found.files.first else {
      guard case .unreadable(let reason) = found.failures.first?.outcome else {
        throw Unreadable(words: "\(path): there is no such file; check the name")
      }
      throw Unreadable(words: "\(path): \(reason)")
    }
    guard file.kind == .job else {
      throw Unreadable(words: "\(path): this is no job; jobs are called NAME.job.md")
    }
    self.path = path
    self.file = file
    let known = workspaces.workspace(of: file.folder).with(file)
    snapshot = Snapshot(
      try JobFile.text(of: file), kind: .job, path: file.place, workspace: known.workspace,
      vocabulary: known.vocabulary)
  }

  static func text(of file: LintFile) throws(Unreadable) -> SourceText {
    let bytes: [UInt8]
    do throws(System.ReadFailure) {
      if let given = file.bytes { bytes = given } else { bytes = try System.read(file.path) }
    } catch {
      throw Unreadable(words: "\(file.path): \(error.words)")
    }
    do throws(InvalidUTF8) {
      return try SourceText(validating: bytes)
    } catch {
      throw Unreadable(
        words:
          "\(file.path): the byte at offset \(error.offset.grouped) is not UTF-8; save the file as UTF-8 and try again")
    }
  }

  /// The text of a file, whatever it is called.
  static func anyText(_ path: String) throws(Unreadable) -> SourceText {
    try text(of: LintFile(named: path, kind: .job))
  }

  /// Runs what a command does with a job, or says why there is none.
  static func with(_ path: String, _ run: (JobFile) -> Int32) -> Int32 {
    do throws(Unreadable) {
      return run(try JobFile(path))
    } catch {
      return CommandLineTool.wrongUse(error.words)
    }
  }
}

extension TerminalText {
  /// Text of several lines.
  static func safeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }.joined(separator: "\n")
  }
}
