import JobModel

extension Invariant {
  /// Each action with what is sent or who is called, byte for byte, in their order.
  static let actions = Invariant(id: "actions", keeps: "every action with all that it sends, in the same order") {
    rewrite in
    let before = keys(of: rewrite.before)
    let after = keys(of: rewrite.after)
    let differences = Breach.differences(before, after, in: rewrite, called: "the action")
    if !differences.isEmpty { return differences }
    for (one, other) in zip(before, after) where one.bytes != other.bytes {
      return [
        Breach(
          before: one.range, after: other.range,
          "the rewrite changes the order of \(rewrite.before.quotation(one.range)) and other actions")
      ]
    }
    return []
  }

  private static func keys(of reading: GuardReading) -> [Piece] {
    reading.syntax.actions.map { Piece(bytes: ActionKey($0, in: reading.bytes).letters, range: $0.range) }
  }
}
