/// An action in the instructions: `/Send SMS: "Hi"`.
///
/// An object, though a value that never changes: a dozen rules go through all of them, and each would copy thirty numbers.
package final class Action: Sendable, Equatable {
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

  init(
    range: Range<Int>, label: Range<Int>, kind: ActionKind, takes: BuiltInAction.Argument, colon: Range<Int>?,
    argument: Argument?, missingColon: Range<Int>?, block: Int
  ) {
    self.range = range
    self.label = label
    self.kind = kind
    self.takes = takes
    self.colon = colon
    self.argument = argument
    self.missingColon = missingColon
    self.block = block
  }

  package static func == (one: Action, other: Action) -> Bool {
    one.range == other.range && one.label == other.label && one.kind == other.kind && one.takes == other.takes
      && one.colon == other.colon && one.argument == other.argument && one.missingColon == other.missingColon
      && one.block == other.block
  }

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
