import JobAnalysis
import JobModel

/// JUnit's XML: a file is a suite, a finding at warning or above a test that failed, any other one a test with a word to say.
struct JUnitReport: WholeReport {
  func begin() -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"callwright\">\n" }

  func text(of report: FileReport) -> String {
    let path = XMLText.attribute(report.path)
    if let reason = report.unreadable {
      let words = XMLText.attribute(reason)
      let error = "      <error type=\"unreadable\" message=\"\(words)\"/>\n"
      return JUnitReport.suite(path, tests: 1, failures: 0, errors: 1, JUnitReport.test("unreadable", path, error))
    }
    guard let (findings, text) = report.shown else {
      if report.isElsewhere { return "" }
      return JUnitReport.suite(path, tests: 1, failures: 0, errors: 0, JUnitReport.test("nothing to report", path, ""))
    }
    var places = ReportPlaces(text)
    var tests = ""
    var failures = 0
    for finding in findings {
      let place = places.place(of: finding.range.lowerBound)
      let words = XMLText.attribute("\(report.path):\(place.line):\(place.column): \(finding.message)")
      var content = "      <system-out>\(words)</system-out>\n"
      if finding.severity >= .warning {
        failures += 1
        content = """
                <failure type="\(finding.severity.name)" message="\(XMLText.attribute(finding.message))">\(words)</failure>

          """
      }
      tests += JUnitReport.test("\(finding.rule):\(place.line):\(place.column)", path, content)
    }
    return JUnitReport.suite(path, tests: findings.count, failures: failures, errors: 0, tests)
  }

  func end(_ tally: Tally, _ change: ChangeNews?) -> String { "</testsuites>\n" }

  private static func suite(_ path: String, tests: Int, failures: Int, errors: Int, _ content: String) -> String {
    """
      <testsuite name="\(path)" tests="\(tests)" failures="\(failures)" errors="\(errors)" skipped="0" time="0">
    \(content)  </testsuite>

    """
  }

  private static func test(_ name: String, _ path: String, _ content: String) -> String {
    let start = "    <testcase name=\"\(name)\" classname=\"\(path)\" time=\"0\""
    return content.isEmpty ? start + "/>\n" : start + ">\n\(content)    </testcase>\n"
  }
}
