package import JobModel

/// A change that removes a finding.
package struct Fix: Sendable, Equatable {
  package enum Safety: Sendable, Equatable {
    /// Means the same: applied unasked by `lint --fix` and "fix all".
    case safe
    /// Offered; the author decides.
    case needsReview
  }

  /// What happens, in the imperative: "quote the message".
  package var title: String
  package var edits: [TextEdit]
  package var safety: Safety
  /// Where the author writes next, as tab stops in the last edit's replacement, for clients that have snippets.
  package var snippet: String?

  package init(title: String, edits: [TextEdit], safety: Safety = .needsReview, snippet: String? = nil) {
    self.title = title
    self.edits = edits
    self.safety = safety
    self.snippet = snippet
  }
}
