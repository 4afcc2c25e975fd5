import JobAnalysis
import JobModel

extension Mutation {
  static let scopes = [
    Mutation("split after a negation", by: "scope") { specimen in
      specimen.sentences.compactMap { sentence in
        let places = Array(sentence.tokens)
        guard let word = places.first(where: { specimen.reading.tokens[$0].isAny(of: .negation) }) else { return nil }
        return split(sentence, after: word, specimen)
      }
    },
    Mutation("split after a focus word or a modal", by: "scope") { specimen in
      specimen.sentences.compactMap { sentence in
        let places = Array(sentence.tokens)
        guard let word = places.first(where: { specimen.reading.tokens[$0].isAny(of: .focus | .modal) }) else {
          return nil
        }
        return split(sentence, after: word, specimen)
      }
    },
    Mutation("split after a condition", by: "scope") { specimen in
      specimen.sentences.compactMap { sentence in
        guard let words = sentence.condition, sentence.main < sentence.tokens.upperBound else { return nil }
        return split(sentence, after: max(words.upperBound, sentence.main), specimen)
      }
    },
    Mutation("split after a fronted phrase", by: "scope") { specimen in
      specimen.sentences.compactMap { sentence in
        guard sentence.fronted != nil, sentence.main < sentence.tokens.upperBound else { return nil }
        return split(sentence, after: sentence.main, specimen)
      }
    },
    Mutation("split before a condition", by: "scope") { specimen in
      specimen.sentences.compactMap { sentence in
        guard let place = sentence.trailingCondition, let verb = sentence.verb, verb < place else { return nil }
        return split(sentence, after: verb, specimen)
      }
    },
    Mutation("drop a fronted phrase", by: "consequences") { specimen in dropping({ $0.fronted }, specimen) },
    Mutation("move a fronted phrase back", by: "consequences") { specimen in
      specimen.sentences.compactMap { sentence in
        guard let words = sentence.fronted, sentence.main < sentence.tokens.upperBound else { return nil }
        let tokens = specimen.reading.tokens
        var last = sentence.tokens.upperBound - 1
        while last > sentence.main, tokens[last].kind == .stop { last -= 1 }
        let end = tokens[last].range.upperBound
        let phrase = " " + specimen.string(specimen.range(words)).lowercased()
        return Mutation.dropping(words.lowerBound..<sentence.main, specimen)
          + [TextEdit(range: end..<end, replacement: phrase)]
      }
    },
  ]

  /// Two sentences of one, cut at the first `and`, `or`, `then`, semicolon or comma behind a word, if words follow.
  private static func split(_ sentence: SentenceReading, after word: Int, _ specimen: Specimen) -> [TextEdit]? {
    let tokens = specimen.reading.tokens
    var place = word + 2
    while place + 2 < sentence.tokens.upperBound {
      let token = tokens[place]
      let isJoint =
        token.kind == .comma || token.kind == .semicolon
        || ["and", "or", "then"].contains(specimen.string(token.range).lowercased())
      if isJoint, token.kind != .atom {
        var next = place + 1
        while next + 1 < sentence.tokens.upperBound,
          ["and", "or", "then"].contains(specimen.string(tokens[next].range).lowercased())
        {
          next += 1
        }
        guard tokens[next].kind == .word else { return nil }
        let range = tokens[place - 1].range.upperBound..<tokens[next].range.upperBound
        return [TextEdit(range: range, replacement: ". " + specimen.string(tokens[next].range).capitalizedFirst)]
      }
      place += 1
    }
    return nil
  }
}
