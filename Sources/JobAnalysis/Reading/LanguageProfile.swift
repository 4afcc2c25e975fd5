import JobModel

/// Which language a passage is in, as far as a rule about English words needs to know.
struct LanguageProfile: Sendable {
  private var words = 0
  private var nonLatin = 0
  private var english = 0
  private var foreign: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)

  mutating func add(_ tokens: ArraySlice<Token>, in bytes: [UInt8]) {
    for token in tokens where token.kind == .word { add(word: token, in: bytes) }
  }

  @inline(__always)
  private mutating func add(word token: Token, in bytes: [UInt8]) {
    words += 1
    // Two-byte letters up to U+024F are Latin ones.
    if bytes[token.range.lowerBound] >= 0xCA { nonLatin += 1 }
    guard token.isAny(of: LanguageProfile.known) else { return }
    if token.isAny(of: .english | .verb) { english += 1 }
    if token.isAny(of: .spanish) { foreign.0 += 1 }
    if token.isAny(of: .french) { foreign.1 += 1 }
    if token.isAny(of: .german) { foreign.2 += 1 }
    if token.isAny(of: .portuguese) { foreign.3 += 1 }
    if token.isAny(of: .italian) { foreign.4 += 1 }
  }

  private static var known: WordClasses { .english | .verb | .spanish | .french | .german | .portuguese | .italian }

  mutating func add(_ other: LanguageProfile) {
    words += other.words
    nonLatin += other.nonLatin
    english += other.english
    foreign.0 += other.foreign.0
    foreign.1 += other.foreign.1
    foreign.2 += other.foreign.2
    foreign.3 += other.foreign.3
    foreign.4 += other.foreign.4
  }

  /// Whether it is English; nil where it is too short to tell.
  var isEnglish: Bool? {
    let most = max(max(foreign.0, foreign.1), max(foreign.2, max(foreign.3, foreign.4)))
    if nonLatin * 2 > words { return false }
    if most >= 2, most > english { return false }
    if english >= 2, english >= most { return true }
    // A language that none of the lists knows.
    if words >= 10, english * 10 < words { return false }
    return nil
  }
}
