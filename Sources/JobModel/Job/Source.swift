/// A page of a vendor's documentation that a limit, a rule or a fact is taken from.
package struct Source: Sendable, Equatable {
  /// The page's name as authors see it.
  package let title: String

  package static let actions = Source(title: "Quo help: Sona actions")
  package static let jobsWithTriggers = Source(title: "Quo help: Sona jobs (with triggers)")
  package static let jobs = Source(title: "Quo help: Sona jobs")
  package static let conditionalTexts = Source(title: "Botphonic docs: Send SMS")
  package static let textMessages = Source(title: "StellarCS docs: Send text message actions")
  package static let callwright = Source(title: "Callwright's own file formats")
  /// What no vendor says: how people write, and what callers and the law expect.
  package static let craft = Source(title: "Callwright's own advice")
}
