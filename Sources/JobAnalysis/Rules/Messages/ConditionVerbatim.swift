import JSONText
import JobModel

extension Rule {
  static let conditionVerbatim = Rule(
    id: "condition-verbatim", summary: "a condition that quotes the caller's exact words", severity: .hint,
    isOnByDefault: false,
    scope: .file,
    cues: .actionFile,
    why: """
      A condition is understood by its meaning: "if the user asks for the booking link" covers every way to say it, and \
      exact phrases are not needed.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "if the user says ⟦\"send me the link\"⟧", "content": "c"}"#,
        in: .action),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "when the caller says ⟦'text me'⟧ or ⟦“send it”⟧", "content": "c"}"#,
        in: .action),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "the words ⟦\"link please\"⟧ are said", "content": "c"}"#,
        in: .action),
      .fine(
        #"{"kind": "conditionalText", "name": "a", "condition": "if the user asks for the booking link", "content": "c"}"#,
        in: .action),
      .fine(
        #"{"kind": "conditionalText", "name": "a", "condition": "if the user books the \"Gold\" plan", "content": "c"}"#,
        in: .action),
      .fine(
        #"{"kind": "conditionalText", "name": "a", "condition": "if user say to send message", "content": "c"}"#,
        in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action,
      let condition = PlacedText(.condition, snapshot.document.json?["condition"], in: snapshot.document.text.bytes),
      speaksOfWords(condition.bytes)
    else { return [] }
    return condition.atoms.compactMap { atom in
      guard atom.kind == .speech else { return nil }
      return Mark(
        condition.place(of: atom.range), "exact words are not needed; say in plain words what the caller wants")
    }
  }

  private static func speaksOfWords(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let word = index..<bytes.wordEnd(from: index, to: bytes.count)
      if ConditionVerbatim.speaking.contains(bytes, word) { return true }
      index = max(word.upperBound, index + 1)
    }
    return false
  }
}

private enum ConditionVerbatim {
  static let speaking = WordSet("say says said saying word words phrase phrases mentions utters")
}
