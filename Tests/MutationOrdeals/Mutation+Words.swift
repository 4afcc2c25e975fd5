import JobAnalysis
import JobModel

extension Mutation {
  static let words = [
    Mutation("drop a negation", by: "negations", isGrave: true) { specimen in
      specimen.eachWord { token, word in
        guard token.isAny(of: .negation) else { return nil }
        for ending in ["n't", "n’t", "not"] where word.lowercased().hasSuffix(ending) && word.count > ending.count {
          return String(word.dropLast(ending.count))
        }
        return ["without": "with", "nothing": "something", "nobody": "somebody"][word.lowercased()] ?? ""
      }
    },
    Mutation("add a negation", by: "negations", isGrave: true) { specimen in
      specimen.sentences.compactMap { sentence in
        guard let verb = sentence.verb, specimen.reading.tokens[verb].kind == .word else { return nil }
        let range = specimen.reading.tokens[verb].range
        return [TextEdit(range: range, replacement: "never " + specimen.string(range).lowercased())]
      }
    },
    Mutation("another modal", by: "modals") { specimen in
      let words = [
        "must": "should", "should": "must", "can": "may", "may": "must", "could": "can", "might": "must", "always": "",
        "only": "", "just": "", "all": "some", "every": "some", "any": "every", "exactly": "", "least": "most",
        "most": "least", "each": "any", "both": "either", "either": "both", "also": "", "even": "", "still": "",
        "especially": "", "simply": "",
      ]
      return specimen.eachWord { _, word in words[word.lowercased()] }
    },
    Mutation("another condition word", by: "condition-words") { specimen in
      let words = [
        "if": "unless", "unless": "if", "when": "unless", "before": "after", "after": "before", "until": "when",
        "while": "before", "once": "before", "whether": "when", "otherwise": "then", "whenever": "if", "except": "with",
      ]
      return specimen.eachWord { _, word in words[word.lowercased()] }
    },
    Mutation("another name", by: "names") { specimen in
      specimen.sentences.flatMap { sentence in
        specimen.tokens(sentence).dropFirst().compactMap { token -> [TextEdit]? in
          let word = specimen.string(token.range)
          guard token.kind == .word, word.first?.isUppercase == true, word.count > 2 else { return nil }
          return [TextEdit(range: token.range, replacement: word == "Smith" ? "Jones" : "Smith")]
        }
      }
    },
    Mutation("only X Y to X only Y", by: "focus") { specimen in
      specimen.sentences.flatMap { sentence in
        let tokens = specimen.tokens(sentence)
        return zip(tokens, tokens.dropFirst()).compactMap { focus, next -> [TextEdit]? in
          guard focus.isAny(of: .focus), next.kind == .word else { return nil }
          let (one, other) = (specimen.string(focus.range), specimen.string(next.range))
          guard one != other else { return nil }
          return [TextEdit(range: focus.range, replacement: other), TextEdit(range: next.range, replacement: one)]
        }
      }
    },
    Mutation("drop a word", by: "words", isAskedOfModel: false) { specimen in
      specimen.eachWord { token, word in
        GuardedWords.fillers.contains(word.lowercased()) ? nil : ""
      }
    },
    Mutation("swap two words", by: "order", isAskedOfModel: false) { specimen in
      specimen.sentences.flatMap { sentence in
        let tokens = specimen.tokens(sentence).filter { $0.kind == .word }
        return zip(tokens, tokens.dropFirst()).compactMap { one, other -> [TextEdit]? in
          let (first, second) = (specimen.string(one.range), specimen.string(other.range))
          guard first.lowercased() != second.lowercased() else { return nil }
          return [TextEdit(range: one.range, replacement: second), TextEdit(range: other.range, replacement: first)]
        }
      }
    },
    Mutation("drop a connective", by: "words") { specimen in
      specimen.sentences.compactMap { sentence in
        sentence.connective.map { [specimen.removal(specimen.range($0))] }
      }
    },
    Mutation("question to statement", by: "questions") { specimen in
      specimen.sentences.compactMap { sentence in
        specimen.tokens(sentence).last.flatMap { token in
          specimen.string(token.range) == "?" ? [TextEdit(range: token.range, replacement: ".")] : nil
        }
      }
    },
  ]
}

enum GuardedWords {
  /// What a text may lose without losing anything.
  static let fillers: Set<String> = ["please", "kindly"]
}
