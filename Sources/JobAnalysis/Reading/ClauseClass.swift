/// What a sentence of a job does.
package enum ClauseClass: UInt8, Sendable, CaseIterable {
  /// Says what the job is for.
  case goal
  /// Says which calls the job is for.
  case intent
  /// Something that the agent does.
  case step
  /// Something that the agent does if something is so.
  case condition
  /// The other side of a condition.
  case elseBranch
  /// What to do when the caller does not go along.
  case offScript
  case prohibition
  /// How the agent sounds.
  case style
  case fact
  /// Nothing that could be said with certainty; it stays where it is.
  case unknown

  /// Whether it tells the agent what to do, or not to do.
  package var isInstruction: Bool {
    switch self {
    case .step, .condition, .elseBranch, .offScript, .prohibition, .style: true
    case .goal, .intent, .fact, .unknown: false
    }
  }
}
