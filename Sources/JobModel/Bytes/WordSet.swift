/// A set of lower-case words that is asked with ranges of a text: no string is made for a look-up.
///
/// Sets are constants, which are never given back. So what they hold is plain memory: whoever asks one holds and counts nothing,
/// also where two threads ask the same one.
public struct WordSet: @unchecked Sendable {
  /// A word where it stands in `letters`, with its hash.
  private struct Word {
    let hash: UInt64
    let start: Int32
    let length: Int32
  }

  private let letters: UnsafePointer<UInt8>
  /// Open addressing; a slot without a word has no length. There are as many as a power of two.
  private let slots: UnsafeBufferPointer<Word>
  /// The hashes that words have, a bit each: most look-ups end there.
  @usableFromInline let hashes: UInt64
  /// As the words are written.
  public let source: StaticString

  /// From words between white space, in lower case.
  public init(_ words: StaticString) {
    source = words
    (letters, slots, hashes) = WordSet.read(words)
  }

  /// By itself, because a constant's `init` is written out wherever there is one, whatever `@inline` says.
  @inline(never)
  private static func read(_ source: StaticString) -> (UnsafePointer<UInt8>, UnsafeBufferPointer<Word>, UInt64) {
    var letters: [UInt8] = []
    var hashes: UInt64 = 0
    var places: [Range<Int>] = []
    var start = 0
    for byte in UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount) {
      if byte.isWhitespace {
        if letters.count > start { places.append(start..<letters.count) }
        start = letters.count
      } else {
        letters.append(byte)
      }
    }
    if letters.count > start { places.append(start..<letters.count) }

    var size = 8
    while size < places.count * 2 { size *= 2 }
    let slots = UnsafeMutableBufferPointer<Word>.allocate(capacity: size)
    slots.initialize(repeating: Word(hash: .noLetters, start: 0, length: 0))
    for place in places {
      let hash = letters.letterHash(place)
      hashes |= hash.bit
      var slot = hash.slot(size - 1)
      while slots[slot].length > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Word(hash: hash, start: Int32(place.lowerBound), length: Int32(place.count))
    }
    let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: letters.count)
    for place in letters.indices { (kept + place).initialize(to: letters[place]) }
    return (UnsafePointer(kept), UnsafeBufferPointer(slots), hashes)
  }

  private var mask: Int { slots.count &- 1 }

  /// Whether the text in `range`, in any letter case, is one of the words.
  public func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 32 else { return false }
    return contains(bytes, range, hash: bytes.letterHash(range))
  }

  /// The same for a word whose `letterHash` is known.
  @inlinable
  public func contains(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Bool {
    hashes & hash.bit != 0 && finds(bytes, range, hash: hash)
  }

  /// Whether a word with this `letterHash` may be one of them.
  @inlinable
  public func mayHave(_ hash: UInt64) -> Bool { hashes & hash.bit != 0 }

  /// The same of several words by the `bit` of each hash.
  @inlinable
  public func mayHave(anyOf bits: UInt64) -> Bool { hashes & bits != 0 }

  /// The same for the letters of a word, in lower case.
  @inlinable
  package func contains(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    hashes & hash.bit != 0 && finds(word, hash: hash)
  }

  @usableFromInline
  func finds(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    var slot = hash.slot(mask)
    while slots[slot].length > 0 {
      let known = UnsafeBufferPointer(start: letters + Int(slots[slot].start), count: Int(slots[slot].length))
      if slots[slot].hash == hash, word.elementsEqual(known) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// Each of its words.
  package func forEachWord(_ body: (ArraySlice<UInt8>) -> Void) {
    let letters = Array(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
    for word in letters.split(whereSeparator: { $0.isWhitespace }) { body(word) }
  }

  @usableFromInline
  func finds(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Bool {
    var slot = hash.slot(mask)
    while slots[slot].length > 0 {
      let word = slots[slot]
      if word.hash == hash, word.length == range.count, range.count <= 8 || isEqual(word, bytes, range) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private func isEqual(_ word: Word, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in 0..<range.count
    where letters[Int(word.start) + offset] != bytes[range.lowerBound + offset].lowercased {
      return false
    }
    return true
  }
}
