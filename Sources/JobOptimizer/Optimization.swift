package import JobModel

/// What became of a text: the text, every change with its reason, what only the author can decide, and what was left alone.
package struct Optimization: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// Prose became numbered steps, or a list did.
    case rewritten
    /// Words inside sentences, or the layout.
    case localEdits
    case unchanged(reason: String)
  }

  package let outcome: Outcome
  package let text: SourceText
  /// In the order in which they were made; their edits speak of the text before.
  package let changes: [Change]
  /// In the new text.
  package let suggestions: [Suggestion]
  /// In the text before, in its order.
  package let abstentions: [Abstention]
  /// Passes that were undone because the guard objected, with its words.
  package let rejections: [Rejection]

  package struct Rejection: Sendable, Equatable {
    package let pass: String
    package let reason: String

    package init(pass: String, reason: String) {
      self.pass = pass
      self.reason = reason
    }
  }

  package var isChanged: Bool {
    if case .unchanged = outcome { return false }
    return true
  }
}
