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

  @Test func `a phrase is found whatever space stands around its eighth letter`() {
    let phrases = PhraseSet("whenever they call\nif they are not\nif they aren't\nif they are not here")
    func end(_ text: String) -> Int? { phrases.end(in: Array(text.utf8), at: 0, limit: text.utf8.count) }
    for space in [" ", "  ", "\n", " \n  "] {
      #expect(end("Whenever\(space)they call us") == 17 + space.utf8.count)
      #expect(end("whenever they\(space)call") == 17 + space.utf8.count)
      #expect(end("if they\(space)are not in") == 14 + space.utf8.count)
      #expect(end("if they are\(space)not here") == 19 + space.utf8.count)
      #expect(end("if they\(space)aren’t") == 15 + space.utf8.count)
      #expect(end("whenever\(space)they came") == nil)
      #expect(end("if they\(space)are nowhere") == nil)
    }
  }

  @Test func `every word is found, in capitals too, and by its hash as by its letters`() {
    for (words, classes) in WordTable.lexicons {
      for word in words.source.description.split(whereSeparator: { $0.isWhitespace }) {
        for spelling in [Array(word.utf8), word.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }] {
          let range = 0..<spelling.count
          #expect(words.contains(spelling, range), "\(word)")
          #expect(words.contains(spelling, range, hash: spelling.letterHash(range)), "\(word)")
          #expect(WordTable.shared.classes(of: range, in: spelling).isAny(of: classes), "\(word)")
          let other = spelling + [UInt8(ascii: "q"), UInt8(ascii: "q")]
          #expect(!words.contains(other, 0..<other.count, hash: other.letterHash(0..<other.count)), "\(word)")
        }
      }
    }
  }

  @Test func `every phrase is found, in capitals, with two spaces and with the other apostrophe`() {
    for (phrases, _) in WordTable.phrases {
      for phrase in phrases.source.description.split(separator: "\n") {
        var spelling: [UInt8] = []
        for byte in phrase.utf8 {
          switch byte {
          case 0x20: spelling += [0x20, 0x0A]
          case 0x27: spelling += [0xE2, 0x80, 0x99]
          default: spelling.append((97...122).contains(byte) ? byte - 32 : byte)
          }
        }
        #expect(phrases.end(in: spelling, at: 0, limit: spelling.count) == spelling.count, "\(phrase)")
        #expect(phrases.end(in: spelling, at: 0, limit: spelling.count - 1) != spelling.count, "\(phrase)")
      }
    }
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
