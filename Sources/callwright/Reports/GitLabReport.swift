import JSONText
import JobAnalysis
import JobModel

/// GitLab's Code Quality report: one array, in which every finding has a name that stays when lines move.
struct GitLabReport: WholeReport {
  private var isFirst = true

  func begin() -> String { "[" }

  mutating func text(of report: FileReport) -> String {
    if let reason = report.unreadable {
      var hash = StableHash()
      hash.add(report.path.utf8)
      return entry(
        reason, rule: "unreadable", name: StableHash.written(hash.value), severity: "blocker", path: report.path,
        lines: 1...1)
    }
    guard let (findings, text) = report.shown else { return "" }
    var counter = PrintCounter()
    var entries = ""
    for finding in findings {
      let lines = text.lines(of: finding.range)
      entries += entry(
        finding.message, rule: finding.rule, name: counter.name(of: finding, in: text, path: report.path),
        severity: GitLabReport.severity(finding.severity), path: report.path,
        lines: lines.lowerBound + 1...lines.upperBound)
    }
    return entries
  }

  func end(_ tally: Tally, _ change: ChangeNews?) -> String { isFirst ? "]\n" : "\n]\n" }

  private mutating func entry(
    _ description: String, rule: String, name: String, severity: String, path: String, lines: ClosedRange<Int>
  ) -> String {
    defer { isFirst = false }
    // GitLab knows files as the repository does.
    let value: JSONValue = [
      "description": .string(description), "check_name": .string(rule), "fingerprint": .string(name),
      "severity": .string(severity),
      "location": [
        "path": .string(path.hasPrefix("./") ? String(path.utf8.dropFirst(2)) ?? path : path),
        "lines": ["begin": .int(lines.lowerBound), "end": .int(lines.upperBound)],
      ],
    ]
    return (isFirst ? "\n  " : ",\n  ") + value.written()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .information: "minor"
    case .hint: "info"
    }
  }
}
