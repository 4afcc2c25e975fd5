import JobAnalysis
import JobModel
import JobOptimizer

/// What a person's model made of one job, or why it was not asked.
struct ModelProposal {
  /// Nil where the model was not asked.
  let result: ModelResult?
  /// What to show, and to write where the author wants it.
  let optimization: Optimization
  /// Whose text it is, and why.
  let words: String

  init(of text: SourceText, by command: ModelCommand, _ optimizer: Optimizer) {
    do throws(Optimizer.Obstacle) {
      let rewrite = try optimizer.modelRewrite(of: text)
      if System.isTerminal(2) { CommandLineTool.tell("asking your model (\(command.words[0])); Ctrl-C to stop") }
      let result = rewrite.result(of: ModelProcess.answer(of: command, to: rewrite.request()))
      self.result = result
      optimization = result.optimization
      words = result.words.capitalizedStart + "."
    } catch {
      result = nil
      optimization = optimizer.optimize(text)
      words = "Your model was not asked: \(error.words)."
    }
  }

  /// Why there was no answer; nil where there was one.
  var failure: String? {
    if case .failed(let reason) = result?.outcome { return "your model gave no text: \(reason)" }
    return nil
  }
}
