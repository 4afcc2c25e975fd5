package import JobModel

/// A document at one moment, in its workspace: all that a rule or a feature may look at.
///
/// Features are functions of a snapshot in extensions of their own; the server and the command line call the same ones.
package struct Snapshot: Sendable {
  package let document: Document
  package let workspace: Workspace
  /// The product that the document is for: the front matter's word wins over the workspace's.
  package let profile: Profile
  /// Its messages, variables and templates.
  let authored: AuthoredTexts
  /// What the agent does by the words of a job; nil for any other file.
  let conduct: Conduct?

  package init(document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
    profile = Profile.of(document, in: workspace)
    authored = AuthoredTexts(document, workspace, profile)
    conduct = Conduct(document)
  }

  /// The vocabulary is the workspace's; who makes many snapshots in one workspace makes it once.
  package init(
    _ text: SourceText, kind: FileKind, path: String? = nil, workspace: Workspace = Workspace(),
    vocabulary: Vocabulary? = nil
  ) {
    self.init(
      document: Document(kind: kind, text: text, path: path, vocabulary: vocabulary ?? Vocabulary(workspace)),
      workspace: workspace)
  }
}
