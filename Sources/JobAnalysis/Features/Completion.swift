package import JobModel

/// One entry of the menu at the cursor.
package struct Completion: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case action
    case target
    case variable
    case key
    case value
    case field
    case function
    case keyword
  }

  package var label: String
  package var kind: Kind
  /// What it does, on one line.
  package var detail: String
  /// More, in Markdown.
  package var documentation: String
  /// What is typed so far and what takes its place; within one line, around the cursor.
  package var edit: TextEdit
  /// What else has to change, such as a comma that is missing before; apart from `edit`.
  package var also: [TextEdit]
  /// The replacement with tab stops (`$1`, `${1:text}`, `$0`), for editors that have them.
  package var snippet: String?

  package init(
    label: String, kind: Kind, detail: String, documentation: String = "", edit: TextEdit, also: [TextEdit] = [],
    snippet: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.edit = edit
    self.also = also
    self.snippet = snippet
  }
}
