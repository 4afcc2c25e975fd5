import JobAnalysis
package import JobModel

/// Rewrites instructions so that an agent follows them better, and changes nothing that they say.
///
/// Each pass makes edits with reasons; what the guard does not let through is undone, never repaired; and a text comes out
/// only if a second run would leave it as it is.
package final class Optimizer: Sendable {
  /// Looks at a text before and after; says what is wrong, or nil.
  package typealias Verify = @Sendable (_ before: SourceText, _ after: SourceText, _ changes: [Change]) -> Objection?

  /// Why a rewrite must not be.
  package struct Objection: Sendable, Equatable {
    package let reason: String
    /// The place in the text before that it is about, where there is one.
    package let range: Range<Int>?
    /// What of the guard's it is, where it is the guard that objects.
    var invariant: String?

    package init(reason: String, at range: Range<Int>? = nil) {
      self.reason = reason
      self.range = range
    }
  }

  let workspace: Workspace
  let vocabulary: Vocabulary
  let path: String?
  let passes: [Pass]
  let verify: Verify?

  /// A longer text is no job, and nobody waits for it.
  static let longest = 100_000

  package init(
    workspace: Workspace = Workspace(), vocabulary: Vocabulary? = nil, path: String? = nil, passes: [Pass] = Pass.all,
    verify: Verify? = nil
  ) {
    self.workspace = workspace
    self.vocabulary = vocabulary ?? Vocabulary(workspace)
    self.path = path
    self.passes = passes
    self.verify = verify
  }

  /// The best text that can be vouched for; within `range` where one is given.
  package func optimize(_ text: SourceText, range: Range<Int>? = nil) -> Optimization {
    guard text.count <= Optimizer.longest else { return Optimization(text, because: "it is too long to be a job") }
    let document = document(text)
    guard let first = draft(of: document, range: range, without: []) else {
      return Optimization(text, because: "it is not a job")
    }
    if first.gate == .foreign { return Optimization(text, because: first.gate.reason) }
    var trial = Trial(self, first, range: range)
    trial.run()
    return trial.result
  }

  func document(_ text: SourceText) -> Document {
    Document(kind: .job, text: text, path: path, vocabulary: vocabulary)
  }

  /// One run of all passes but some, not yet verified.
  func draft(of document: Document, range: Range<Int>?, without disabled: [String]) -> Draft? {
    let enabled = passes.filter { !disabled.contains($0.id) }
    guard var draft = Draft(document, range: range, passes: enabled.map { $0.id }, workspace: workspace) else {
      return nil
    }
    guard draft.gate != .foreign else { return draft }
    for pass in enabled { pass.run(&draft) }
    draft.letBlanksGiveWay()
    draft.closeGaps()
    return draft
  }

  /// The limit of the instructions, in the workspace's own units; nil where the text is within it.
  func exceeds(_ syntax: JobSyntax) -> Int? {
    guard let limit = workspace.limits.instructions else { return nil }
    let length = PastedLength(syntax, unit: workspace.countUnit, limit: limit)
    return length.count > limit ? length.count : nil
  }
}

extension Optimization {
  init(_ text: SourceText, because reason: String) {
    self.init(
      outcome: .unchanged(reason: reason), text: text, changes: [], suggestions: [], abstentions: [], rejections: [])
  }
}
