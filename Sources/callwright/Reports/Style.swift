import JobAnalysis
import JobModel

/// Colours, on a terminal only.
struct Style: Sendable {
  let isColored: Bool

  /// `always`, `never`, or `auto`: where standard output is a terminal and NO_COLOR is not set.
  init(_ choice: String?) {
    switch choice {
    case "always": isColored = true
    case "never": isColored = false
    default:
      let isForbidden = System.environment("NO_COLOR").map { !$0.isEmpty } ?? false
      isColored = System.isTerminal(1) && !isForbidden && System.environment("TERM") != "dumb"
    }
  }

  func bold(_ text: String) -> String { wrapped(text, "1") }

  func faint(_ text: String) -> String { wrapped(text, "2") }

  func added(_ text: String) -> String { wrapped(text, "32") }

  func removed(_ text: String) -> String { wrapped(text, "31") }

  func of(_ severity: Severity, _ text: String) -> String { wrapped(text, Style.code(of: severity)) }

  /// The same of what `body` adds to a report.
  func of(_ severity: Severity, _ report: inout ReportBytes, _ body: (inout ReportBytes) -> Void) {
    wrap(&report, Style.code(of: severity), body)
  }

  func bold(_ report: inout ReportBytes, _ body: (inout ReportBytes) -> Void) { wrap(&report, "1", body) }

  func faint(_ report: inout ReportBytes, _ body: (inout ReportBytes) -> Void) { wrap(&report, "2", body) }

  private static func code(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .information: "1;36"
    case .hint: "1;34"
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func wrap(_ report: inout ReportBytes, _ code: String, _ body: (inout ReportBytes) -> Void) {
    guard isColored else { return body(&report) }
    report.add("\u{1B}[\(code)m")
    body(&report)
    report.add("\u{1B}[0m")
  }
}
