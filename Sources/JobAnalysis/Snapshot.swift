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
  var authored: AuthoredTexts
  /// What the agent does by the words of a job; nil for any other file.
  var conduct: Conduct?
  /// The part that a rule is to look at; nil where it is to look at everything.
  var focus: Focus?
  /// What the rules say that were asked already, in the order of `Rule.all`.
  var said: [[Mark]?]?

  package init(document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
    profile = Profile.of(document, in: workspace)
    authored = AuthoredTexts(document, workspace, profile)
    conduct = Conduct(document)
  }

  /// The same document in the same workspace with another text; what cannot have changed is taken over.
  package init(_ text: SourceText, after old: Snapshot) {
    document = Document(text, after: old.document)
    workspace = old.workspace
    profile = Profile.of(document, in: workspace)
    authored = AuthoredTexts(document, workspace, profile, after: profile == old.profile ? old.authored : nil)
    conduct = Conduct(document, after: old.conduct)
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
