import JobModel

/// Words in their order and in any letter case, as one number: two rows of words with one number are the same.
struct WordHash: Hashable {
  private(set) var value: UInt64 = UInt64.noLetters

  mutating func add(_ word: Range<Int>, in bytes: [UInt8]) {
    add(bytes.letterHash(word))
  }

  /// A word by its `letterHash`.
  mutating func add(_ word: UInt64) { add(word, if: true) }

  /// The same, or nothing; in one way, so that the processor need not guess which of them it is.
  @inline(__always)
  mutating func add(_ word: UInt64, if isAdded: Bool) {
    // Turned as well, so that the upper bits of a word's hash do not stay above.
    let product = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    let changed = value ^ product ^ product >> 32
    value ^= changed & (isAdded ? UInt64.max : 0)
  }

  /// A number, whichever.
  mutating func addNumber() {
    add(UInt64(UInt8(ascii: "#")))
  }
}
