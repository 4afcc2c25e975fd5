/// What is shown of the thing under the cursor.
package struct Hover: Sendable, Equatable {
  package var range: Range<Int>
  /// Markdown.
  package var text: String

  package init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}
