import JobModel
import TestSupport
import Testing

@testable import JobAnalysis

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
          #expect(known(spelling).isAny(of: classes), "\(word)")
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

  @Test func `every word that wakes rules is known to, also behind a hyphen, and with the other apostrophe`() {
    for (cues, lists, _) in Cues.lists {
      let words = lists.flatMap { list in list.source.description.split { $0.isWhitespace }.map(String.init) }
      for word in words {
        for spelling in [word, word.uppercased(), word.replacing("'", with: "’")] {
          let letters = Array(spelling.utf8)
          let found = WordTable.shared.word(at: 0, in: letters, limit: letters.count)
          // `e.g` is two words of a text.
          if found.end < letters.count { continue }
          #expect(found.entry.cues.isAny(of: cues), "\(word)")
          if spelling.contains(where: { !$0.isLetter }) { continue }
          #expect(WordTable.shared.cues(of: letters).isAny(of: cues), "\(word)")
          let snapshot = Snapshot(SourceText("Ask \(spelling)-like people, please."), kind: .job)
          #expect(snapshot.cues.isAny(of: cues), "\(word)")
        }
      }
    }
  }

  @Test func `a word of at most eight letters is never taken for a longer one`() {
    for (words, _) in WordTable.lexicons {
      for word in words.source.description.split(whereSeparator: { $0.isWhitespace }) where word.utf8.count > 8 {
        // The eight bytes that alone have the same hash.
        let hash = Array(word.utf8).letterHash(0..<word.utf8.count)
        let letters = (hash ^ hash >> 32) &* 0xF1DE_83E1_9937_733D
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: letters >> UInt64($0 * 8)) }
        #expect(bytes.letterHash(0..<8) == hash || bytes.contains { $0.isUpper }, "\(word)")
        #expect(bytes.contains { !$0.isASCIILetter && $0 != 0 }, "\(word)")
      }
    }
  }

  @Test func `a word is cut and known as its letters say`() {
    var random = SeededGenerator(seed: 21)
    let alphabet = Array("aeinortT '-9.,".utf8) + [0xC3, 0xA9, 0xE2, 0x80, 0x99]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      guard let start = bytes.indices.randomElement(using: &random), bytes[start].isASCIILetter else { continue }
      let limit = Int.random(in: start + 1...bytes.count, using: &random)
      let part = bytes.wordEnd(from: start, to: limit)
      let end = bytes.compoundWordEnd(behind: part, limit: limit)
      let word = WordTable.shared.word(at: start, in: bytes, limit: limit)
      #expect([word.part, word.end] == [part, end], "\(bytes) \(start)..<\(limit)")
      #expect(word.hash == bytes.letterHash(start..<end), "\(bytes) \(start)..<\(limit)")
      let alone = Array(bytes[start..<end])
      let classes = WordTable.shared.word(at: 0, in: alone, limit: alone.count).entry.classes
      #expect(word.entry.classes == classes, "\(bytes) \(start)..<\(limit)")
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
        known(Array(word.utf8)).isAny(of: classes)
          || word.contains(" "))
    }
  }

  private func known(_ word: [UInt8]) -> WordClasses {
    WordTable.shared.word(at: 0, in: word, limit: word.count).entry.classes
  }
}
