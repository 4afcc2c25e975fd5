/// A piece of the instructions: a paragraph, a heading, a list with its items, a fence, a comment.
///
/// Blocks stand in the order of the text; a block inside another names it as its parent.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// `# Title` has a level of 1 to 6; `**Title**`, `[Title]`, `<title>`, `TITLE` and `Title:` alone on a line have 0.
    case heading(level: Int)
    case paragraph
    /// Holds items.
    case list(isOrdered: Bool)
    /// Holds a paragraph and whatever is nested under it; the number is nil for a bullet or a letter.
    case item(number: Int?)
    /// Code between two fences: opaque.
    case fence
    case tableRow
    /// The lines that begin with `>`.
    case quote
    /// `---`, and `</title>`.
    case thematicBreak
    /// An HTML comment on lines of its own.
    case comment
  }

  package internal(set) var kind: Kind
  /// From the first byte that is not indentation to the last one that is not a line end.
  package internal(set) var range: Range<Int>
  /// The prose: without marker, `#`s or closing mark; empty where a block has none of its own.
  package internal(set) var content: Range<Int>
  /// The marker of an item: `-`, `3.`, `a)`.
  package let marker: Range<Int>?
  /// `Goal:` at the start of a paragraph, with its colon.
  package let label: Range<Int>?
  /// The block that this one stands in, by its place in the list.
  package let parent: Int?
  /// The column of the first byte, a tab reaching to the next multiple of four.
  package let indentation: Int

  init(
    _ kind: Kind, range: Range<Int>, content: Range<Int>? = nil, marker: Range<Int>? = nil, label: Range<Int>? = nil,
    parent: Int?, indentation: Int
  ) {
    self.kind = kind
    self.range = range
    self.content = content ?? range.upperBound..<range.upperBound
    self.marker = marker
    self.label = label
    self.parent = parent
    self.indentation = indentation
  }

  /// Whether the block has prose of its own, in which actions and sentences stand.
  package var hasProse: Bool { !content.isEmpty }
}
