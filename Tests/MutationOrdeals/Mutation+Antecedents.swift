import JobAnalysis
import JobModel

extension Mutation {
  static let antecedents = [
    Mutation("take the sentence before a pronoun away", by: "antecedents") { specimen in
      neighbors(specimen).map { before, _ in
        let words = specimen.string(before.range)
        let end = specimen.text.count
        return [
          specimen.removal(before.range), TextEdit(range: end..<end, replacement: "\n\n" + words + "\n"),
        ]
      }
    },
    Mutation("put a sentence before a pronoun", by: "antecedents") { specimen in
      neighbors(specimen).map { before, after in
        let words = specimen.string(before.range)
        return [
          specimen.removal(before.range),
          TextEdit(range: after.range.upperBound..<after.range.upperBound, replacement: " " + words),
        ]
      }
    },
    Mutation("front a condition with a pronoun", by: "antecedents") { specimen in
      specimen.sentences.compactMap { sentence in
        guard let place = sentence.trailingCondition, let verb = sentence.verb, verb + 2 < place else { return nil }
        var last = sentence.tokens.upperBound
        while last > place, specimen.reading.tokens[last - 1].kind == .stop { last -= 1 }
        guard (place + 1..<last).contains(where: { isPronoun($0, specimen) }),
          (verb..<place).contains(where: { isIn(["the", "a", "their", "our"], $0, specimen) })
        else { return nil }
        let condition = specimen.range(place..<last)
        let main = specimen.range(sentence.tokens.lowerBound..<place)
        let text = specimen.string(condition).capitalizedFirst + ", " + specimen.string(main).lowercased()
        return [TextEdit(range: main.lowerBound..<condition.upperBound, replacement: text)]
      }
    },
  ]

  /// Two sentences of one block, the second of which begins by speaking of something that it does not name.
  private static func neighbors(_ specimen: Specimen) -> [(SentenceReading, SentenceReading)] {
    zip(specimen.sentences, specimen.sentences.dropFirst()).filter { before, after in
      guard before.block == after.block, after.condition == nil else { return false }
      let words = after.tokens.filter { specimen.reading.tokens[$0].kind == .word }.prefix(2)
      return words.contains { isPronoun($0, specimen) }
        && !words.contains { isIn(["a", "an", "the", "their", "our", "your", "any", "every"], $0, specimen) }
    }
  }

  private static func isPronoun(_ token: Int, _ specimen: Specimen) -> Bool {
    isIn(["it", "these", "those"], token, specimen)
  }

  private static func isIn(_ words: [String], _ token: Int, _ specimen: Specimen) -> Bool {
    words.contains(specimen.string(specimen.reading.tokens[token].range).lowercased())
  }
}
