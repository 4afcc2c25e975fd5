/// A few words that an editor shows behind a place, as if they stood there.
package struct InlayHint: Sendable, Equatable {
  package let offset: Int
  package let label: String
  /// Markdown, for who wants to know more.
  package let tooltip: String?

  init(_ offset: Int, _ label: String, tooltip: String? = nil) {
    self.offset = offset
    self.label = label
    self.tooltip = tooltip
  }
}
