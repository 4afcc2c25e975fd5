import JobModel

extension Rule {
  static let slashAlternative = Rule(
    id: "slash-alternative", summary: "a slash between two words may mean and, or, or both",
    severity: .hint, isOnByDefault: false,
    sight: .close,
    why: """
      "Ask for the make/model": one of them, or both? A word settles it.
      """,
    source: .craft,
    examples: [
      .flags("Ask for the ⟦make/model⟧ of the car.\n"),
      .flags("Take the name ⟦and/or⟧ the number.\n"),
      .flags("1. Text the ⟦link/form⟧ to them.\n"),
      .fine("Thank him/her for the call.\n"),
      .fine("If they mention smoke/fire, end the call. Never mention fees/prices.\n"),
      .fine("Ask for the date/time. Note the Asia/Manila time. Ask for the day (weekday/weekend).\n"),
      .fine("We answer 24/7, w/o exception, so ask.\n"),
      .fine("Ask for the file at https://example.com/a/b.\n"),
      .fine("/Send SMS: \"yes/no\"\n"),
    ]
  ) { snapshot in
    guard let prose = snapshot.prose else { return [] }
    var marks: [Mark] = []
    for sentence in prose.instructions where sentence.clause == .step && !sentence.isNegated && !sentence.isConditional
    {
      guard let verb = sentence.verb else { continue }
      var depth = 0
      for place in sentence.tokens.dropLast() where place > verb {
        if prose.reading.tokens[place].kind == .open { depth += 1 }
        if prose.reading.tokens[place].kind == .close { depth -= 1 }
        guard depth <= 0 else { continue }
        let word = prose.reading.tokens[place]
        let next = prose.reading.tokens[place + 1]
        guard word.kind == .word, next.kind == .word, next.range.lowerBound == word.range.upperBound + 1,
          prose.bytes[word.range.upperBound] == "/", word.range.count > 2, next.range.count > 1,
          !prose.isIn(usual, at: place), !prose.bytes[word.range.lowerBound].isUpper,
          !prose.bytes[next.range.lowerBound].isUpper,
          !isChained(word.range.lowerBound..<next.range.upperBound, prose.bytes)
        else { continue }
        marks.append(
          Mark(word.range.lowerBound..<next.range.upperBound, "one of the two or both? write \"or\" or \"and\""))
      }
    }
    return marks
  }

  /// "Starters/mains/desserts" is a list.
  private static func isChained(_ pair: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.at(pair.lowerBound - 1) == "/" || bytes.at(pair.upperBound) == "/"
  }

  private static let usual = WordSet("date dates he him his http https she yes")
}
