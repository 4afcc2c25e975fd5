/// A set of lower-case words that is asked with ranges of a text: no string is made for a look-up.
package struct WordSet: Sendable {
  @usableFromInline let letters: [UInt8]
  /// Open addressing: start and length of a word in `letters`, or -1.
  @usableFromInline let slots: [(start: Int32, length: Int32)]
  @usableFromInline let mask: Int
  /// The lengths and the first letters that words have, a bit each: most look-ups end there.
  @usableFromInline let lengths: UInt64
  @usableFromInline let initials: UInt64
  /// The same of the hashes.
  @usableFromInline let hashes: UInt64
  /// As the words are written.
  package let source: StaticString

  /// From words between white space, in lower case.
  package init(_ words: StaticString) {
    var letters: [UInt8] = []
    var places: [(start: Int32, length: Int32)] = []
    var start = 0
    for byte in UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount) {
      if byte.isWhitespace {
        if letters.count > start { places.append((Int32(start), Int32(letters.count - start))) }
        start = letters.count
      } else {
        letters.append(byte)
      }
    }
    if letters.count > start { places.append((Int32(start), Int32(letters.count - start))) }

    var size = 8
    while size < places.count * 2 { size *= 2 }
    var slots = [(start: Int32, length: Int32)](repeating: (-1, 0), count: size)
    var lengths: UInt64 = 0
    var initials: UInt64 = 0
    var hashes: UInt64 = 0
    for place in places {
      lengths |= 1 << UInt64(min(place.length, 63))
      initials |= 1 << UInt64(letters[Int(place.start)] & 63)
      let hash = letters.letterHash(Int(place.start)..<Int(place.start + place.length))
      hashes |= hash.bit
      var slot = hash.slot(size - 1)
      while slots[slot].start >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = place
    }
    source = words
    self.letters = letters
    self.slots = slots
    mask = size - 1
    self.lengths = lengths
    self.initials = initials
    self.hashes = hashes
  }

  /// Whether the text in `range`, in any letter case, is one of the words.
  @inlinable
  package func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 32, lengths >> UInt64(range.count) & 1 == 1,
      initials >> UInt64(bytes[range.lowerBound].lowercased & 63) & 1 == 1
    else { return false }
    return finds(bytes, range, hash: bytes.letterHash(range))
  }

  /// The same for a word whose `letterHash` is known.
  @inlinable
  package func contains(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Bool {
    hashes & hash.bit != 0 && finds(bytes, range, hash: hash)
  }

  /// The same for the letters of a word, in lower case.
  @inlinable
  package func contains(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    hashes & hash.bit != 0 && finds(word, hash: hash)
  }

  @usableFromInline
  func finds(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    var slot = hash.slot(mask)
    while slots[slot].start >= 0 {
      let start = Int(slots[slot].start)
      if slots[slot].length == word.count, letters[start..<start + word.count] == word { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  @usableFromInline
  func finds(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Bool {
    var slot = hash.slot(mask)
    while slots[slot].start >= 0 {
      if slots[slot].length == range.count, isEqual(slots[slot].start, bytes, range) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private func isEqual(_ start: Int32, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in 0..<range.count where letters[Int(start) + offset] != bytes[range.lowerBound + offset].lowercased {
      return false
    }
    return true
  }
}
