import JSONText
import JobModel

extension Rule {
  static let actionWithoutWhen = Rule(
    id: "action-without-when", summary: "a description that says what an action does, not when to use it",
    severity: .information, scope: .file,
    cues: .actionFile,
    why: """
      The agent chooses an action by its description. "Sends a booking confirmation" says what happens; "Use after the caller \
      has confirmed their booking" says when.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "description": ⟦"Sends the booking link to the caller."⟧}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "description": ⟦"A text with the address of the shop"⟧}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "description": ⟦"Texts a summary of \"the call\"."⟧}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "description": "Sends the booking link. Use after the caller has agreed to it."}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "description": "Sendet den Link zur Buchung."}"#,
        in: .action),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "c"}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let node = snapshot.document.json, node["kind"]?.string == "textMessage",
      let description = node["description"], let text = description.string
    else { return [] }
    let bytes = Array(text.utf8)
    var english = 0
    var index = 0
    while index < bytes.count {
      let word = index..<bytes.wordEnd(from: index, to: bytes.count)
      if ActionWithoutWhen.times.contains(bytes, word) { return [] }
      if ActionWithoutWhen.english.contains(bytes, word) { english += 1 }
      index = max(word.upperBound, index + 1)
    }
    guard english >= 2 else { return [] }
    return [
      Mark(
        description.range,
        "this says what the action does, but not when; add when to use it, such as: Use after the caller has confirmed")
    ]
  }
}

private enum ActionWithoutWhen {
  /// Words that tell a time or an occasion.
  static let times = WordSet(
    """
    when whenever after before once if unless upon during while until use used using end start beginning always every each
    asks ask asked requests requested wants wanted needs needed agrees confirms confirmed only following
    """)
  /// Words by which English is known.
  static let english = WordSet("the a an to of with for and sends send texts text gives shares message link caller")
}
