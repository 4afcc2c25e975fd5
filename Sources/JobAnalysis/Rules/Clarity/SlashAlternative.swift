import JobModel

extension Rule {
  static let slashAlternative = Rule(
    id: "slash-alternative", summary: "a slash between two words leaves open whether it means and, or, or both",
    severity: .hint, isOnByDefault: false,
    why: """
      "Ask for the make/model": one of them, or both? A word says it.
      """,
    source: .callwright,
    examples: [
      .flags("Ask for the ⟦make/model⟧ of the car.\n"),
      .flags("Take the name ⟦and/or⟧ the number.\n"),
      .flags("1. Text the ⟦link/form⟧ to them.\n"),
      .fine("Thank him/her for the call.\n"),
      .fine("We answer 24/7, w/o exception, so ask.\n"),
      .fine("Ask for the file at https://example.com/a/b.\n"),
      .fine("/Send SMS: \"yes/no\"\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks: [Mark] = []
    for sentence in prose.instructions {
      for place in sentence.tokens.dropLast() {
        let word = prose.reading.tokens[place]
        let next = prose.reading.tokens[place + 1]
        guard word.kind == .word, next.kind == .word, next.range.lowerBound == word.range.upperBound + 1,
          prose.bytes[word.range.upperBound] == "/", word.range.count > 2, next.range.count > 1,
          !prose.isIn(usual, at: place)
        else { continue }
        marks.append(
          Mark(word.range.lowerBound..<next.range.upperBound, "one of the two or both? write \"or\" or \"and\""))
      }
    }
    return marks
  }

  private static let usual = WordSet("he him his http https she yes")
}
