/// Which words a text has, roughly: where it says that a word is not there, it is not. Made once a text, so that whoever looks
/// for words that are nowhere need not look.
public struct WordPresence: Sendable {
  /// A bit for each of 4,096 hashes.
  @usableFromInline var bits = [UInt64](repeating: 0, count: 64)

  public init() {}

  /// Takes note of a word by its `letterHash`.
  @inlinable
  public mutating func add(_ hash: UInt64) {
    bits[WordPresence.place(hash)] |= 1 << (hash & 63)
  }

  /// Takes note of all words that `body` gives.
  @inlinable @inline(__always)
  public mutating func addAll(_ body: (_ add: (UInt64) -> Void) -> Void) {
    bits.withUnsafeMutableBufferPointer { bits in
      body { hash in bits[WordPresence.place(hash)] |= 1 &<< (hash & 63) }
    }
  }

  /// Takes note of all words of which another one has.
  public mutating func add(_ other: WordPresence) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  /// Whether one of the words may be there.
  public func hasAny(of words: WordSet) -> Bool { words.containsHash { has($0) } }

  /// Whether one of the phrases may be there: a word with which it begins is.
  public func hasAny(of phrases: PhraseSet) -> Bool { phrases.firstHashes.contains { has($0) } }

  /// How many of the words may be there.
  public func count(of words: WordSet) -> Int {
    var count = 0
    words.forEachHash { if has($0) { count += 1 } }
    return count
  }

  private func has(_ hash: UInt64) -> Bool {
    bits[WordPresence.place(hash)] >> (hash & 63) & 1 == 1
  }

  @inlinable
  static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 63) }
}
