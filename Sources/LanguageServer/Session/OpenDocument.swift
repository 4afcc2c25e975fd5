import JobAnalysis
import JobModel
import JobOptimizer

/// A document that the client has open: its text wins over the one on disk.
struct OpenDocument: Sendable {
  /// As the client spells it.
  var uri: String
  let kind: FileKind
  /// Nil where the client gave none.
  var version: Int?
  var text: SourceText {
    didSet {
      forget()
      isJudged = false
      isSettled = false
    }
  }
  /// Where it lies, if it is a file.
  let path: String?
  let folder: String?
  /// The folder of the workspace that knows of it, once that is known.
  var home: String?
  /// Made when it is asked for, and kept while text and workspace stay the same.
  private var snapshot: Snapshot?
  /// What the rules said last, of this text or of the one before it: what has not changed since is not read again.
  private var judgement: Judgement?
  private var isJudged = false
  /// Both were made in a workspace that is another one by now.
  private var isOutdated = false
  /// The colours that the client has.
  var colors: (id: String, tokens: SemanticTokens)?
  /// What Optimize would make of it; kept likewise.
  var optimization: Optimization?
  /// What would silence a finding, where that was tried; kept likewise.
  var silences: [(finding: Finding, fix: Fix?)] = []
  /// What a model proposed for it; kept likewise.
  var proposal: ModelResult?
  /// What the client that asked for its findings calls them; kept likewise.
  var reportID: String?
  /// Whether the workspace knows what the text says of itself.
  var isSettled = true
  /// The text of which the workspace knows what it says.
  var settled: SummarizedText?
  /// Findings are to be published.
  var isChanged = true
  /// Findings have been published.
  var isPublished = false
  /// Something else has changed that the findings depend on.
  var isStale = false

  init(uri: String, kind: FileKind, version: Int?, text: SourceText, path: String?) {
    self.uri = uri
    self.kind = kind
    self.version = version
    self.text = text
    self.path = path
    folder = path.map { FilePath.folder(of: $0) }
  }

  /// Takes what the client made of the text.
  mutating func take(_ text: SourceText, version: Int?) {
    self.text = text
    self.version = version
    isChanged = true
  }

  /// Takes that the workspace knows what the text says, and of which text it is to be told only where it says something else.
  mutating func settle(_ text: SummarizedText?) {
    isSettled = true
    settled = text
  }

  /// The snapshot, where the text is the one that it was made of, or one was judged in the same workspace.
  mutating func nextSnapshot() -> Snapshot? {
    if isOutdated { (snapshot, judgement, isOutdated) = (nil, nil, false) }
    if snapshot == nil, let judgement { snapshot = Snapshot(text, after: judgement.snapshot) }
    return snapshot
  }

  mutating func snapshot(in workspace: Workspace, _ vocabulary: Vocabulary) -> Snapshot {
    if let known = nextSnapshot() { return known }
    let made = Snapshot(text, kind: kind, path: path, workspace: workspace, vocabulary: vocabulary)
    snapshot = made
    return made
  }

  /// What the rules notice in a snapshot of this document as it is.
  mutating func findings(in snapshot: Snapshot) -> [Finding] {
    if let judgement, isJudged { return judgement.findings() }
    let made = judgement.map { Judgement(snapshot, after: $0) } ?? Judgement(snapshot)
    judgement = made
    isJudged = true
    return made.findings()
  }

  /// What was said of the text before, once it is no more needed than that.
  var outdatedJudgement: Judgement? { isJudged ? nil : judgement }

  /// The workspace has changed: what was read with the old one is let go of when the text is read anew. It takes a while, and there
  /// may be thousands of documents in the workspace.
  mutating func workspaceChanged() {
    forgetOffers()
    isOutdated = true
    isJudged = false
    isChanged = true
    isStale = true
  }

  private mutating func forget() {
    snapshot = nil
    forgetOffers()
  }

  private mutating func forgetOffers() {
    optimization = nil
    proposal = nil
    reportID = nil
    silences = []
  }

  /// What the history calls it: its path, as the command line does, else its URI.
  var historyName: String { path ?? uri }
}
