import JobAnalysis
import JobModel

/// Commands that a GitHub workflow reads from its log and shows beside the lines of a pull request.
struct GitHubReport: WholeReport {
  func text(of report: FileReport) -> String {
    if let reason = report.unreadable {
      return "::error file=\(GitHubReport.property(report.path)),title=callwright::\(GitHubReport.words(reason))\n"
    }
    guard let (findings, text) = report.shown else { return "" }
    var places = ReportPlaces(text)
    var lines = ""
    for finding in findings {
      let start = places.place(of: finding.range.lowerBound)
      let end = places.place(of: finding.range.upperBound)
      var place = "file=\(GitHubReport.property(report.path)),line=\(start.line),endLine=\(end.line)"
      // Columns are shown only within one line.
      if start.line == end.line { place += ",col=\(start.column),endColumn=\(max(start.column, end.column - 1))" }
      let advice = finding.fixes.first.map { "\nFix: \($0.title)" } ?? ""
      lines += "::\(GitHubReport.level(finding.severity)) \(place),title=callwright (\(finding.rule))::"
      lines += GitHubReport.words(finding.message + advice) + "\n"
    }
    return lines
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  /// The runner takes these apart at line ends, and undoes only these escapes.
  private static func words(_ text: String) -> String {
    text.utf8.reduce(into: [UInt8]()) { bytes, byte in
      switch byte {
      case UInt8(ascii: "%"), 0x0A, 0x0D: bytes += escape(byte)
      default: bytes.append(byte)
      }
    }.string
  }

  private static func property(_ text: String) -> String {
    text.utf8.reduce(into: [UInt8]()) { bytes, byte in
      switch byte {
      case UInt8(ascii: "%"), 0x0A, 0x0D, UInt8(ascii: ":"), UInt8(ascii: ","): bytes += escape(byte)
      default: bytes.append(byte)
      }
    }.string
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = String(byte, radix: 16, uppercase: true)
    return Array(("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
  }
}

extension [UInt8] {
  fileprivate var string: String { TerminalText.safe(String(decoding: self, as: UTF8.self)) }
}
