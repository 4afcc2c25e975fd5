package import JobModel

/// One thing that Callwright notices: its words, its examples and its check, all in one file of its own.
///
/// The examples are the documentation and the test: `callwright explain`, the rule pages and `RuleTests` read the same data.
/// A class, though a value that never changes: all rules are gone through after every keystroke, and none is copied for it.
package final class Rule: Sendable {
  /// What a rule looks at, which says how its examples are read.
  package enum Scope: Sendable, Equatable {
    /// A line or a block.
    case passage
    /// A job as a whole.
    case job
    /// The form of a file.
    case file
  }

  /// How far a rule looks, which says what an edit can change of what it says.
  package enum Sight: Sendable, Equatable {
    /// What it says of a place depends on the block of that place, on the eight sentences before it and the four behind
    /// it, on what introduces its list, and on `Snapshot.Facts`. It goes through the lists that `Snapshot.looking(at:)` names.
    case near
    /// The same, and of what stands around the block only on the sentence before and the one behind.
    case close
    case far
    /// What it says of a job depends on the front matter and on `Snapshot.Facts` alone.
    case top
    /// What the other rules say: it is asked last.
    case others
  }

  /// What is asked of every rule for every file, a value of its own: whoever asks holds no rule for it, and two threads that count
  /// who holds the same rules wait for each other.
  struct Call: Sendable {
    let severity: Severity
    let isOnByDefault: Bool
    let sight: Sight
    /// The rule says nothing of a snapshot that has none of them, and is not asked then.
    let cues: Cues
    fileprivate let look: @Sendable (Snapshot) -> [Mark]

    func isWoken(by snapshot: Snapshot) -> Bool { snapshot.cues.isAny(of: cues) }

    func check(_ snapshot: Snapshot) -> [Mark] { isWoken(by: snapshot) ? look(snapshot) : [] }
  }

  /// The file's name in kebab case.
  package let id: String
  /// What it reports, on one line.
  package let summary: String
  /// The highest severity that it reports with.
  package var severity: Severity { call.severity }
  /// A rule that is right too seldom is silent until a workspace asks for it.
  package var isOnByDefault: Bool { call.isOnByDefault }
  package let scope: Scope
  var sight: Sight { call.sight }
  /// Why it matters on a call, and what the vendor says.
  package let why: String
  package let source: Source
  package var examples: [Example] { shown.values }
  private let shown: ExceptInBrowser<Example>
  /// Of far sight: whether an edit has left what the rule says as it was, but for its place. Where nothing is said of that, the
  /// rule is asked again after each edit.
  let stays: (@Sendable (_ edit: Alteration, _ said: [Mark]) -> Bool)?
  let call: Call

  init(
    id: String, summary: String, severity: Severity, isOnByDefault: Bool = true, scope: Scope = .passage,
    sight: Sight = .far, stays: (@Sendable (_ edit: Alteration, _ said: [Mark]) -> Bool)? = nil, cues: Cues = .every,
    why: String, source: Source, examples: @autoclosure @escaping @Sendable () -> [Example],
    check: @escaping @Sendable (Snapshot) -> [Mark]
  ) {
    self.id = id
    self.summary = summary
    self.scope = scope
    self.stays = stays
    self.why = why
    self.source = source
    shown = ExceptInBrowser(examples)
    call = Call(severity: severity, isOnByDefault: isOnByDefault, sight: sight, cues: cues, look: check)
  }

  /// What it says of a snapshot, or of the part that it is shown.
  package func check(_ snapshot: Snapshot) -> [Mark] { call.check(snapshot) }
}
