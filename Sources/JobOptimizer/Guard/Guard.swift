import JobAnalysis
package import JobModel

/// Holds a proposed text against the one that it is to replace: accepts it, or says what it breaks. It never repairs.
///
/// Both texts are read again from their bytes. What the passes believe of their own work is no evidence; only which sentences
/// they moved is taken from them, and whether those may be moved is asked here again.
package struct Guard: Sendable {
  let workspace: Workspace
  let path: String?
  private let vocabulary: Vocabulary

  package enum Verdict: Sendable, Equatable {
    case accepted
    /// In the order of the invariants; never empty.
    case rejected([Breach])

    package var breaches: [Breach] {
      if case .rejected(let breaches) = self { return breaches }
      return []
    }
  }

  /// The vocabulary is the workspace's; who has made it hands it in.
  package init(workspace: Workspace = Workspace(), path: String? = nil, vocabulary: Vocabulary? = nil) {
    self.workspace = workspace
    self.path = path
    self.vocabulary = vocabulary ?? Vocabulary(workspace)
  }

  /// Reads a text once; who proposes several texts for one reads that one once.
  package func read(_ text: SourceText) -> GuardReading {
    read(Document(kind: .job, text: text, path: path, vocabulary: vocabulary))
  }

  /// The same where the text has been parsed already, with the same vocabulary.
  func read(_ document: Document) -> GuardReading { GuardReading(document, workspace: workspace) }

  /// Judges a rewrite. `again` is what the passes make of their own result: it must be the same text.
  ///
  /// The rules and the passes are run only on what holds otherwise.
  package func verdict(on rewrite: Rewrite, again: ((SourceText) -> SourceText)? = nil) -> Verdict {
    var breaches: [Breach] = []
    for invariant in Invariant.all where invariant.id != Invariant.findings.id {
      breaches += found(invariant, in: rewrite)
    }
    if breaches.isEmpty { breaches = found(.findings, in: rewrite) }
    if breaches.isEmpty, let again, again(rewrite.after.text) != rewrite.after.text {
      let breach = Breach("the rewrite would be rewritten once more")
      breaches = [named(breach, Guard.fixpoint)]
    }
    return breaches.isEmpty ? .accepted : .rejected(breaches)
  }

  /// The same from texts alone.
  package func verdict(
    before: SourceText, after: SourceText, by author: Rewrite.Author = .passes, moves: [Move] = [],
    within selection: Range<Int>? = nil, again: ((SourceText) -> SourceText)? = nil
  ) -> Verdict {
    if before == after { return .accepted }
    let rewrite = Rewrite(from: read(before), to: read(after), by: author, moves: moves, within: selection)
    return verdict(on: rewrite, again: again)
  }

  /// What a rewrite breaks of one invariant.
  func breaches(of id: String, in rewrite: Rewrite) -> [Breach] {
    Invariant.all.first { $0.id == id }.map { found($0, in: rewrite) } ?? []
  }

  /// The first thing that a rewrite breaks, with as little work as that takes; nil where it may be. The rules come last.
  func firstBreach(of rewrite: Rewrite) -> Breach? {
    for invariant in Invariant.all where invariant.id != Invariant.findings.id {
      if let breach = found(invariant, in: rewrite).first { return breach }
    }
    return found(.findings, in: rewrite).first
  }

  /// What `again` holds, as breaches name it.
  package static let fixpoint = "fixpoint"

  private func found(_ invariant: Invariant, in rewrite: Rewrite) -> [Breach] {
    if invariant.isForPassesOnly, rewrite.author == .model { return [] }
    return invariant.check(rewrite).map { named($0, invariant.id) }
  }

  private func named(_ breach: Breach, _ id: String) -> Breach {
    var breach = breach
    breach.invariant = id
    return breach
  }
}
