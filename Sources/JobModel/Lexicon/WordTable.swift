/// Every word that some lexicon knows, with all that it is: one look-up a word, whatever is asked of it later.
package struct WordTable: Sendable {
  private struct Entry {
    let start: Int
    let count: Int
    var classes: WordClasses
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: the place of an entry, or -1.
  private var slots: [Int32]
  private let mask: Int

  package static let shared = WordTable()

  private init() {
    let size = 8192
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    for (words, classes) in WordTable.lexicons {
      add(words.source, classes)
    }
    for (phrases, classes) in WordTable.phrases {
      var first: [[UInt8]] = []
      phrases.forEachFirstWord { first.append(Array($0)) }
      for word in first { add(word, classes) }
    }
  }

  /// What the word in `range` is, in any letter case and with either apostrophe.
  package func classes(of range: Range<Int>, in bytes: [UInt8]) -> WordClasses {
    classes(of: range, in: bytes, hash: bytes.letterHash(range))
  }

  /// The same for a word whose `letterHash` is known.
  package func classes(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> WordClasses {
    guard range.count <= 24 else { return .none }
    // Only a typographic apostrophe makes the letters others than those that were hashed.
    guard !bytes[range].contains(0xE2) else { return classes(ofTypographic: range, in: bytes) }
    var slot = hash.slot(mask)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.count == range.count, isEqual(entry, bytes, range) { return entry.classes }
      slot = (slot + 1) & mask
    }
    return .none
  }

  private func classes(ofTypographic range: Range<Int>, in bytes: [UInt8]) -> WordClasses {
    var word: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound { word.append(WordTable.letter(bytes, &index)) }
    guard !word.contains(0xE2) else { return .none }
    return classes(of: 0..<word.count, in: word, hash: word.letterHash(0..<word.count))
  }

  private func isEqual(_ entry: Entry, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in 0..<entry.count where letters[entry.start + offset] != bytes[range.lowerBound + offset].lowercased {
      return false
    }
    return true
  }

  /// The next letter in lower case, a typographic apostrophe as a straight one.
  private static func letter(_ bytes: [UInt8], _ index: inout Int) -> UInt8 {
    let byte = bytes[index]
    if byte == 0xE2, bytes.at(index + 1) == 0x80, bytes.at(index + 2) == 0x99 {
      index += 3
      return UInt8(ascii: "'")
    }
    index += 1
    return byte.lowercased
  }

  private mutating func add(_ words: StaticString, _ classes: WordClasses) {
    var word: [UInt8] = []
    for byte in UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount) {
      if byte.isWhitespace {
        if !word.isEmpty { add(word, classes) }
        word = []
      } else {
        word.append(byte)
      }
    }
    if !word.isEmpty { add(word, classes) }
  }

  private mutating func add(_ word: [UInt8], _ classes: WordClasses) {
    var slot = word.letterHash(0..<word.count).slot(mask)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if entries[place].count == word.count, isEqual(entries[place], word, 0..<word.count) {
        entries[place].classes = entries[place].classes | classes
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(start: letters.count, count: word.count, classes: classes))
    letters += word
  }
}
