import JSONText
import JobAnalysis
import JobModel

/// One line a finding, as compilers write it and editors read it: `a.job.md:3:7: error: … [rule]`.
struct CompactReport: WholeReport {
  func text(of report: FileReport) -> String {
    guard let (findings, text) = report.shown else { return "" }
    var places = ReportPlaces(text)
    let path = TerminalText.safe(report.path)
    var lines = ""
    for finding in findings {
      let place = places.place(of: finding.range.lowerBound)
      lines += "\(path):\(place.line):\(place.column): \(finding.severity.name): "
      lines += TerminalText.safe(finding.message) + " [\(finding.rule)]\n"
    }
    return lines
  }
}

/// One object a line for each finding and each file that cannot be read.
struct JSONLinesReport: Report {
  func write(_ report: FileReport, _ print: ([UInt8]) -> Void) {
    let path = JSONField("path", .string(report.path))
    if let reason = report.unreadable {
      return print(Array((JSONValue.object([path, JSONField("error", .string(reason))]).written() + "\n").utf8))
    }
    guard let (findings, text) = report.shown else { return }
    var places = ReportPlaces(text)
    for finding in findings {
      let fields = JSONReport.finding(finding, &places).fields ?? []
      print(Array((JSONValue.object([path] + fields).written() + "\n").utf8))
    }
  }
}
