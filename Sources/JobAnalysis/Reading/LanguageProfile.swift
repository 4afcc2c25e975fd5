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

/// What a few hundred words say of their language.
struct LanguageTally {
  private(set) var words = 0
  private(set) var nonLatin = 0
  private var counts = LanguageCounts()

  /// Counts a word, by which languages know it.
  @inline(__always)
  mutating func add(_ languages: LanguageCounts) {
    words &+= 1
    counts.add(languages)
  }

  /// The same of one that may begin with any letter.
  mutating func add(_ languages: LanguageCounts, firstByte: UInt8) {
    // Pictures and signs are in no language.
    if firstByte == 0xE2 || firstByte == 0xF0 { return }
    add(languages)
    // Two-byte letters up to U+024F are Latin ones.
    if firstByte >= 0xCA { nonLatin &+= 1 }
  }

  /// How many words a language knows, by its place among `WordClasses.languages`.
  func known(_ language: UInt64) -> Int32 { counts.count(language) }
}

/// How many words each language knows, six counts in one number, so that a word costs one addition.
struct LanguageCounts {
  /// Eleven bits for each language; nine for the last.
  private var bits: UInt64 = 0

  init() {}

  /// Of one word.
  init(of classes: WordClasses) {
    let languages = classes.languages | (classes.isAny(of: .verb | .ambiguousVerb) ? 1 : 0)
    for language: UInt64 in 0..<6 { bits |= (languages >> language & 1) << (language * 11) }
  }

  @inline(__always)
  mutating func add(_ others: LanguageCounts) { bits &+= others.bits }

  func count(_ language: UInt64) -> Int32 { Int32(truncatingIfNeeded: bits >> (language * 11) & 0x7FF) }
}
