import JobAnalysis
import JobModel

/// The XML of the tool Checkstyle, which many services read.
struct CheckstyleReport: WholeReport {
  func begin() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"\(Callwright.version)\">\n"
  }

  func text(of report: FileReport) -> String {
    let errors: String
    if let reason = report.unreadable {
      errors = CheckstyleReport.error(1, nil, "error", reason, "unreadable")
    } else if let (findings, text) = report.shown {
      var places = ReportPlaces(text)
      var lines = ""
      for finding in findings {
        let place = places.place(of: finding.range.lowerBound)
        let severity = finding.severity >= .warning ? finding.severity.name : "info"
        lines += CheckstyleReport.error(place.line, place.column, severity, finding.message, finding.rule)
      }
      errors = lines
    } else {
      return ""
    }
    return "  <file name=\"\(XMLText.attribute(report.path))\">\n\(errors)  </file>\n"
  }

  func end(_ tally: Tally, _ change: ChangeNews?) -> String { "</checkstyle>\n" }

  private static func error(
    _ line: Int, _ column: Int?, _ severity: String, _ message: String, _ rule: String
  ) -> String {
    let column = column.map { " column=\"\($0)\"" } ?? ""
    return "    <error line=\"\(line)\"\(column) severity=\"\(severity)\" message=\"\(XMLText.attribute(message))\" "
      + "source=\"callwright.\(rule)\"/>\n"
  }
}
