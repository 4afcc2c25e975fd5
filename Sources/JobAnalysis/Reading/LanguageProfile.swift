import JobModel

/// Which language a passage is in, as far as a rule about English words needs to know.
struct LanguageProfile: Sendable {
  private var words = 0
  private var nonLatin = 0
  /// How many words each language knows: English, Spanish, French, German, Portuguese, Italian.
  private var known: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)

  mutating func add(_ tally: LanguageTally) {
    words += tally.words
    nonLatin += tally.nonLatin
    known.0 &+= tally.known(0)
    known.1 &+= tally.known(1)
    known.2 &+= tally.known(2)
    known.3 &+= tally.known(3)
    known.4 &+= tally.known(4)
    known.5 &+= tally.known(5)
  }

  mutating func add(_ other: LanguageProfile) {
    words += other.words
    nonLatin += other.nonLatin
    known.0 &+= other.known.0
    known.1 &+= other.known.1
    known.2 &+= other.known.2
    known.3 &+= other.known.3
    known.4 &+= other.known.4
    known.5 &+= other.known.5
  }

  /// Whether it is English; nil where it is too short to tell.
  var isEnglish: Bool? {
    let english = Int(known.0)
    let most = Int(max(max(known.1, known.2), max(max(known.3, known.4), known.5)))
    if nonLatin * 2 > words { return false }
    if most >= 2, most > english {
      // "Exact location (Straße, PLZ)": a few foreign words among others say nothing of what is around them.
      return words < 7 && most * 2 <= words ? nil : false
    }
    if english >= 2, english >= most { return true }
    // A language that none of the lists knows.
    if words >= 10, english * 10 < words { return false }
    return nil
  }
}

/// What a few hundred words say of their language. Six counts stand in one number, so that a word costs one addition.
struct LanguageTally {
  private(set) var words = 0
  private(set) var nonLatin = 0
  /// Eleven bits for each language; nine for the last.
  private var counts: UInt64 = 0

  /// Counts a word by what it is and the byte with which it begins.
  @inline(__always)
  mutating func add(_ classes: WordClasses, firstByte: UInt8) {
    words &+= 1
    // Two-byte letters up to U+024F are Latin ones.
    if firstByte >= 0xCA { nonLatin &+= 1 }
    let languages = classes.languages | (classes.isAny(of: .verb) ? 1 : 0)
    // Written six times, ten bits apart, and of each the bit that is its own.
    counts &+= (languages &* 0x0004_0100_4010_0401) & 0x0080_1002_0040_0801
  }

  /// How many words a language knows, by its place among `WordClasses.languages`.
  func known(_ language: UInt64) -> Int32 { Int32(truncatingIfNeeded: counts >> (language * 11) & 0x7FF) }
}
