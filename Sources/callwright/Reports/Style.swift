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

  func of(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: wrapped(text, "1;31")
    case .warning: wrapped(text, "1;33")
    case .information: wrapped(text, "1;36")
    case .hint: wrapped(text, "1;34")
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
