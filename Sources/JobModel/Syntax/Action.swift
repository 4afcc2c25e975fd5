/// An action in the instructions: `/Send SMS: "Hi"`.
package struct Action: Sendable, Equatable {
  /// From the slash to the end of the argument.
  package let range: Range<Int>
  /// As the author spelled it, without the slash.
  package let label: Range<Int>
  package let kind: ActionKind
  /// What the label takes after its colon.
  package let takes: BuiltInAction.Argument
  package let colon: Range<Int>?
  package let argument: Argument?
  /// Text right after the label that was meant as its argument: only the colon is missing. From the end of the label
  /// to where that text begins.
  package let missingColon: Range<Int>?
  /// The block that it stands in.
  package let block: Int

  /// What the author wrote after the colon.
  package struct Argument: Sendable, Equatable {
    /// With its quotes.
    package let range: Range<Int>
    /// Without them.
    package let content: Range<Int>
    package let isQuoted: Bool
    /// A quoted argument whose closing quote does not come before a blank line: it ends with its line.
    package let isUnclosed: Bool
    /// What is sent, or who is called: escapes undone, line breaks as they reach the caller.
    package let value: String
  }
}
