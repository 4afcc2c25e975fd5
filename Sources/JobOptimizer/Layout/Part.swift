/// A sentence of the text, or one of the steps that it was split into: what a pass moves, numbers or leaves.
struct Part {
  enum Role: UInt8 {
    /// A step of its own.
    case step
    /// A step that runs only if something is so.
    case branch
    /// The other side of the branch before it.
    case otherwise
    /// Belongs to what stands before it.
    case continuation
    /// Stands elsewhere in the result.
    case moved
  }

  var range: Range<Int>
  /// In the reading.
  var tokens: Range<Int>
  /// Its place among the reading's sentences.
  let sentence: Int
  let block: Int
  var role: Role
  /// A further step of the sentence before it.
  var isJoined = false
  /// Every caller gets here: nothing decides whether it happens.
  var isUnconditional: Bool
  /// Its things are written below each other.
  var isExpanded = false
}
