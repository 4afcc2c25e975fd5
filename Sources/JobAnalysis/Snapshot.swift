package import JobModel

/// A document at one moment, in its workspace: all that a rule or a feature may look at.
///
/// Features are functions of a snapshot in extensions of their own; the server and the command line call the same ones.
///
/// An object, because it holds much and is handed on everywhere; nothing in it ever changes.
package final class Snapshot: Sendable {
  package let document: Document
  package let workspace: Workspace
  /// The product that the document is for: the front matter's word wins over the workspace's.
  package let profile: Profile
  /// Whether what the agent can do is seen in the text: other products give it tools that no `/` shows.
  let showsItsActions: Bool
  /// Its messages, variables and templates.
  let authored: AuthoredTexts
  /// The prose of a job; nil for any other file.
  let prose: Prose?
  /// What the agent does by the words of a job; nil for any other file.
  let conduct: Conduct?
  let actionsByKind: ActionsByKind
  /// What of it may wake a rule.
  let cues: Cues
  /// The part that a rule is to look at; nil where it is to look at everything.
  let focus: Focus?
  /// What the rules say that were asked already, in the order of `Rule.all`.
  let said: [[Mark]?]?

  package init(document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
    profile = Profile.of(document, in: workspace)
    showsItsActions = Snapshot.showsActions(document, profile)
    authored = AuthoredTexts(document, workspace, profile)
    prose = Prose(document)
    conduct = Conduct(document)
    actionsByKind = ActionsByKind(document.job?.actions[...] ?? [], profile)
    cues = Cues(document.kind, authored, actionsByKind, conduct)
    focus = nil
    said = nil
  }

  /// The same document in the same workspace with another text; what cannot have changed is taken over.
  package init(_ text: SourceText, after old: Snapshot) {
    document = Document(text, after: old.document)
    workspace = old.workspace
    profile = Profile.of(document, in: workspace)
    showsItsActions = Snapshot.showsActions(document, profile)
    authored = AuthoredTexts(
      document, workspace, profile, after: profile == old.profile ? (old.authored, old.document) : nil)
    prose = Prose(document)
    conduct = Conduct(document, after: old.conduct)
    actionsByKind = ActionsByKind(document.job?.actions[...] ?? [], profile)
    cues = Cues(document.kind, authored, actionsByKind, conduct)
    focus = nil
    said = nil
  }

  /// The vocabulary is the workspace's; who makes many snapshots in one workspace makes it once.
  package convenience init(
    _ text: SourceText, kind: FileKind, path: String? = nil, workspace: Workspace = Workspace(),
    vocabulary: Vocabulary? = nil
  ) {
    self.init(
      document: Document(kind: kind, text: text, path: path, vocabulary: vocabulary ?? Vocabulary(workspace)),
      workspace: workspace)
  }

  /// See `looking(at:)`.
  init(_ whole: Snapshot, lookingAt focus: Focus) {
    document = whole.document
    workspace = whole.workspace
    profile = whole.profile
    showsItsActions = whole.showsItsActions
    authored = document.job.map { whole.authored.of(focus.text, in: $0) } ?? whole.authored
    prose = Prose(document, lookingAt: focus)
    conduct = whole.conduct?.looking(at: focus.sentences)
    actionsByKind = ActionsByKind(document.job.map { $0.actions(in: focus.text) } ?? [], profile)
    cues = Cues(document.kind, authored, actionsByKind, conduct)
    self.focus = focus
    said = whole.said
  }

  /// The same snapshot, of which every rule looks at every sentence and message: what rules say must not hang on cues.
  package init(withEveryCueOf snapshot: Snapshot) {
    document = snapshot.document
    workspace = snapshot.workspace
    profile = snapshot.profile
    showsItsActions = snapshot.showsItsActions
    authored = snapshot.authored.withEveryCue()
    prose = snapshot.prose
    conduct = snapshot.conduct?.withEveryCue()
    actionsByKind = snapshot.actionsByKind
    cues = .every
    focus = snapshot.focus
    said = snapshot.said
  }

  /// The same snapshot for the rules that hear what the others said.
  init(_ silent: Snapshot, said: [[Mark]?]) {
    document = silent.document
    workspace = silent.workspace
    profile = silent.profile
    showsItsActions = silent.showsItsActions
    authored = silent.authored
    prose = silent.prose
    conduct = silent.conduct
    actionsByKind = silent.actionsByKind
    cues = silent.cues
    focus = silent.focus
    self.said = said
  }

  private static func showsActions(_ document: Document, _ profile: Profile) -> Bool {
    guard let syntax = document.job, !profile.actions.isEmpty else { return false }
    return !syntax.actions.isEmpty || profile == .sona || profile == .sonaTrigger
  }
}
