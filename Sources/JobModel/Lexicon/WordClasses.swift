/// What kinds of word a word can be; a word is often several.
///
/// No `OptionSet`: one made of a literal costs an array each time. Asked for every word, so it is compiled into the modules
/// that ask, and as constants: what is merely inlinable stays a call, one for each name in `.verb | .modal`.
public struct WordClasses: Sendable, Equatable {
  public let rawValue: UInt64

  @inlinable @inline(__always)
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  @inlinable @inline(__always)
  public init(bit: UInt64) {
    rawValue = 1 << bit
  }

  /// Either.
  @inlinable @inline(__always)
  public static func | (left: WordClasses, right: WordClasses) -> WordClasses {
    WordClasses(rawValue: left.rawValue | right.rawValue)
  }

  /// Whether they have one in common.
  @inlinable @inline(__always)
  public func isAny(of others: WordClasses) -> Bool { rawValue & others.rawValue != 0 }

  @inlinable @inline(__always) public static var none: WordClasses { WordClasses(rawValue: 0) }

  /// Hardly ever anything but a verb at the start of a sentence.
  @inlinable @inline(__always) public static var verb: WordClasses { WordClasses(bit: 0) }
  /// A verb that is a noun as well.
  @inlinable @inline(__always) public static var ambiguousVerb: WordClasses { WordClasses(bit: 1) }
  @inlinable @inline(__always) public static var negation: WordClasses { WordClasses(bit: 2) }
  @inlinable @inline(__always) public static var modal: WordClasses { WordClasses(bit: 3) }
  /// `only`, `just`, `even`: what it governs depends on where it stands.
  @inlinable @inline(__always) public static var focus: WordClasses { WordClasses(bit: 4) }
  @inlinable @inline(__always) public static var condition: WordClasses { WordClasses(bit: 5) }
  @inlinable @inline(__always) public static var sequence: WordClasses { WordClasses(bit: 6) }
  @inlinable @inline(__always) public static var determiner: WordClasses { WordClasses(bit: 7) }
  /// Refers to something that was named before.
  @inlinable @inline(__always) public static var anaphor: WordClasses { WordClasses(bit: 8) }
  @inlinable @inline(__always) public static var preposition: WordClasses { WordClasses(bit: 9) }
  @inlinable @inline(__always) public static var conjunction: WordClasses { WordClasses(bit: 10) }
  /// A verb that has a subject: `is`, `will`, `costs`.
  @inlinable @inline(__always) public static var finite: WordClasses { WordClasses(bit: 11) }
  /// Who is on the line.
  @inlinable @inline(__always) public static var caller: WordClasses { WordClasses(bit: 12) }
  /// A verb after which `if` asks rather than makes a condition.
  @inlinable @inline(__always) public static var asking: WordClasses { WordClasses(bit: 13) }
  @inlinable @inline(__always) public static var courtesy: WordClasses { WordClasses(bit: 14) }
  /// An adverb that stands before the verb of an instruction.
  @inlinable @inline(__always) public static var adverb: WordClasses { WordClasses(bit: 15) }
  @inlinable @inline(__always) public static var style: WordClasses { WordClasses(bit: 16) }
  /// The subject of a sentence: `they`, `we`, `who`.
  @inlinable @inline(__always) public static var subject: WordClasses { WordClasses(bit: 17) }
  @inlinable @inline(__always) public static var quantifier: WordClasses { WordClasses(bit: 18) }

  @inlinable @inline(__always) public static var english: WordClasses { WordClasses(bit: 20) }
  @inlinable @inline(__always) public static var spanish: WordClasses { WordClasses(bit: 21) }
  @inlinable @inline(__always) public static var french: WordClasses { WordClasses(bit: 22) }
  @inlinable @inline(__always) public static var german: WordClasses { WordClasses(bit: 23) }
  @inlinable @inline(__always) public static var portuguese: WordClasses { WordClasses(bit: 24) }
  @inlinable @inline(__always) public static var italian: WordClasses { WordClasses(bit: 25) }

  /// A bit for each language that has the word, in the order of the constants above.
  @inlinable @inline(__always) public var languages: UInt64 { rawValue >> 20 & 0x3F }

  /// The word may begin a phrase of that lexicon.
  @inlinable @inline(__always) public static var opensVague: WordClasses { WordClasses(bit: 32) }
  @inlinable @inline(__always) public static var opensLoophole: WordClasses { WordClasses(bit: 33) }
  @inlinable @inline(__always) public static var opensOpenEnd: WordClasses { WordClasses(bit: 34) }
  @inlinable @inline(__always) public static var opensFiller: WordClasses { WordClasses(bit: 35) }
  @inlinable @inline(__always) public static var opensDeviation: WordClasses { WordClasses(bit: 36) }
  @inlinable @inline(__always) public static var opensSequence: WordClasses { WordClasses(bit: 37) }
  @inlinable @inline(__always) public static var opensElse: WordClasses { WordClasses(bit: 38) }
  @inlinable @inline(__always) public static var opensGoal: WordClasses { WordClasses(bit: 39) }
  @inlinable @inline(__always) public static var opensIntent: WordClasses { WordClasses(bit: 40) }
  @inlinable @inline(__always) public static var opensEnd: WordClasses { WordClasses(bit: 41) }
  @inlinable @inline(__always) public static var opensCondition: WordClasses { WordClasses(bit: 42) }

  /// Who makes a promise in an instruction: `you`, `I'll`, `Sona`.
  @inlinable @inline(__always) public static var agent: WordClasses { WordClasses(bit: 43) }
  /// `to`.
  @inlinable @inline(__always) public static var infinitive: WordClasses { WordClasses(bit: 44) }
  /// With it the clause of a deed ends: `and`, `then`.
  @inlinable @inline(__always) public static var clauseEnd: WordClasses { WordClasses(bit: 45) }
}
