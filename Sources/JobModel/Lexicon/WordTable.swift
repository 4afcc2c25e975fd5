/// Every word that some lexicon knows, with all that it is: one look-up a word, whatever is asked of it later.
///
/// There is one, which is never given back, so its slots are plain memory: nobody who asks holds or counts anything.
public final class WordTable: @unchecked Sendable {
  /// A word by its `letterHash`, with all that decides most look-ups in two numbers.
  @usableFromInline
  struct Slot {
    @usableFromInline var hash: UInt64 = 0
    /// The classes, and in the highest eight bits how many letters the word has; zero where there is no word.
    @usableFromInline var meaning: UInt64 = 0

    @usableFromInline init(hash: UInt64 = 0, meaning: UInt64 = 0) {
      self.hash = hash
      self.meaning = meaning
    }

    @inlinable @inline(__always) var classes: WordClasses { WordClasses(rawValue: meaning & ~(0xFF &<< 56)) }
    @inlinable @inline(__always) var count: Int { Int(truncatingIfNeeded: meaning &>> 56) }
  }

  private var letters: [UInt8] = []
  /// Open addressing.
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  /// Where the letters of each slot's word begin.
  private var starts: [Int32]
  @usableFromInline let mask: Int

  /// No word is longer.
  private static let longest = 24

  public static let shared = WordTable()

  private init() {
    let size = 4096
    slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    starts = [Int32](repeating: 0, count: size)
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

  /// A word of a text: where its first part ends, where it ends, what it is.
  public struct Found {
    public let part: Int
    public let end: Int
    public let hash: UInt64
    public let classes: WordClasses
  }

  /// What a word of at most eight letters is, whose `letterHash` is known.
  @inlinable @inline(__always)
  public func classes(ofShort hash: UInt64, count: Int) -> WordClasses {
    let place = place(ofShort: hash, count: count)
    return place < 0 ? .none : slots[place].classes
  }

  /// The word that begins at `index`, with the hyphens and apostrophes inside it.
  public func word(at index: Int, in bytes: [UInt8], limit: Int) -> Found {
    if let (end, hash, _) = bytes.plainWord(at: index, limit: limit) {
      return Found(part: end, end: end, hash: hash, classes: classes(of: index..<end, in: bytes, hash: hash))
    }
    let part = bytes.wordEnd(from: index, to: limit)
    let end = bytes.compoundWordEnd(behind: part, limit: limit)
    let hash = bytes.letterHash(index..<end)
    return Found(part: part, end: end, hash: hash, classes: classes(of: index..<end, in: bytes, hash: hash))
  }

  /// What the word in `range` is, whose `letterHash` is known.
  private func classes(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> WordClasses {
    guard range.count <= WordTable.longest else { return .none }
    if let place = place(of: range, in: bytes, hash: hash) { return slots[place].classes }
    // Only a typographic apostrophe makes the letters others than those that were hashed.
    let foreign = bytes.firstNonASCII(from: range.lowerBound, to: range.upperBound)
    let isTypographic = foreign < range.upperBound && bytes[foreign..<range.upperBound].contains(0xE2)
    return isTypographic ? classes(ofTypographic: range, in: bytes) : .none
  }

  /// The slot of a word of at most eight letters, which its hash says by itself; below zero where there is none.
  @inlinable @inline(__always)
  func place(ofShort hash: UInt64, count: Int) -> Int {
    var slot = hash.slot(mask)
    while true {
      let known = slots[slot]
      if known.hash == hash, known.count == count { return slot }
      if known.meaning == 0 { return -1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// The slot of a word as it is spelled.
  private func place(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> Int? {
    if range.count <= 8 {
      let place = place(ofShort: hash, count: range.count)
      return place < 0 ? nil : place
    }
    guard range.count <= WordTable.longest else { return nil }
    var slot = hash.slot(mask)
    while slots[slot].meaning != 0 {
      if slots[slot].hash == hash, slots[slot].count == range.count, isEqual(slot, bytes, range) { return slot }
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

  private func isEqual(_ slot: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[slot])
    for offset in 0..<range.count where letters[start + offset] != bytes[range.lowerBound + offset].lowercased {
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

  private func add(_ words: StaticString, _ classes: WordClasses) {
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

  private func add(_ word: [UInt8], _ classes: WordClasses) {
    precondition(word.count <= WordTable.longest && classes.rawValue >> 56 == 0)
    let hash = word.letterHash(0..<word.count)
    if let place = place(of: 0..<word.count, in: word, hash: hash) {
      slots[place].meaning |= classes.rawValue
      return
    }
    var slot = hash.slot(mask)
    while slots[slot].meaning != 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(hash: hash, meaning: classes.rawValue | UInt64(word.count) << 56)
    starts[slot] = Int32(letters.count)
    letters += word
  }
}
