import JobAnalysis
import JobModel

/// One job, or one action where the command takes these too, that a command works on: a file, or standard input.
struct JobFile {
  /// As it was asked for.
  let path: String
  let file: LintFile
  let snapshot: Snapshot

  init(_ path: String, orAction: Bool) throws(LintFile.Unreadable) {
    var workspaces = WorkspaceFinder()
    if System.isFolder(path) { throw LintFile.Unreadable(words: "\(path): this is a folder; name one job in it") }
    let found = FileFinder([path], inputName: nil)
    guard let file = found.files.first else {
      guard case .unreadable(let reason) = found.failures.first?.outcome else {
        throw LintFile.Unreadable(words: "\(path): there is no such file; check the name")
      }
      throw LintFile.Unreadable(words: "\(path): \(reason)")
    }
    guard file.kind == .job || orAction && file.kind == .action else {
      throw LintFile.Unreadable(words: "\(path): this is not a job; jobs are called NAME.job.md")
    }
    self.path = path
    self.file = file
    let known = workspaces.workspace(of: file.folder).with(file)
    snapshot = Snapshot(
      try file.text(), kind: file.kind, path: file.place, workspace: known.workspace,
      vocabulary: known.vocabulary)
  }

  /// Runs what a command does with a job, or says why there is none.
  static func with(_ path: String, orAction: Bool = false, _ run: (JobFile) -> Int32) -> Int32 {
    do throws(LintFile.Unreadable) {
      return run(try JobFile(path, orAction: orAction))
    } catch {
      return CommandLineTool.wrongUse(error.words)
    }
  }
}
