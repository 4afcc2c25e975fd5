import JSONText
import JobModel
import JobOptimizer

/// What happens where the author has since typed in the very words that undo or redo would change.
extension Session {
  /// The choice to go on all the same.
  static let anyway = "Do it anyway"

  /// Says where, and leaves the choice to the author: to give up what was typed, which stays in the history, or nothing.
  mutating func report(_ conflicts: [Merge.Conflict], of errand: inout Errand) {
    let reason = "You have changed the same words since (\(Session.places(of: conflicts))), so nothing was done."
    let places = JSONValue.array(conflicts.map { Session.lines($0.ours, of: errand.before) })
    let operation: HistoryOperation
    let command: String
    switch errand.subject {
    case .undo: (operation, command) = (.undo(anyway: true), "callwright.undoOptimize")
    case .redo: (operation, command) = (.redo(anyway: true), "callwright.redoOptimize")
    default:
      reply(&errand, ["applied": false, "message": .string(reason), "conflicts": places])
      return tell(reason, .warning)
    }
    let message = reason + " If you go on anyway, you can get the text as it is now back from the history."
    let argument: JSONValue = ["uri": .string(documents[errand.key]?.uri ?? errand.key), "anyway": true]
    let choice = Conversions.command(Session.anyway, command, argument)
    reply(
      &errand, ["applied": false, "message": .string(message), "conflicts": places, "choices": [choice]])
    guard client.hasMessageActions else { return tell(message, .warning) }
    let id = askClient(
      "window/showMessageRequest",
      [
        "type": .int(Loudness.warning.rawValue), "message": .string(message),
        "actions": [["title": .string(Session.anyway)], ["title": "Leave it as it is"]],
      ])
    asked[id] = .conflict(key: errand.key, operation, errand.subject)
  }

  /// `line 3`, `lines 3–4, 9`.
  private static func places(of conflicts: [Merge.Conflict]) -> String {
    var isOne = conflicts.count == 1
    var places: [String] = []
    for conflict in conflicts {
      let first = conflict.ours.lowerBound + 1
      if conflict.ours.count > 1 { isOne = false }
      places.append(conflict.ours.count > 1 ? "\(first)–\(conflict.ours.upperBound)" : "\(first)")
    }
    return (isOne ? "line " : "lines ") + places.joined(separator: ", ")
  }

  private static func lines(_ lines: Range<Int>, of text: SourceText) -> JSONValue {
    let range = text.lineStart(lines.lowerBound)..<text.lineStart(lines.upperBound)
    return [
      "lines": ["start": .int(lines.lowerBound), "end": .int(lines.upperBound)],
      "text": .string(text.string(range)),
    ]
  }
}
