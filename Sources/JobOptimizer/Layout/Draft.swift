import JobAnalysis
import JobModel

/// A text on its way: what it says, and the edits that the passes have made to it so far.
///
/// All edits speak of the text as it was, so each changed byte belongs to one change, whatever came later.
struct Draft {
  let document: Document
  let syntax: JobSyntax
  let reading: Reading
  let flow: Flow
  let gate: Gate
  /// What may change.
  let scope: Range<Int>
  /// Not a selection.
  let isWhole: Bool
  /// Who a call can be transferred to, where the workspace says.
  let workspaceTargets: [String]
  /// The ids of the passes that run.
  let passes: [String]
  /// As the file's lines end.
  let lineEnd: String
  var parts: [Part] = []
  var changes: [Change] = []
  var abstentions: [Abstention] = []

  init?(_ document: Document, range: Range<Int>?, passes: [String], workspace: Workspace = Workspace()) {
    guard let syntax = document.job, let reading = document.reading, let flow = document.flow else { return nil }
    self.document = document
    self.syntax = syntax
    self.reading = reading
    self.flow = flow
    self.passes = passes
    workspaceTargets = (workspace.inboxes ?? []) + (workspace.members ?? [])
    scope = range.map { $0.clamped(to: syntax.instructions) } ?? syntax.instructions
    isWhole = syntax.text.bytes.trimmed(syntax.instructions) == syntax.text.bytes.trimmed(scope)
    gate = Gate(document, syntax, reading, scope: scope)
    lineEnd = syntax.text.lineEnding
    parts = makeParts()
  }

  var bytes: [UInt8] { syntax.text.bytes }

  /// Whether prose becomes numbered steps here.
  var numbersSteps: Bool { gate == .prose && runs("number-steps") }

  func runs(_ pass: String) -> Bool { passes.contains(pass) }

  func reading(of part: Part) -> SentenceReading { reading.sentences[part.sentence] }

  /// One part for each sentence that may be worked on.
  private func makeParts() -> [Part] {
    let frozen = frozenBlocks()
    return reading.sentences.enumerated().compactMap { place, sentence in
      guard sentence.isEnglish, case .paragraph = syntax.blocks[sentence.block].kind, !frozen[sentence.block],
        scope.lowerBound <= sentence.range.lowerBound, sentence.range.upperBound <= scope.upperBound
      else { return nil }
      return Part(
        range: sentence.range, tokens: sentence.tokens, sentence: place, block: sentence.block,
        role: role(of: sentence), isUnconditional: !sentence.isConditional)
    }
  }

  private func role(of sentence: SentenceReading) -> Part.Role {
    switch sentence.clause {
    case .step: sentence.isConditional ? .branch : .step
    case .condition, .offScript: .branch
    case .intent: reading.holdsOrder(sentence) ? .branch : .continuation
    case .unknown: beginsByDoing(sentence) ? .step : .continuation
    default: .continuation
    }
  }

  /// "Begin by telling the caller …".
  private func beginsByDoing(_ sentence: SentenceReading) -> Bool {
    guard let words = sentence.connective, words.count == 2, words.lowerBound == sentence.tokens.lowerBound else {
      return false
    }
    return Draft.beginnings.contains(bytes, reading.tokens[words.lowerBound].range)
  }

  private static let beginnings = WordSet("begin start")

  /// The blocks that a comment speaks of, which stay as they are.
  private func frozenBlocks() -> [Bool] {
    var frozen = [Bool](repeating: false, count: syntax.blocks.count)
    let scopes = syntax.suppressions.map { $0.scope }.filter { $0.count < syntax.text.count }
    guard !scopes.isEmpty else { return frozen }
    for (place, block) in syntax.blocks.enumerated() {
      frozen[place] = scopes.contains { !$0.isEmpty && $0.overlaps(block.range) }
    }
    return frozen
  }
}
