import JSONText
import JobModel
import JobOptimizer

/// A text that a model is at work on, until it has answered or nobody waits for it any more.
struct ModelErrand: Sendable {
  let key: String
  let before: SourceText
  let rewrite: ModelRewrite
  let request: Message.Request
  /// Whether the author is to be asked; a client may show the proposal by itself.
  let asks: Bool
  /// Where the client shows that the model is at work; nil where it does not.
  var progress: JSONValue?
}

extension Errand.Subject {
  /// What was made of the text; nil where nothing was.
  var optimization: Optimization? {
    switch self {
    case .optimize(let optimization): optimization
    case .model(let result): result.optimization
    case .lenses, .undo, .redo, .restore, .suggestion, .list, .compare: nil
    }
  }
}
