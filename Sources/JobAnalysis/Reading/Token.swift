package import JobModel

/// A word, a number, a mark or an atom of a sentence.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case comma
    case semicolon
    case colon
    case dash
    case open
    case close
    /// What ends a sentence, or would.
    case stop
    /// Something that is read as a whole: an action, an address, speech, code.
    case atom
  }

  package let kind: Kind
  package let range: Range<Int>
  package let classes: WordClasses
  /// Which atom, by its place in the syntax.
  package let atom: Int?

  package init(_ kind: Kind, _ range: Range<Int>, classes: WordClasses = [], atom: Int? = nil) {
    self.kind = kind
    self.range = range
    self.classes = classes
    self.atom = atom
  }

  package func isAny(of classes: WordClasses) -> Bool {
    self.classes.rawValue & classes.rawValue != 0
  }
}
