import JobModel

/// What is promised within a time: `the office calls within 24 hours`.
struct Deadline {
  /// Who does what, without small words.
  let key: WordHash
  /// `24 hours`, in the text.
  let range: Range<Int>
  let time: String

  /// What a deadline begins with.
  static let openings = WordSet("within")
  private static let units = WordSet("day days hour hours minute minutes month months second seconds week weeks")

  /// The deadlines of a sentence that name who does what.
  static func all(in sentence: SentenceReading, _ prose: Prose) -> [Deadline] {
    var deadlines: [Deadline] = []
    for place in sentence.tokens where prose.isWord("within", at: place) {
      guard place + 2 < sentence.tokens.upperBound, prose.reading.tokens[place + 1].kind == .number,
        let unit = unit(behind: place + 1, sentence, prose), let key = key(before: place, sentence, prose)
      else { continue }
      let range = prose.reading.tokens[place + 1].range.lowerBound..<prose.reading.tokens[unit].range.upperBound
      deadlines.append(Deadline(key: key, range: range, time: prose.syntax.text.string(range)))
    }
    return deadlines
  }

  /// "24 hours", "2 business days".
  private static func unit(behind number: Int, _ sentence: SentenceReading, _ prose: Prose) -> Int? {
    for place in number + 1..<min(number + 3, sentence.tokens.upperBound) where prose.isIn(units, at: place) {
      return place
    }
    return nil
  }

  /// The two words before it that say something: `office calls`, `office call`.
  private static func key(before place: Int, _ sentence: SentenceReading, _ prose: Prose) -> WordHash? {
    var key = WordHash()
    var count = 0
    var index = place - 1
    while index >= sentence.tokens.lowerBound, count < 2 {
      let token = prose.reading.tokens[index]
      guard token.kind == .word else { return nil }
      if !token.isAny(of: .determiner | .modal | .preposition), !prose.isIn(small, at: index) {
        let isPlural = token.range.count > 3 && prose.bytes[token.range.upperBound - 1] == "s"
        key.add(isPlural ? token.range.dropLast() : token.range, in: prose.bytes)
        count += 1
      }
      index -= 1
    }
    return count == 2 ? key : nil
  }

  private static let small = WordSet("back be is them to will you")
}
