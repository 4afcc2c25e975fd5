/// Why what a model gave back is not taken, in words for the author.
package enum ModelRefusal: Error, Sendable, Equatable {
  case droppedToken(String, String)
  case doubledToken(String, String)
  case inventedToken(String)
  case changedToken(near: String)
  case movedAction(String)
  case unreadable(String)

  package var words: String {
    switch self {
    case .droppedToken(let token, let words): "it leaves out \(words) (\(token))"
    case .doubledToken(let token, let words): "it writes \(words) twice (\(token))"
    case .inventedToken(let token): "it makes up the placeholder \(token), which stands for nothing"
    case .changedToken(let words): "it changes a placeholder at \(words)"
    case .movedAction(let words): "it changes the order of \(words) and other actions"
    case .unreadable(let words): words
    }
  }
}
