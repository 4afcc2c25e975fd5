import JobModel

/// A word, a number, an atom or a symbol, in the spelling by which two texts are compared.
package struct GuardWord: Sendable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case atom
    /// A mark that says something: `?`, `&`, `%`.
    case symbol
  }

  package let kind: Kind
  /// A word in lower case with straight apostrophes, an atom with every run of white space as one space. A slice of the
  /// text where that says it: hardly a word is worth an array of its own.
  let letters: ArraySlice<UInt8>
  /// Of the letters: words whose hashes differ are different.
  let hash: UInt64
  package let range: Range<Int>
  let classes: WordClasses
  /// Its place among the reading's tokens.
  let token: Int?
  /// Its place among the syntax's atoms.
  let atom: Int?
  /// It says when or please, not what: `then`, `and`, `kindly`.
  let isSoft: Bool

  init(
    kind: Kind, letters: ArraySlice<UInt8>, range: Range<Int>, classes: WordClasses, token: Int?, atom: Int?,
    isSoft: Bool
  ) {
    self.kind = kind
    self.letters = letters
    hash = letters.letterHash
    self.range = range
    self.classes = classes
    self.token = token
    self.atom = atom
    self.isSoft = isSoft
  }

  func isAny(of classes: WordClasses) -> Bool { self.classes.isAny(of: classes) }

  func isWord(in set: WordSet) -> Bool { kind == .word && set.contains(letters, hash: hash) }

  func isSame(as other: GuardWord) -> Bool { hash == other.hash && letters == other.letters }

  /// Without its ending, so that "asks" and "asking" are "ask".
  var stem: ArraySlice<UInt8> {
    guard kind == .word else { return letters }
    for ending in GuardWord.endings where letters.count >= ending.utf8CodeUnitCount + 3 && ends(with: ending) {
      return letters.dropLast(ending.utf8CodeUnitCount)
    }
    return letters
  }

  func ends(with ending: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return letters.suffix(wanted.count).elementsEqual(wanted)
  }

  private static let endings: [StaticString] = ["ing", "'s", "ed", "es", "s", "e"]
  static let soft = WordSet("afterwards and finally first firstly kindly lastly next please then")
}

/// Bytes of a text and where they stand.
struct Piece {
  let bytes: ArraySlice<UInt8>
  let range: Range<Int>

  init(bytes: ArraySlice<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  init(bytes: [UInt8], range: Range<Int>) { self.init(bytes: bytes[...], range: range) }

  /// The pieces of `left` that `right` does not hold as often.
  static func missing(_ left: [Piece], in right: [Piece]) -> [Piece] {
    if left.isEmpty { return [] }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for piece in right { counts[piece.bytes, default: 0] += 1 }
    return left.filter { piece in
      guard let count = counts[piece.bytes], count > 0 else { return true }
      counts[piece.bytes] = count - 1
      return false
    }
  }
}

extension [UInt8] {
  /// The bytes in a range, every run of white space that holds a line break as one space: a soft break is no change.
  func unwrapped(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let end = skippingWhitespace(from: index, to: range.upperBound)
      if end > index, self[index..<end].contains(where: { $0.isLineEnd }) {
        result.append(0x20)
        index = end
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  /// The same, without a copy where there is no line break.
  func unwrappedSlice(_ range: Range<Int>) -> ArraySlice<UInt8> {
    self[range].contains { $0.isLineEnd } ? unwrapped(range)[...] : self[range]
  }

  /// A word in lower case, with either apostrophe as a straight one.
  func folded(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte == 0xE2, at(index + 1) == 0x80, at(index + 2) == 0x99 {
        result.append(UInt8(ascii: "'"))
        index += 3
      } else if byte == 0xC3, index + 1 < range.upperBound, (0x80...0x9E).contains(self[index + 1]) {
        result += [byte, self[index + 1] + 0x20]
        index += 2
      } else {
        result.append(byte.lowercased)
        index += 1
      }
    }
    return result
  }
}
