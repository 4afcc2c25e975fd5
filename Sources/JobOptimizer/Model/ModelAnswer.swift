/// What came of asking a model.
package enum ModelAnswer: Sendable, Equatable {
  /// All that it wrote to its standard output.
  case reply([UInt8])
  /// It could not be run, did not end in time, wrote too much, failed: in words for a person.
  case failure(String)
}

/// What became of a text that a model was asked to rewrite.
package struct ModelResult: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// The guard lets it through; the author decides.
    case accepted
    /// The model gave the text back as it was.
    case same
    /// What it gave back may say something else, or is no answer at all.
    case refused([String])
    /// There was no answer.
    case failed(String)
  }

  package let outcome: Outcome
  /// What to show: the model's text where it was accepted, else what the passes make of the text.
  package let optimization: Optimization
  /// What the model wants to know of the author.
  package let questions: [String]

  /// Whether the shown text is the model's.
  package var isByModel: Bool { outcome == .accepted }

  /// One sentence that says whose text this is and why.
  package var words: String {
    switch outcome {
    case .accepted: "your model's text; it was checked, and you decide"
    case .same: "your model would change nothing; this is what Optimize does on its own"
    case .refused(let reasons):
      "your model's text is not taken: " + reasons.prefix(ModelResult.mostReasons).joined(separator: "; ")
        + (reasons.count > ModelResult.mostReasons ? "; and more" : "") + ". This is what Optimize does on its own"
    case .failed(let reason): "your model gave no text: \(reason). This is what Optimize does on its own"
    }
  }

  private static let mostReasons = 3
}
