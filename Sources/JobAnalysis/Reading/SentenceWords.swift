import JobModel

/// What the words of a sentence are, all of them together: where it says that a word is not there, nobody need look for it.
package struct SentenceWords: Sendable, Equatable {
  private(set) var classes = WordClasses.none
  /// The hashes that words have, a bit each; of one with a hyphen or an apostrophe also that of its first part.
  private(set) var hashes: UInt64 = 0
  /// What they wake, as `CueTable` says of each; of one with a hyphen or an apostrophe also of its first part, which may be a word
  /// of its own, or begin a phrase.
  private(set) var cues = Cues.none
  /// A bit for each kind of token.
  private var kinds: UInt16 = 0

  @inline(__always)
  mutating func add(_ kind: Token.Kind) { kinds |= 1 &<< UInt16(kind.rawValue) }

  @inline(__always)
  mutating func add(_ classes: WordClasses, _ hash: UInt64, _ cues: Cues) {
    self.classes = self.classes | classes
    hashes |= hash.bit
    self.cues.add(cues)
  }

  mutating func add(part hash: UInt64, _ cues: Cues) {
    hashes |= hash.bit
    self.cues.add(cues)
  }

  func hasAny(of classes: WordClasses) -> Bool { self.classes.isAny(of: classes) }

  func has(_ kind: Token.Kind) -> Bool { kinds >> UInt16(kind.rawValue) & 1 == 1 }

  /// Whether one of the words may be there.
  func hasAny(of words: WordSet) -> Bool { words.mayHave(anyOf: hashes) }

  /// Whether one of the phrases may begin there.
  func hasAny(of phrases: PhraseSet) -> Bool { phrases.mayBegin(withAnyOf: hashes) }
}
