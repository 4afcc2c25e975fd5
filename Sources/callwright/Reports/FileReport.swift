import JobAnalysis
import JobModel

/// What became of one file.
struct FileReport: Sendable {
  enum Outcome: Sendable {
    /// The text is kept only where there is something to show of it.
    case checked([Finding], text: SourceText?)
    case unreadable(String)
  }

  let path: String
  var outcome: Outcome
  /// How many findings a baseline knows.
  var known = 0
  /// What fixes make of it, where they were asked for and change something.
  var fixed: FixedText?
  /// Why its fixes were not applied.
  var refusal: Fixer.Refusal?
  /// It did not change itself: what is said of it comes from a change elsewhere.
  var isElsewhere = false

  init(path: String, outcome: Outcome, known: Int = 0) {
    self.path = path
    self.outcome = outcome
    self.known = known
  }

  var findings: [Finding] {
    guard case .checked(let findings, _) = outcome else { return [] }
    return findings
  }

  /// The findings with the text that they speak of; nil where there is nothing to show.
  var shown: (findings: [Finding], text: SourceText)? {
    guard case .checked(let findings, let text?) = outcome else { return nil }
    return (findings, text)
  }

  /// Whether a person is told anything of it.
  var hasWords: Bool { shown != nil || unreadable != nil || fixed != nil || refusal != nil }

  var unreadable: String? {
    guard case .unreadable(let reason) = outcome else { return nil }
    return reason
  }
}
