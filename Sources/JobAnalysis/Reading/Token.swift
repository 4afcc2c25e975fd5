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

  package let classes: WordClasses
  /// The `letterHash` of a word.
  let hash: UInt64
  /// Small, since there is a token for every few bytes of a text, and all of them are copied at each keystroke.
  private var start: UInt32
  private var end: UInt32
  private var atomPlace: Int32
  package let kind: Kind
  /// A word with a hyphen or an apostrophe inside it.
  let isCompound: Bool

  @inline(__always)
  package init(
    _ kind: Kind, _ range: Range<Int>, classes: WordClasses = .none, hash: UInt64 = .noLetters,
    isCompound: Bool = false, atom: Int? = nil
  ) {
    self.kind = kind
    self.isCompound = isCompound
    self.classes = classes
    self.hash = hash
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    atomPlace = atom.map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  package var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }

  @inline(__always)
  mutating func move(by shift: UInt32, atoms: Int32) {
    start &+= shift
    end &+= shift
    if atomPlace >= 0 { atomPlace &+= atoms }
  }

  /// Which atom, by its place in the syntax.
  package var atom: Int? { atomPlace < 0 ? nil : Int(atomPlace) }

  /// `→`, `⇒` or `->`, which leads to what is done.
  package func isArrow(_ bytes: [UInt8]) -> Bool {
    guard kind == .dash else { return false }
    switch bytes.scalar(at: range.lowerBound).value {
    case Typography.arrow, Typography.doubleArrow: return true
    default: return bytes.at(range.upperBound) == ">"
    }
  }

  package func isAny(of classes: WordClasses) -> Bool {
    self.classes.rawValue & classes.rawValue != 0
  }

  /// Whether it is one of the words.
  func isIn(_ words: WordSet, _ bytes: [UInt8]) -> Bool {
    kind == .word && words.contains(bytes, range, hash: hash)
  }

  /// Whether one of the phrases may begin with it: nearly all words say no at once.
  func mayOpen(_ phrases: PhraseSet) -> Bool {
    kind != .word || isCompound || phrases.mayBegin(with: hash)
  }

  fileprivate var isPlainWord: Bool { kind == .word && !isCompound }

  /// Whether it is that word, in lower-case ASCII, with either apostrophe.
  func isWord(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
    guard kind == .word else { return false }
    if range.count == word.utf8CodeUnitCount { return bytes.matches(word, at: range.lowerBound) }
    return isCompound && range.count == word.utf8CodeUnitCount + 2 && isTypographic(word, bytes)
  }

  /// `don’t` for `don't`.
  private func isTypographic(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var index = range.lowerBound
    for letter in letters {
      if letter == "'" {
        guard bytes.at(index) == 0xE2 else { return false }
        index += 3
      } else {
        guard bytes[index].lowercased == letter else { return false }
        index += 1
      }
    }
    return index == range.upperBound
  }
}

extension [Token] {
  /// Whether a phrase may begin at a place, by the word there and the one behind it: most that begin with a word of a phrase go on
  /// with another one.
  func mayHold(_ phrases: PhraseSet, at place: Int) -> Bool {
    guard self[place].mayOpen(phrases) else { return false }
    guard self[place].isPlainWord, place + 1 < count, self[place + 1].isPlainWord else { return true }
    return phrases.mayBegin(with: self[place].hash, before: self[place + 1].hash)
  }

  /// The first place from `start` on, below `limit`, of a word of some classes, else `limit`: few words are of those that somebody
  /// looks for.
  func first(_ classes: WordClasses, from start: Int, to limit: Int) -> Int {
    withUnsafeBufferPointer { tokens in
      precondition(start >= 0 && limit <= tokens.count)
      var place = start
      while place < limit, !tokens[place].isAny(of: classes) { place &+= 1 }
      return place
    }
  }
}
