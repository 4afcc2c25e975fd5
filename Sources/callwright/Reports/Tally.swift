import JobAnalysis
import JobModel

/// All files of one call, counted.
struct Tally {
  /// One rule's findings.
  struct Count {
    var findings = 0
    /// How many of them `--fix` would mend.
    var fixable = 0
    var severity = Severity.hint

    fileprivate mutating func add(_ severity: Severity, isFixable: Bool) {
      findings += 1
      if isFixable { fixable += 1 }
      self.severity = max(self.severity, severity)
    }
  }

  /// Those that were checked.
  private(set) var files = 0
  private(set) var filesWithFindings = 0
  private(set) var unreadable = 0
  /// Findings that a baseline knows.
  private(set) var known = 0
  private(set) var fixed = 0
  private(set) var fixedFiles = 0
  /// By severity.
  private var counts = [Int](repeating: 0, count: Severity.allCases.count)
  /// Few rules speak, and those that speak do so often: they are gone through.
  private var rules: [(rule: String, count: Count)] = []

  mutating func add(_ report: FileReport) {
    // What did not change itself was looked at only for what the change does to it.
    if report.unreadable != nil {
      unreadable += 1
    } else if !report.isElsewhere || !report.findings.isEmpty {
      files += 1
    }
    if !report.findings.isEmpty { filesWithFindings += 1 }
    known += report.known
    if let fixed = report.fixed, fixed.isChanged {
      self.fixed += fixed.count
      fixedFiles += 1
    }
    for finding in report.findings { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    counts[finding.severity.rawValue] += 1
    let isFixable = Fixer(isUnsafe: false).mayFix(finding)
    let place = rules.firstIndex { $0.rule == finding.rule } ?? rules.count
    if place == rules.count { rules.append((finding.rule, Count())) }
    rules[place].count.add(finding.severity, isFixable: isFixable)
  }

  func count(_ severity: Severity) -> Int { counts[severity.rawValue] }

  /// 2 for a file that could not be read or written, which wins; 1 for an error, or for more warnings than are allowed.
  func exitCode(maxWarnings: Int) -> Int32 {
    unreadable > 0 ? 2 : count(.error) > 0 || count(.warning) > maxWarnings ? 1 : 0
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
    var rest = unreadable > 0 ? "; \(unreadable.grouped) could not be read" : ""
    if known > 0 { rest += "; \(known.grouped) in the baseline" }
    if files == 0 { return "nothing was checked" + rest }
    guard let last = parts.last else { return (known > 0 ? "nothing new in " : "nothing to report in ") + all + rest }
    let list = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + last : last
    return list + " in " + (filesWithFindings == files ? all : "\(filesWithFindings) of \(all)") + rest + fixableWords
  }

  /// What a person can do about it at once.
  private var fixableWords: String {
    let fixable = rules.reduce(0) { $0 + $1.count.fixable }
    return fixable > 0 ? "; --fix mends \(fixable == 1 ? "1" : fixable.grouped) of them" : ""
  }

  /// The rules, those that say most first.
  var ranking: [(rule: String, count: Count)] {
    rules.sorted { ($1.count.findings, $0.rule) < ($0.count.findings, $1.rule) }
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
