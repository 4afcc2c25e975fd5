import JobAnalysis
import JobModel

/// What became of one file.
struct FileReport: Sendable {
  enum Outcome: Sendable {
    /// The text is kept only where there is something to show of it.
    case checked([Finding], text: SourceText?)
    case unreadable(String)
  }

  let path: String
  let outcome: Outcome

  var findings: [Finding] {
    guard case .checked(let findings, _) = outcome else { return [] }
    return findings
  }
}

/// All files of one call, counted.
struct Tally {
  /// Those that were checked.
  var files = 0
  var filesWithFindings = 0
  var unreadable = 0
  private var counts: [Severity: Int] = [:]

  init(_ reports: [FileReport]) {
    for report in reports {
      if case .unreadable = report.outcome { unreadable += 1 } else { files += 1 }
      if !report.findings.isEmpty { filesWithFindings += 1 }
      for finding in report.findings { counts[finding.severity, default: 0] += 1 }
    }
  }

  func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// 2 for a file that could not be read, 1 for a finding at warning or above.
  var exitCode: Int32 {
    unreadable > 0 ? 2 : count(.error) + count(.warning) > 0 ? 1 : 0
  }

  /// "3 errors and 1 warning in 2 of 14 files".
  var words: String {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = count(severity)
      guard count > 0 else { return nil }
      return Tally.counted(count, severity == .information ? "notice" : severity.name)
    }
    let all = Tally.counted(files, "file")
    // A folder can be among them.
    let lost = unreadable > 0 ? "; \(unreadable.grouped) could not be read" : ""
    if files == 0 { return "nothing was checked" + lost }
    guard let last = parts.last else { return "nothing to report in \(all)" + lost }
    let list = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + last : last
    return list + " in " + (filesWithFindings == files ? all : "\(filesWithFindings) of \(all)") + lost
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
