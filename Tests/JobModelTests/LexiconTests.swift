import JobModel
import Testing

/// Lexicons are data: sorted, each word once, in lower case.
struct LexiconTests {
  @Test func `words are sorted, unique and in lower case`() {
    for (words, classes) in WordTable.lexicons {
      check(words.source.description.split { $0.isWhitespace }.map(String.init), classes)
    }
  }

  @Test func `phrases are sorted, unique and in lower case`() {
    for (phrases, classes) in WordTable.phrases {
      check(phrases.source.description.split(separator: "\n").map(String.init), classes)
    }
  }

  @Test func `a phrase is found in any letter case, over line ends and with either apostrophe`() {
    let phrases = PhraseSet("as soon\nas soon as\ndon't know")
    func end(_ text: String) -> Int? { phrases.end(in: Array(text.utf8), at: 0, limit: text.utf8.count) }
    #expect(end("As  soon\nas they call") == 11)
    #expect(end("as soon asked") == 7)
    #expect(end("don’t know it") == 12)
    #expect(end("don't knowing") == nil)
    #expect(end("as") == nil)
  }

  private func check(_ words: [String], _ classes: WordClasses) {
    #expect(!words.isEmpty)
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(Array(word.utf8).lexicographicallyPrecedes(Array(next.utf8)), "\(word), \(next)")
    }
    for word in words {
      #expect(word == word.lowercased(), "\(word)")
      #expect(
        WordTable.shared.classes(of: 0..<word.utf8.count, in: Array(word.utf8)).isAny(of: classes)
          || word.contains(" "))
    }
  }
}
