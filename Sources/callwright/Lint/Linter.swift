import JobAnalysis
import JobModel

/// Checks one file: a function of its bytes, its kind and its workspace.
struct Linter: Sendable {
  /// The least severity that is reported.
  let threshold: Severity

  func report(of file: LintFile, in found: FoundWorkspace) -> FileReport {
    do {
      let text = try SourceText(validating: try bytes(of: file))
      let snapshot = Snapshot(
        text, kind: file.kind, path: file.place, workspace: found.workspace, vocabulary: found.vocabulary)
      let findings = snapshot.findings().filter { $0.severity >= threshold }
      return FileReport(path: file.path, outcome: .checked(findings, text: findings.isEmpty ? nil : text))
    } catch let error as InvalidUTF8 {
      return FileReport(
        path: file.path,
        outcome: .unreadable(
          "the byte at offset \(error.offset.grouped) is not UTF-8; save the file as UTF-8 and try again"))
    } catch let error as System.ReadFailure {
      return FileReport(path: file.path, outcome: .unreadable(error.words))
    } catch {
      return FileReport(path: file.path, outcome: .unreadable("this cannot be read"))
    }
  }

  private func bytes(of file: LintFile) throws(System.ReadFailure) -> [UInt8] {
    if let bytes = file.bytes { return bytes }
    return try System.read(file.path)
  }
}
