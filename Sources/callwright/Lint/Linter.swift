import JobAnalysis
import JobModel

/// Checks one file: a function of its bytes, its kind and its workspace.
struct Linter: Sendable {
  /// The least severity that is reported.
  let threshold: Severity
  /// What is known already, and not told again.
  var baseline: Baseline?
  /// Where findings are to be mended.
  var fixer: Fixer?

  func report(of file: LintFile, in found: FoundWorkspace) -> FileReport {
    reading(file) { text in
      let check = { (text: SourceText) in self.news(text, file, found) }
      guard let fixer else {
        let (findings, known) = check(text)
        return FileReport(
          path: file.path, outcome: .checked(findings, text: findings.isEmpty ? nil : text), known: known)
      }
      let fixed: FixedText
      let refusal: Fixer.Refusal?
      do throws(Fixer.Refusal) {
        fixed = try fixer.fixed(text) { check($0).findings }
        refusal = nil
      } catch {
        fixed = FixedText(before: text, after: text, changes: [])
        refusal = error
      }
      let (findings, known) = check(fixed.after)
      var report = FileReport(
        path: file.path, outcome: .checked(findings, text: findings.isEmpty ? nil : fixed.after), known: known)
      // A text that goes to standard output goes there also as it was.
      report.fixed = fixed.isChanged || file.bytes != nil ? fixed : nil
      report.refusal = refusal
      return report
    }
  }

  /// What is said of a file only since the files around it have changed.
  func report(of file: LintFile, in found: FoundWorkspace, notIn then: FoundWorkspace) -> FileReport {
    reading(file) { text in
      let before = findings(text, file, then)
      let findings = news(text, file, found).findings.filter { finding in
        !before.contains {
          $0.rule == finding.rule && $0.range == finding.range && $0.mark.saysTheSame(as: finding.mark)
        }
      }
      var report = FileReport(path: file.path, outcome: .checked(findings, text: findings.isEmpty ? nil : text))
      report.isElsewhere = true
      return report
    }
  }

  private func findings(_ text: SourceText, _ file: LintFile, _ found: FoundWorkspace) -> [Finding] {
    let snapshot = Snapshot(
      text, kind: file.kind, path: file.place, workspace: found.workspace, vocabulary: found.vocabulary)
    return snapshot.findings(atLeast: threshold)
  }

  private func news(
    _ text: SourceText, _ file: LintFile, _ found: FoundWorkspace
  ) -> (findings: [Finding], known: Int) {
    let all = findings(text, file, found)
    let news = baseline?.news(of: all, in: text, of: file) ?? all
    return (news, all.count - news.count)
  }

  private func reading(_ file: LintFile, _ body: (SourceText) -> FileReport) -> FileReport {
    do throws(System.ReadFailure) {
      let bytes = try bytes(of: file)
      do throws(InvalidUTF8) {
        return body(try SourceText(validating: bytes))
      } catch {
        return FileReport(path: file.path, outcome: .unreadable(error.words(for: bytes)))
      }
    } catch {
      return FileReport(path: file.path, outcome: .unreadable(error.words(for: file.path)))
    }
  }

  private func bytes(of file: LintFile) throws(System.ReadFailure) -> [UInt8] {
    if let bytes = file.bytes { return bytes }
    return try System.read(file.path)
  }
}
