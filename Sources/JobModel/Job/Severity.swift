/// How much a finding matters: a rule's own severity can be lowered or raised by a workspace.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Shown in an editor only.
  case hint
  /// A likely improvement.
  case information
  /// Will probably misbehave on a call.
  case warning
  /// Cannot work, or is over a hard limit.
  case error

  package var name: String {
    switch self {
    case .hint: "hint"
    case .information: "information"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(name: String) {
    guard let match = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
