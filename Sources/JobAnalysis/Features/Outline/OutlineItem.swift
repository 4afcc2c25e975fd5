/// A place of a document that is worth a line in an overview of it.
package struct OutlineItem: Sendable, Equatable {
  package enum Kind: Sendable {
    /// A field of the front matter.
    case field
    /// What stands under a heading.
    case section
    case goal
    case step
    /// What happens if something is so, or otherwise.
    case branch
    /// What holds for the whole call: a rule, a manner.
    case rule
    case action
    /// An object or a list of an action file or the workspace file.
    case group
    /// A single value there.
    case value
  }

  package let kind: Kind
  package let name: String
  package let detail: String?
  /// All of it, with what stands inside.
  package internal(set) var range: Range<Int>
  /// What a click selects; inside `range`.
  package let selection: Range<Int>
  package internal(set) var children: [OutlineItem] = []

  init(_ kind: Kind, name: String, detail: String? = nil, range: Range<Int>, selection: Range<Int>) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.range = range
    self.selection = selection
  }
}
