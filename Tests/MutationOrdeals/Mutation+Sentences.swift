import JobAnalysis
import JobModel

extension Mutation {
  static let sentences = [
    Mutation("drop a sentence", by: "coverage") { specimen in
      specimen.sentences.map { [specimen.removal($0.range)] }
    },
    Mutation("say a sentence twice", by: "words") { specimen in
      specimen.sentences.map { sentence in
        [
          TextEdit(
            range: sentence.range.upperBound..<sentence.range.upperBound,
            replacement: " " + specimen.string(sentence.range))
        ]
      }
    },
    Mutation("invent a polite step", by: "coverage") { specimen in
      specimen.sentences.map { sentence in
        [
          TextEdit(
            range: sentence.range.upperBound..<sentence.range.upperBound,
            replacement: " Wish the caller a wonderful day.")
        ]
      }
    },
    Mutation("swap adjacent sentences", by: "order") { specimen in
      let sentences = specimen.sentences
      return zip(sentences, sentences.dropFirst()).compactMap { one, other in
        let (first, second) = (specimen.string(one.range), specimen.string(other.range))
        guard first != second else { return nil }
        return [TextEdit(range: one.range, replacement: second), TextEdit(range: other.range, replacement: first)]
      }
    },
    Mutation("swap adjacent items", by: "order") { specimen in
      let blocks = specimen.syntax.blocks
      return blocks.indices.compactMap { place in
        guard case .item = blocks[place].kind,
          let next = blocks.indices.suffix(from: place + 1).first(where: { blocks[$0].parent == blocks[place].parent }),
          let one = blocks[place].marker, let other = blocks[next].marker
        else { return nil }
        let (left, right) = (
          one.upperBound..<blocks[place].range.upperBound, other.upperBound..<blocks[next].range.upperBound
        )
        let (first, second) = (specimen.string(left), specimen.string(right))
        guard first != second else { return nil }
        return [TextEdit(range: left, replacement: second), TextEdit(range: right, replacement: first)]
      }
    },
    Mutation("drop a condition", by: "condition-words") { specimen in dropping({ $0.condition }, specimen) },
    Mutation("swap the consequences of two conditions", by: "consequences") { specimen in
      let conditions = specimen.sentences.filter { $0.condition != nil && $0.main < $0.tokens.upperBound }
      return zip(conditions, conditions.dropFirst()).compactMap { one, other in
        let left = specimen.range(one.main..<one.tokens.upperBound)
        let right = specimen.range(other.main..<other.tokens.upperBound)
        let (first, second) = (specimen.string(left), specimen.string(right))
        guard first != second else { return nil }
        return [TextEdit(range: left, replacement: second), TextEdit(range: right, replacement: first)]
      }
    },
    Mutation("numbers to bullets", by: "steps") { specimen in
      specimen.syntax.blocks.compactMap { block in
        guard case .item(number: .some) = block.kind, let marker = block.marker else { return nil }
        return [TextEdit(range: marker, replacement: "-")]
      }
    },
  ]

  /// One for each sentence that opens with such words: without them.
  static func dropping(_ opening: (SentenceReading) -> Range<Int>?, _ specimen: Specimen) -> [[TextEdit]] {
    specimen.sentences.compactMap { sentence in
      guard let words = opening(sentence), words.lowerBound < sentence.main, sentence.main < sentence.tokens.upperBound
      else { return nil }
      return dropping(words.lowerBound..<sentence.main, specimen)
    }
  }

  /// Without some words at the start of a sentence, what follows with a capital.
  static func dropping(_ words: Range<Int>, _ specimen: Specimen) -> [TextEdit] {
    let next = specimen.reading.tokens[words.upperBound].range
    let start = specimen.reading.tokens[words.lowerBound].range.lowerBound
    return [
      TextEdit(range: start..<next.upperBound, replacement: specimen.string(next).capitalizedFirst)
    ]
  }
}
