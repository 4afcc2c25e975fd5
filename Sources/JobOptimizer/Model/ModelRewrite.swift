import JobAnalysis
package import JobModel

/// A text on its way to a model and back: what is sent, and what is made of the answer.
///
/// Nothing here runs anything. The host hands the request to the program that the person chose, and the answer in here.
package final class ModelRewrite: Sendable {
  /// A sentence that the guard may let a rewrite move.
  struct Movable: Sendable, Equatable {
    let number: Int
    let move: Move
    /// As the model sees it.
    let text: String

    /// Where it may go.
    var title: String {
      switch move.kind {
      case .goal: "the start"
      case .rule: "Rules:"
      case .offScript: "Off-script:"
      }
    }
  }

  package let masked: MaskedText
  let movable: [Movable]
  /// How long the instructions may be.
  let limit: Int?

  private let optimizer: Optimizer
  private let selection: Range<Int>?
  private let guardian: Guard
  private let reading: GuardReading

  init(_ text: SourceText, range: Range<Int>?, by optimizer: Optimizer) {
    let guardian = Guard(workspace: optimizer.workspace, path: optimizer.path, vocabulary: optimizer.vocabulary)
    let reading = guardian.read(text)
    let masked = MaskedText(reading, in: range ?? reading.syntax.instructions)
    self.optimizer = optimizer
    self.guardian = guardian
    self.reading = reading
    self.masked = masked
    selection = range
    limit = optimizer.workspace.limits.instructions
    // In a selection nothing moves.
    movable = range == nil ? ModelRewrite.movable(reading, masked) : []
  }

  private static func movable(_ reading: GuardReading, _ masked: MaskedText) -> [Movable] {
    var movable: [Movable] = []
    for unit in reading.units where unit.kind == .sentence {
      let kind: Move.Kind
      switch reading.sentence(of: unit).clause {
      case .goal: kind = .goal
      case .prohibition: kind = .rule
      case .offScript: kind = .offScript
      default: continue
      }
      movable.append(
        Movable(number: movable.count + 1, move: Move(kind, unit.range), text: masked.masked(unit.range)))
    }
    return movable
  }

  /// What to show the author for an answer. Whatever is wrong with it, there is a text: what the passes make of theirs.
  package func result(of answer: ModelAnswer) -> ModelResult {
    switch answer {
    case .failure(let reason): return fallback(.failed(reason))
    case .reply(let bytes):
      do {
        let reply = try ModelReply(bytes)
        return judged(try text(of: reply), reply)
      } catch {
        return fallback(.refused([error.words]))
      }
    }
  }

  private func text(of reply: ModelReply) throws(ModelRefusal) -> SourceText {
    // Nobody would read it, so nobody has to judge it.
    if reply.text.utf8.count > 2 * masked.text.utf8.count + 2_000 {
      throw .unreadable("it is more than twice as long as the text")
    }
    if let word = InvisibleCharacter.first(in: reply.text, notIn: masked.text) {
      throw .unreadable("it writes an invisible character (\(word))")
    }
    return try masked.unmasked(reply.text)
  }

  private func judged(_ after: SourceText, _ reply: ModelReply) -> ModelResult {
    let before = reading.text
    if before == after { return fallback(.same, questions: reply.questions) }
    let numbers = Set(reply.moved)
    let moves = movable.filter { numbers.contains($0.number) }.map { $0.move }
    guard moves.count == numbers.count else {
      return fallback(.refused(["it moves a sentence that must stay where it is"]), questions: reply.questions)
    }
    let rewrite = Rewrite(from: reading, to: guardian.read(after), by: .model, moves: moves, within: selection)
    let breaches = guardian.verdict(on: rewrite).breaches
    guard breaches.isEmpty else {
      return fallback(.refused(breaches.map { $0.message }), questions: reply.questions)
    }
    let change = Change(
      pass: ModelRewrite.pass, kind: .reword, what: "Rewrote it with your model",
      why: "it says the same as far as can be checked; read it before you take it", practice: .explicit,
      edits: Difference.edits(from: before, to: after), moves: moves)
    // Suggestions speak of the text that a run leaves: it is the model's only where the passes would change nothing in it.
    let again = optimizer.optimize(after)
    let optimization = Optimization(
      outcome: .rewritten, text: after, changes: [change], suggestions: again.isChanged ? [] : again.suggestions,
      abstentions: [], rejections: [])
    return ModelResult(outcome: .accepted, optimization: optimization, questions: reply.questions)
  }

  private func fallback(_ outcome: ModelResult.Outcome, questions: [String] = []) -> ModelResult {
    ModelResult(
      outcome: outcome, optimization: optimizer.optimize(reading.text, range: selection), questions: questions)
  }

  /// What stands in the place of a pass where a model wrote.
  package static let pass = "model"
}

extension Optimizer {
  /// Why a text is not given to a model.
  package struct Obstacle: Error, Sendable, Equatable {
    package let words: String
  }

  /// A text made ready for a model; `range` is all that may change.
  package func modelRewrite(of text: SourceText, range: Range<Int>? = nil) throws(Obstacle) -> ModelRewrite {
    guard text.count <= Optimizer.longest else { throw Obstacle(words: "it is too long to be a job") }
    guard let draft = draft(of: document(text), range: range, without: []) else {
      throw Obstacle(words: "it is not a job")
    }
    if draft.gate == .foreign { throw Obstacle(words: draft.gate.reason) }
    let rewrite = ModelRewrite(text, range: range, by: self)
    if rewrite.masked.body.isEmpty { throw Obstacle(words: "there are no instructions in it") }
    return rewrite
  }
}
