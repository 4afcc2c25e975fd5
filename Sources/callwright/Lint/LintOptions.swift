import JobAnalysis
import JobModel

/// What a call of `lint` wants, once flags and variables are put together.
struct LintOptions: Sendable {
  enum Fixing: Sendable {
    case none, write, show
  }

  let paths: [String]
  let inputName: String?
  let format: ReportFormat
  let threshold: Severity
  let choice: RuleChoice
  let maxWarnings: Int
  let fixing: Fixing
  let isUnsafe: Bool
  let baseline: String?
  let writesBaseline: Bool
  let since: String?
  let hasStatistics: Bool
  let isQuiet: Bool
  let isWatching: Bool
  let color: String?

  init(_ arguments: Arguments) throws(Arguments.Mistake) {
    paths = arguments.operands.isEmpty ? ["."] : arguments.operands
    inputName = arguments.value("--stdin-filename")
    format = arguments.value("--format").flatMap { ReportFormat(rawValue: $0) } ?? .human
    let named = arguments.value("--severity").flatMap { Severity(name: $0) }
    threshold = named ?? (arguments.has("--hints") ? .hint : .information)
    choice = RuleChoice(select: arguments.values("--select"), ignore: arguments.values("--ignore"))
    let allowed = arguments.value("--max-warnings") ?? "0"
    guard let maxWarnings = Int(allowed), maxWarnings >= 0 else {
      throw Arguments.Mistake(message: "--max-warnings takes a number from 0, not \"\(allowed)\"")
    }
    self.maxWarnings = maxWarnings
    fixing = arguments.has("--fix") ? .write : arguments.has("--diff") ? .show : .none
    isUnsafe = arguments.has("--unsafe-fixes")
    baseline = arguments.value("--baseline")
    writesBaseline = arguments.has("--write-baseline")
    since = arguments.value("--changed-since")
    hasStatistics = arguments.has("--statistics")
    isQuiet = arguments.has("--quiet")
    isWatching = arguments.has("--watch")
    color = arguments.value("--color")
    if let problem { throw Arguments.Mistake(message: problem) }
  }

  var readsInput: Bool { paths.contains("-") }

  /// What cannot be asked for together.
  private var problem: String? {
    if paths.contains("") { return "one of the paths is empty; is a variable not set?" }
    if inputName != nil, !readsInput {
      return "--stdin-filename names what comes from standard input; put - among the paths to check that"
    }
    if readsInput {
      if isWatching { return "--watch waits for files to change, and - is none" }
      if since != nil { return "--changed-since asks git what changed, and it does not know -" }
      if fixing == .write, paths.count > 1 {
        return "with --fix, - stands alone: standard input in, the fixed text out"
      }
    }
    if hasStatistics, format != .human, format != .json {
      return
        "--statistics counts for people, or with --format json for programs; \(format.rawValue) has no place for it"
    }
    if fixing == .show, format != .human { return "--diff shows a difference; it has no --format \(format.rawValue)" }
    return nil
  }
}
