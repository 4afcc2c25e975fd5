/// What kinds of word a word can be; a word is often several.
package struct WordClasses: OptionSet, Sendable, Equatable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  /// Either: a set made of a literal costs an array each time it is asked for.
  @inline(__always)
  package static func | (left: WordClasses, right: WordClasses) -> WordClasses {
    WordClasses(rawValue: left.rawValue | right.rawValue)
  }

  /// Hardly ever anything but a verb at the start of a sentence.
  package static let verb = WordClasses(bit: 0)
  /// A verb that is a noun as well.
  package static let ambiguousVerb = WordClasses(bit: 1)
  package static let negation = WordClasses(bit: 2)
  package static let modal = WordClasses(bit: 3)
  /// `only`, `just`, `even`: what it governs depends on where it stands.
  package static let focus = WordClasses(bit: 4)
  package static let condition = WordClasses(bit: 5)
  package static let sequence = WordClasses(bit: 6)
  package static let determiner = WordClasses(bit: 7)
  /// Refers to something that was named before.
  package static let anaphor = WordClasses(bit: 8)
  package static let preposition = WordClasses(bit: 9)
  package static let conjunction = WordClasses(bit: 10)
  /// A verb that has a subject: `is`, `will`, `costs`.
  package static let finite = WordClasses(bit: 11)
  /// Who is on the line.
  package static let caller = WordClasses(bit: 12)
  /// A verb after which `if` asks rather than makes a condition.
  package static let asking = WordClasses(bit: 13)
  package static let courtesy = WordClasses(bit: 14)
  /// An adverb that stands before the verb of an instruction.
  package static let adverb = WordClasses(bit: 15)
  package static let style = WordClasses(bit: 16)
  /// The subject of a sentence: `they`, `we`, `who`.
  package static let subject = WordClasses(bit: 17)
  package static let quantifier = WordClasses(bit: 18)

  package static let english = WordClasses(bit: 20)
  package static let spanish = WordClasses(bit: 21)
  package static let french = WordClasses(bit: 22)
  package static let german = WordClasses(bit: 23)
  package static let portuguese = WordClasses(bit: 24)
  package static let italian = WordClasses(bit: 25)

  /// The word may begin a phrase of that lexicon.
  package static let opensVague = WordClasses(bit: 32)
  package static let opensLoophole = WordClasses(bit: 33)
  package static let opensOpenEnd = WordClasses(bit: 34)
  package static let opensFiller = WordClasses(bit: 35)
  package static let opensDeviation = WordClasses(bit: 36)
  package static let opensSequence = WordClasses(bit: 37)
  package static let opensElse = WordClasses(bit: 38)
  package static let opensGoal = WordClasses(bit: 39)
  package static let opensIntent = WordClasses(bit: 40)
  package static let opensEnd = WordClasses(bit: 41)
  package static let opensCondition = WordClasses(bit: 42)
}
