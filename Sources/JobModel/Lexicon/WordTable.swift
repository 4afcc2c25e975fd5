/// Every word that some lexicon knows, with all that it is: one look-up a word, whatever is asked of it later.
public struct WordTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    var classes: WordClasses
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: the place of an entry, or -1.
  private var slots: [Int32]
  private let mask: Int

  public static let shared = WordTable()

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
  public func classes(of range: Range<Int>, in bytes: [UInt8]) -> WordClasses {
    classes(of: range, in: bytes, hash: bytes.letterHash(range))
  }

  /// The same for a word whose `letterHash` is known.
  public func classes(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> WordClasses {
    guard range.count <= 24 else { return .none }
    if let place = place(of: range, in: bytes, hash: hash) { return entries[place].classes }
    // Only a typographic apostrophe makes the letters others than those that were hashed.
    let foreign = bytes.firstNonASCII(from: range.lowerBound, to: range.upperBound)
    let isTypographic = foreign < range.upperBound && bytes[foreign..<range.upperBound].contains(0xE2)
    return isTypographic ? classes(ofTypographic: range, in: bytes) : .none
  }

  /// The entry of a word as it is spelled.
  private func place(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> Int? {
    var slot = hash.slot(mask)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if entries[place].hash == hash, entries[place].count == range.count,
        range.count <= 8 || isEqual(entries[place], bytes, range)
      {
        return place
      }
      slot = (slot + 1) & mask
    }
    return nil
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
    let hash = word.letterHash(0..<word.count)
    if let place = place(of: 0..<word.count, in: word, hash: hash) {
      entries[place].classes = entries[place].classes | classes
      return
    }
    var slot = hash.slot(mask)
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: letters.count, count: word.count, classes: classes))
    letters += word
  }
}
