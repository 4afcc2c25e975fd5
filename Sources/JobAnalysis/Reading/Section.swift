import JobModel

/// The part of a job that a heading or a label opens.
package enum Section: UInt8, Sendable {
  case goal
  case steps
  case offScript
  case rules
  /// What stands there must not be done, though nothing says so but the heading.
  case forbidden
  /// What the agent knows or is: no instructions.
  case background
  /// A heading that says none of these.
  case other

  /// What the words of a heading or a label say.
  package init(heading range: Range<Int>, in bytes: [UInt8]) {
    if Section.forbids(range, in: bytes) {
      self = .forbidden
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      let hash = bytes.letterHash(index..<end)
      if let section = Section.named(by: index..<end, hash, in: bytes),
        !Section.joins(index..<end, in: bytes, from: range.lowerBound)
      {
        self = section
        return
      }
      if Section.abilities.mayBegin(with: hash),
        Section.abilities.end(in: bytes, at: index, limit: range.upperBound) != nil
      {
        self = .background
        return
      }
      if Section.deviations.mayBegin(with: hash),
        Section.deviations.end(in: bytes, at: index, limit: range.upperBound) != nil
      {
        self = .offScript
        return
      }
      index = max(end, index + 1)
    }
    self = .other
  }

  /// Whether a heading says this alone, or leads to what is forbidden: "Never", "**DO NOT:**", "The agent must never:"; not
  /// "Never mind", nor "If they do not:".
  static func forbids(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard endsForbidding(range, in: bytes), let first = range.first(where: { bytes[$0].isASCIILetter }) else {
      return false
    }
    if forbidsAlone(range, in: bytes) { return true }
    guard bytes[range].suffix(3).contains(UInt8(ascii: ":")) else { return false }
    var (before, last) = (0..<0, 0..<0)
    var index = first
    while index < range.upperBound {
      let end = bytes.compoundWordEnd(behind: bytes.wordEnd(from: index, to: range.upperBound), limit: range.upperBound)
      if end > index {
        (before, last) = (last, index..<end)
        if conditions.contains(bytes, last) { return false }
      }
      index = max(end, index + 1)
    }
    if forbidding.end(in: bytes, at: last.lowerBound, limit: last.upperBound) != nil { return true }
    return bytes.matches("not", at: last.lowerBound) && last.count == 3 && negatable.contains(bytes, before)
  }

  /// "Never", "DO NOT:", "Don’t …": it says for whom or when no more than that.
  package static func forbidsAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let first = range.first(where: { bytes[$0].isASCIILetter }),
      let end = prohibitions.end(in: bytes, at: first, limit: range.upperBound)
    else { return false }
    return !bytes[end..<range.upperBound].contains { $0.isASCIILetter || $0.isDigit }
  }

  /// By its last word, which hardly any heading has.
  private static func endsForbidding(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { letters in
      var end = range.upperBound
      while end > range.lowerBound, !letters[end &- 1].isASCIILetter { end &-= 1 }
      var start = end
      while start > range.lowerBound, letters[start &- 1].isASCIILetter { start &-= 1 }
      switch end &- start {
      // The end of "don't".
      case 1: return letters[start] | 0x20 == 0x74
      case 2...10: return closings.contains(bytes, start..<end)
      default: return false
      }
    }
  }

  private static let closings = WordSet("allowed avoid do dont donts ever forbidden never not prohibited this ts")
  private static let conditions = WordSet("if that unless what when whenever where which who")
  private static let forbidding = PhraseSet("don't\ndont\nmustn't\nnever\nshouldn't")
  private static let negatable = WordSet("do may must should")

  private static let prohibitions = PhraseSet(
    """
    avoid
    do not
    do not do
    do not do this
    do not ever
    don't
    don'ts
    dont
    donts
    forbidden
    must not
    never
    never do
    never do this
    never ever
    not allowed
    prohibited
    things never to do
    things not to do
    things to avoid
    things you must not do
    what not to do
    what you must not do
    what you must never do
    you must never
    you must not
    you should never
    you should not
    """)

  /// Behind them stands what callers may want, not what is done on a call.
  private static let abilities = PhraseSet(
    """
    what i can
    what the agent can
    what you can
    what you handle
    what you help with
    """)

  private static let deviations = PhraseSet("off script\noff the script\noff-script")

  /// "About us" tells of the company, and "Callers asking about a bill" of a call.
  private static func joins(_ word: Range<Int>, in bytes: [UInt8], from start: Int) -> Bool {
    word.count == 5 && bytes.matches("about", at: word.lowerBound)
      && bytes[start..<word.lowerBound].contains { $0.isASCIILetter }
  }

  /// The section that a word says by itself.
  private static func named(by word: Range<Int>, _ hash: UInt64, in bytes: [UInt8]) -> Section? {
    let marked = lists[kind(of: hash)]
    if marked == 0 { return nil }
    let list = words.indices.first { marked >> $0 & 1 == 1 && words[$0].words.contains(bytes, word, hash: hash) }
    return list.map { words[$0].section }
  }

  /// Which of `words` have a word of such a hash, a bit each: hardly any word of a text is in one of them.
  private static let lists: [UInt8] = {
    var lists = [UInt8](repeating: 0, count: 1024)
    for (place, list) in words.enumerated() {
      list.words.forEachWord { lists[kind(of: $0.letterHash)] |= 1 << place }
    }
    return lists
  }()

  private static func kind(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 16 & 1023) }

  private static let words: [(words: WordSet, section: Section)] = [
    (WordSet("goal goals objective objectives purpose"), .goal),
    (
      WordSet("decline declines escalation exceptions fallback fallbacks objections refuses"),
      .offScript
    ),
    (
      WordSet(
        """
        boundaries compliance constraints don't donts dos guardrails guidelines important limits never notes policies
        policy restrictions rule rules style tone voice
        """), .rules
    ),
    (
      WordSet(
        """
        abilities about background capabilities company context facts faq faqs hours identity information knowledge
        location persona prices pricing profile role services skills
        """), .background
    ),
    (WordSet("conversation flow instructions procedure process script step steps task tasks workflow"), .steps),
  ]
}
