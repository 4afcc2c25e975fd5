import JobModel

/// Every word that some lexicon or some rule knows, with all that it is and what it wakes: one look-up a word, whatever is asked of
/// it later.
///
/// There is one, which is never given back, so all that it holds is plain memory: nobody who asks holds or counts anything.
struct WordTable: @unchecked Sendable {
  /// What is known of a word; of any other word nothing.
  struct Entry {
    /// Its `letterHash`.
    fileprivate(set) var hash = UInt64.noLetters
    fileprivate(set) var classes = WordClasses.none
    fileprivate(set) var cues = Cues.none
    fileprivate(set) var languages = LanguageCounts()
  }

  /// Open addressing, from the first of two that lie together.
  private let slots: UnsafeMutablePointer<Entry>
  private let mask: Int
  /// Where the letters of each slot's word begin, and end with a NUL; below zero where its hash says enough.
  private let starts: UnsafeMutablePointer<Int32>
  private let letters: UnsafeMutablePointer<UInt8>

  static let shared = WordTable()

  private init() {
    let size = 4096
    slots = UnsafeMutablePointer<Entry>.allocate(capacity: size)
    slots.initialize(repeating: Entry(), count: size)
    starts = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    starts.initialize(repeating: -1, count: size)
    letters = UnsafeMutablePointer<UInt8>.allocate(capacity: WordTable.mostLetters)
    mask = size - 1
    var end = 0
    for (words, classes) in WordTable.lexicons {
      words.forEachWord { add($0, classes, .none, &end) }
    }
    for (phrases, classes) in WordTable.phrases {
      phrases.forEachFirstWord { add($0, classes, .none, &end) }
    }
    for (cues, sets, phrases) in Cues.lists {
      for words in sets { words.forEachWord { add($0, .none, cues, &end) } }
      // What is looked for behind the first part of a word is woken by that part.
      for set in phrases { set.forEachFirstWord { add($0.prefix { $0.isWord }, .none, cues, &end) } }
    }
  }

  /// All words of more than eight letters together have fewer.
  private static let mostLetters = 16384

  private func add(_ word: ArraySlice<UInt8>, _ classes: WordClasses, _ cues: Cues, _ end: inout Int) {
    let hash = word.letterHash
    var place = hash.slot(mask) & ~1
    while slots[place].hash != UInt64.noLetters, slots[place].hash != hash { place = (place + 1) & mask }
    if slots[place].hash == UInt64.noLetters, word.count > 8 {
      precondition(end + word.count < WordTable.mostLetters)
      starts[place] = Int32(end)
      for letter in word + [0] {
        (letters + end).initialize(to: letter)
        end += 1
      }
    }
    precondition(isSpelled(word, as: place), "two words with one hash")
    slots[place].hash = hash
    slots[place].classes = slots[place].classes | classes
    slots[place].cues.add(cues)
    slots[place].languages = LanguageCounts(of: slots[place].classes)
  }

  /// Whether the letters of a slot's word, whose hash these have, are these in any letter case.
  private func isSpelled(_ word: ArraySlice<UInt8>, as place: Int) -> Bool {
    guard starts[place] >= 0 else { return word.count <= 8 }
    var letter = letters + Int(starts[place])
    for byte in word {
      guard letter.pointee == byte.lowercased else { return false }
      letter += 1
    }
    return letter.pointee == 0
  }

  /// What a word of at most eight letters is, which its `letterHash` says by itself.
  @inline(__always)
  func entry(ofShort hash: UInt64) -> Entry { slots[place(of: hash)] }

  /// What the word in `range` is, in any letter case, whose `letterHash` is known.
  func entry(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> Entry {
    let place = place(of: hash)
    return starts[place] < 0 || isSpelled(bytes[range], as: place) ? slots[place] : Entry()
  }

  /// The slot of a hash, or one without a word.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var place = hash.slot(mask) & ~1
    while true {
      // Of two that lie together the first, if it is the word; else the second, which is, or is none, or is another word where
      // both are. Chosen, and not jumped over: which of them it is nobody can guess.
      let found = slots[place].hash == hash ? place : place &+ 1
      // Nothing is left of the lesser one where either holds.
      if min(slots[found].hash ^ hash, slots[found].hash ^ UInt64.noLetters) == 0 { return found }
      place = (place &+ 2) & mask
    }
  }

  /// A word of a text: where its first part ends, where it ends, what it is.
  struct Found {
    let part: Int
    let end: Int
    let hash: UInt64
    let entry: Entry
  }

  /// The word that begins at `index`, with the hyphens and apostrophes inside it.
  func word(at index: Int, in bytes: [UInt8], limit: Int) -> Found {
    if let (end, hash, _) = bytes.withUnsafeBytes({ $0.plainWord(at: index, limit: limit) }) {
      return Found(part: end, end: end, hash: hash, entry: entry(of: index..<end, in: bytes, hash: hash))
    }
    let part = bytes.wordEnd(from: index, to: limit)
    let end = bytes.compoundWordEnd(behind: part, limit: limit)
    let hash = bytes.letterHash(index..<end)
    var found = entry(of: index..<end, in: bytes, hash: hash)
    if found.hash == UInt64.noLetters, end > part { found = entry(ofTypographic: bytes[index..<end]) }
    return Found(part: part, end: end, hash: hash, entry: found)
  }

  /// What a word with typographic apostrophes is, if it has any, when they are straight.
  private func entry(ofTypographic word: ArraySlice<UInt8>) -> Entry {
    guard word.contains(0xE2) else { return Entry() }
    var straight: [UInt8] = []
    var index = word.startIndex
    while index < word.endIndex {
      let isApostrophe = word[index] == 0xE2 && word[index...].starts(with: [0xE2, 0x80, 0x99])
      straight.append(isApostrophe ? UInt8(ascii: "'") : word[index])
      index += isApostrophe ? 3 : 1
    }
    return entry(of: straight.indices, in: straight, hash: straight.letterHash(straight.indices))
  }
}
