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
  /// Nil where neither an option nor a variable says it: then the workspace does.
  let severity: Severity?
  let choice: RuleChoice
  let maxWarnings: Int?
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
    severity = named ?? (arguments.has("--hints") ? .hint : nil)
    choice = RuleChoice(select: arguments.values("--select"), ignore: arguments.values("--ignore"))
    maxWarnings = try arguments.maxWarnings()
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

  /// What the workspace of the first path says, where nobody else does.
  var terms: LintTerms {
    let first = paths.first { $0 != "-" } ?? inputName ?? "."
    let known = WorkspaceTerms(of: first)
    return LintTerms(
      threshold: severity ?? known.terms.severity ?? .information,
      maxWarnings: maxWarnings ?? known.terms.maxWarnings ?? 0,
      baseline: baseline ?? known.baseline)
  }

  var readsInput: Bool { paths.contains("-") }

  /// What cannot be asked for together.
  private var problem: String? {
    if inputName != nil, !readsInput {
      return "--stdin-filename names what comes from standard input; put - among the paths to check that"
    }
    if readsInput {
      if isWatching { return "--watch waits for files to change, and - is not a file" }
      if since != nil { return "--changed-since asks git what changed, and it does not know -" }
      if fixing == .write, paths.count > 1 {
        return "with --fix, - must be alone: standard input in, the fixed text out"
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
