/// What kinds of word a word can be; a word is often several.
///
/// No `OptionSet`: one made of a literal costs an array each time. Asked for every word, so it is compiled into the modules
/// that ask.
package struct WordClasses: Sendable, Equatable {
  package let rawValue: UInt64

  @inlinable @inline(__always)
  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  @inlinable @inline(__always)
  package init(bit: UInt64) {
    rawValue = 1 << bit
  }

  /// Either.
  @inlinable @inline(__always)
  package static func | (left: WordClasses, right: WordClasses) -> WordClasses {
    WordClasses(rawValue: left.rawValue | right.rawValue)
  }

  /// Whether they have one in common.
  @inlinable @inline(__always)
  package func isAny(of others: WordClasses) -> Bool { rawValue & others.rawValue != 0 }

  @inlinable package static var none: WordClasses { WordClasses(rawValue: 0) }

  /// Hardly ever anything but a verb at the start of a sentence.
  @inlinable package static var verb: WordClasses { WordClasses(bit: 0) }
  /// A verb that is a noun as well.
  @inlinable package static var ambiguousVerb: WordClasses { WordClasses(bit: 1) }
  @inlinable package static var negation: WordClasses { WordClasses(bit: 2) }
  @inlinable package static var modal: WordClasses { WordClasses(bit: 3) }
  /// `only`, `just`, `even`: what it governs depends on where it stands.
  @inlinable package static var focus: WordClasses { WordClasses(bit: 4) }
  @inlinable package static var condition: WordClasses { WordClasses(bit: 5) }
  @inlinable package static var sequence: WordClasses { WordClasses(bit: 6) }
  @inlinable package static var determiner: WordClasses { WordClasses(bit: 7) }
  /// Refers to something that was named before.
  @inlinable package static var anaphor: WordClasses { WordClasses(bit: 8) }
  @inlinable package static var preposition: WordClasses { WordClasses(bit: 9) }
  @inlinable package static var conjunction: WordClasses { WordClasses(bit: 10) }
  /// A verb that has a subject: `is`, `will`, `costs`.
  @inlinable package static var finite: WordClasses { WordClasses(bit: 11) }
  /// Who is on the line.
  @inlinable package static var caller: WordClasses { WordClasses(bit: 12) }
  /// A verb after which `if` asks rather than makes a condition.
  @inlinable package static var asking: WordClasses { WordClasses(bit: 13) }
  @inlinable package static var courtesy: WordClasses { WordClasses(bit: 14) }
  /// An adverb that stands before the verb of an instruction.
  @inlinable package static var adverb: WordClasses { WordClasses(bit: 15) }
  @inlinable package static var style: WordClasses { WordClasses(bit: 16) }
  /// The subject of a sentence: `they`, `we`, `who`.
  @inlinable package static var subject: WordClasses { WordClasses(bit: 17) }
  @inlinable package static var quantifier: WordClasses { WordClasses(bit: 18) }

  @inlinable package static var english: WordClasses { WordClasses(bit: 20) }
  @inlinable package static var spanish: WordClasses { WordClasses(bit: 21) }
  @inlinable package static var french: WordClasses { WordClasses(bit: 22) }
  @inlinable package static var german: WordClasses { WordClasses(bit: 23) }
  @inlinable package static var portuguese: WordClasses { WordClasses(bit: 24) }
  @inlinable package static var italian: WordClasses { WordClasses(bit: 25) }

  /// The word may begin a phrase of that lexicon.
  @inlinable package static var opensVague: WordClasses { WordClasses(bit: 32) }
  @inlinable package static var opensLoophole: WordClasses { WordClasses(bit: 33) }
  @inlinable package static var opensOpenEnd: WordClasses { WordClasses(bit: 34) }
  @inlinable package static var opensFiller: WordClasses { WordClasses(bit: 35) }
  @inlinable package static var opensDeviation: WordClasses { WordClasses(bit: 36) }
  @inlinable package static var opensSequence: WordClasses { WordClasses(bit: 37) }
  @inlinable package static var opensElse: WordClasses { WordClasses(bit: 38) }
  @inlinable package static var opensGoal: WordClasses { WordClasses(bit: 39) }
  @inlinable package static var opensIntent: WordClasses { WordClasses(bit: 40) }
  @inlinable package static var opensEnd: WordClasses { WordClasses(bit: 41) }
  @inlinable package static var opensCondition: WordClasses { WordClasses(bit: 42) }
}
