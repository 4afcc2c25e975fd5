/// A place that was left as it is, and why.
package struct Abstention: Sendable, Equatable {
  /// The id of the pass that left it alone; nil where the text as a whole was.
  package let pass: String?
  /// In the text before.
  package let range: Range<Int>
  /// What stands behind "left as it is, because".
  package let reason: String
}
