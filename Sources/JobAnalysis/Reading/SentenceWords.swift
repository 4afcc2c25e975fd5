import JobModel

/// What the words of a sentence are, all of them together: where it says that a word is not there, nobody need look for it.
package struct SentenceWords: Sendable, Equatable {
  private(set) var classes = WordClasses.none
  /// The hashes that words have, a bit each; of one with a hyphen or an apostrophe also that of its first part.
  private(set) var hashes: UInt64 = 0
  /// What they wake, as `WordTable` says of each; of one with a hyphen or an apostrophe also of its first part, which may be a word
  /// of its own, or begin a phrase.
  private(set) var cues = Cues.none
  /// A bit for each kind of token.
  private var kinds: UInt16 = 0

  @inline(__always)
  mutating func add(_ kind: Token.Kind) { kinds |= 1 &<< UInt16(kind.rawValue) }

  /// A word by its `letterHash`, and what is known of it.
  @inline(__always)
  mutating func add(_ kind: Token.Kind, _ hash: UInt64, _ known: WordTable.Entry) {
    add(kind)
    classes = classes | known.classes
    hashes |= hash.bit
    cues.add(known.cues)
  }

  /// The first part of a word with a hyphen or an apostrophe.
  mutating func add(part hash: UInt64, _ known: WordTable.Entry) {
    hashes |= hash.bit
    cues.add(known.cues)
  }

  func hasAny(of classes: WordClasses) -> Bool { self.classes.isAny(of: classes) }

  func has(_ kind: Token.Kind) -> Bool { kinds >> UInt16(kind.rawValue) & 1 == 1 }

  /// Whether one of the words may be there.
  func hasAny(of words: WordSet) -> Bool { words.mayHave(anyOf: hashes) }

  /// Whether one of the phrases may begin there.
  func hasAny(of phrases: PhraseSet) -> Bool { phrases.mayBegin(withAnyOf: hashes) }
}
