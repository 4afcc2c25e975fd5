import JobModel

/// Which language a passage is in, as far as a rule about English words needs to know.
struct LanguageProfile: Sendable {
  private var words = 0
  private var nonLatin = 0
  /// How many words each language knows, two languages in each number: English and Spanish, French and German, Portuguese and
  /// Italian.
  private var known: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// Counts a word by what it is and the byte with which it begins.
  @inline(__always)
  mutating func add(_ classes: WordClasses, firstByte: UInt8) {
    words &+= 1
    // Two-byte letters up to U+024F are Latin ones.
    if firstByte >= 0xCA { nonLatin &+= 1 }
    let languages = classes.languages | (classes.isAny(of: .verb) ? 1 : 0)
    guard languages != 0 else { return }
    known.0 &+= LanguageProfile.pair(languages)
    known.1 &+= LanguageProfile.pair(languages >> 2)
    known.2 &+= LanguageProfile.pair(languages >> 4)
  }

  /// The lowest bit, and the one above it where the upper half begins.
  @inline(__always)
  private static func pair(_ bits: UInt64) -> UInt64 { bits & 1 | (bits & 2) << 31 }

  mutating func add(_ other: LanguageProfile) {
    words += other.words
    nonLatin += other.nonLatin
    known.0 &+= other.known.0
    known.1 &+= other.known.1
    known.2 &+= other.known.2
  }

  /// Whether it is English; nil where it is too short to tell.
  var isEnglish: Bool? {
    let english = Int(known.0 & 0xFFFF_FFFF)
    let most = max(Int(known.0 >> 32), max(LanguageProfile.larger(known.1), LanguageProfile.larger(known.2)))
    if nonLatin * 2 > words { return false }
    if most >= 2, most > english { return false }
    if english >= 2, english >= most { return true }
    // A language that none of the lists knows.
    if words >= 10, english * 10 < words { return false }
    return nil
  }

  private static func larger(_ pair: UInt64) -> Int { Int(max(pair & 0xFFFF_FFFF, pair >> 32)) }
}
