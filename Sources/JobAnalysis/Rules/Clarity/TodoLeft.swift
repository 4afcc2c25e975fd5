import JobModel

extension Rule {
  static let todoLeft = Rule(
    id: "todo-left", summary: "a note to yourself was left in the instructions", severity: .error,
    sight: .close, cues: .notes,
    why: """
      The agent reads everything: a TODO is read aloud or acted on. Finish the sentence, or put the note in a comment, which \
      stays in the file.
      """,
    source: .craft,
    examples: [
      .flags("Ask for the name. ⟦[TODO: which desk?]⟧\n"),
      .flags("Transfer them to ⟦TODO⟧ when they ask.\n"),
      .flags("⟦FIXME⟧ the hours are old.\n"),
      .fine("<!-- TODO: which desk? -->\nAsk for the name.\n"),
      .fine("Read them their todo list.\n"),
      .fine("Say \"TODO\".\n"),
      .fine("Ask for the list `TODO`.\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose, let conduct = snapshot.conduct else { return [] }
    var marks: [Mark] = []
    for place in conduct.places(with: .notes) {
      for token in prose.tokens(of: prose.reading.sentences[place])
      where token.kind == .word && isNote(token.range, prose.bytes) {
        marks.append(
          Mark(
            bracketed(token.range, prose.bytes),
            "the agent reads this aloud or acts on it; finish it, or make it a comment: <!-- TODO -->"))
      }
    }
    return marks
  }

  /// In capitals only.
  private static func isNote(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard word.count == 4 || word.count == 5, bytes[word].allSatisfy({ $0.isUpper }) else { return false }
    return word.count == 4 ? bytes.matches("todo", at: word.lowerBound) : bytes.matches("fixme", at: word.lowerBound)
  }

  /// With the brackets around the note.
  private static func bracketed(_ word: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    guard bytes.at(word.lowerBound - 1) == "[" else { return word }
    var end = word.upperBound
    while end < bytes.count, end - word.upperBound < 200, bytes[end] != "]", !bytes[end].isLineEnd { end += 1 }
    return bytes.at(end) == "]" ? word.lowerBound - 1..<end + 1 : word
  }
}

enum Notes {
  static let words = WordSet("fixme todo")
}
