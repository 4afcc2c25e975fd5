import JobModel

extension Rule {
  static let smsNoBrand = Rule(
    id: "sms-no-brand", summary: "a text message that does not say who sends it", severity: .hint, isOnByDefault: false,
    sight: .close, cues: .messages,
    why: """
      A caller who reads the message a day later sees only a number. A name in it, or a link to the business's own site, says \
      who wrote.
      """,
    source: .craft,
    examples: [
      .flags("/Send SMS: \"⟦Your visit is booked. See you soon!⟧\"\n"),
      .flags("/Send SMS: \"⟦Thanks, we will call you back⟧\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "⟦Your \"code\" is {code}⟧"}"#,
        in: .action),
      .fine("/Send SMS: \"Your visit at Bright Smiles is booked\"\n"),
      .fine("/Send SMS: https://example.com/book\n"),
      .fine("/Send SMS: \"Your visit at {business_name} is booked\"\n"),
    ]
  ) { snapshot in
    snapshot.messages.compactMap { message in
      guard !message.bytes.allSatisfy({ $0.isWhitespace }), !namesSomebody(message) else { return nil }
      return Mark(message.place, "this message does not say who sends it; name the business")
    }
  }

  /// A link, a word with a capital inside a sentence, or a variable that holds a name of the business.
  private static func namesSomebody(_ message: PlacedText) -> Bool {
    let bytes = message.bytes
    for atom in message.atoms {
      if atom.kind == .url || atom.kind == .email { return true }
      guard atom.kind == .variable || atom.kind == .template else { continue }
      for index in atom.range where bytes.matches("business", at: index) || bytes.matches("company", at: index) {
        return true
      }
    }
    for piece in message.words {
      var isStart = true
      var index = piece.lowerBound
      while index < piece.upperBound {
        let end = bytes.wordEnd(from: index, to: piece.upperBound)
        if end > index {
          if !isStart, bytes.isCapital(at: index), end - index > 1 { return true }
          isStart = false
          index = end
        } else {
          if ".!?:\n\"".utf8.contains(bytes[index]) { isStart = true }
          index += 1
        }
      }
    }
    return false
  }
}
