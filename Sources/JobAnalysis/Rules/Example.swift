package import JobModel

/// A text that a rule flags or leaves alone.
package struct Example: Sendable, Equatable {
  /// What is flagged stands between `⟦` and `⟧`; a text without them is fine.
  package let text: String
  /// The text after the preferred fix, where the rule has one.
  package let becomes: String?
  package let kind: FileKind
  /// The `callwright.json` that is in force, if any.
  package let workspace: String?
  /// The other files of the workspace, by name.
  package let files: [File]

  package struct File: Sendable, Equatable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String = "") {
      self.name = name
      self.text = text
    }
  }

  /// A text on which the rule is silent.
  package static func fine(_ text: String, in kind: FileKind = .job, workspace: String? = nil, files: [File] = [])
    -> Example
  {
    Example(text: text, becomes: nil, kind: kind, workspace: workspace, files: files)
  }

  /// A text on which the rule marks exactly what stands between `⟦` and `⟧`.
  package static func flags(
    _ text: String, becomes: String? = nil, in kind: FileKind = .job, workspace: String? = nil,
    files: [File] = []
  ) -> Example {
    Example(text: text, becomes: becomes, kind: kind, workspace: workspace, files: files)
  }
}
