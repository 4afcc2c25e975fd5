package import JobModel

/// A document at one moment, in its workspace: all that a rule or a feature may look at.
///
/// Features are functions of a snapshot in extensions of their own; the server and the command line call the same ones.
package struct Snapshot: Sendable {
  package let document: Document
  package let workspace: Workspace

  package init(document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
  }

  package init(_ text: SourceText, kind: FileKind, workspace: Workspace = Workspace()) {
    self.init(document: Document(kind: kind, text: text, workspace: workspace), workspace: workspace)
  }
}
