/// Phrases of one or more lower-case words, looked for in a text: any letter case, any white space between the words, either
/// apostrophe.
package struct PhraseSet: Sendable {
  private let letters: [UInt8]
  /// One phrase each, in the order of the source.
  private let phrases: [Range<Int>]
  /// The first letters of every phrase, and a bit for each such opening: most places are judged by them alone.
  private let openings: [UInt32]
  private let bits: UInt64
  /// The same of their first bytes alone.
  private let initials: UInt64
  /// As the phrases are written, one a line.
  package let source: StaticString

  package init(_ source: StaticString) {
    self.source = source
    letters = Array(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
    var phrases: [Range<Int>] = []
    var start = 0
    for index in letters.indices where letters[index].isLineEnd {
      if index > start { phrases.append(start..<index) }
      start = index + 1
    }
    if letters.count > start { phrases.append(start..<letters.count) }
    self.phrases = phrases
    openings = phrases.map { [letters] in PhraseSet.opening(letters, at: $0.lowerBound, limit: $0.upperBound) }
    bits = openings.reduce(0) { $0 | PhraseSet.bit($1) }
    initials = phrases.reduce(0) { [letters] in $0 | 1 << UInt64(letters[$1.lowerBound] & 63) }
  }

  /// Up to four letters in lower case, as far as they are plain ones: what else may stand in a phrase can be spelled in more
  /// than one way.
  private static func opening(_ bytes: [UInt8], at index: Int, limit: Int) -> UInt32 {
    var opening: UInt32 = 0
    var place = index
    while place < limit, place - index < 4 {
      let letter = bytes[place]
      guard letter.isASCIILetter || letter.isDigit else { break }
      opening = opening << 8 | UInt32(letter.lowercased)
      place += 1
    }
    return opening
  }

  private static func bit(_ opening: UInt32) -> UInt64 {
    1 << UInt64((opening &* 0x9E37_79B1) >> 26)
  }

  /// The end of the longest phrase that stands at `index`, up to a word boundary.
  package func end(in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    guard index < limit, initials >> UInt64(bytes[index].lowercased & 63) & 1 == 1 else { return nil }
    let opening = PhraseSet.opening(bytes, at: index, limit: limit)
    guard bits & PhraseSet.bit(opening) != 0 else { return nil }
    var longest: Int?
    for place in openings.indices where openings[place] == opening {
      guard let end = end(of: phrases[place], in: bytes, at: index, limit: limit) else { continue }
      longest = max(longest ?? end, end)
    }
    return longest
  }

  private func end(of phrase: Range<Int>, in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    var index = index
    for letter in letters[phrase] {
      if letter == " " {
        let next = bytes.skippingWhitespace(from: index, to: limit)
        if next == index { return nil }
        index = next
      } else if letter == "'", index + 2 < limit, bytes[index] == 0xE2 {
        guard bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else { return nil }
        index += 3
      } else {
        guard index < limit, bytes[index].lowercased == letter else { return nil }
        index += 1
      }
    }
    let goesOn = index < limit && bytes[index].isWord && !bytes.isTypographic(at: index)
    return goesOn || isNegated(bytes, at: index, limit: limit) ? nil : index
  }

  /// `can't` is no `can`.
  private func isNegated(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    var next = index
    if bytes.at(next) == "'" { next += 1 } else if bytes.matches("’", at: next) { next += 3 } else { return false }
    return next < limit && bytes[next].lowercased == "t" && !bytes.at(next + 1).isWord
  }

  /// The first word of every phrase.
  func forEachFirstWord(_ body: (ArraySlice<UInt8>) -> Void) {
    for phrase in phrases {
      let space = letters[phrase].firstIndex(of: UInt8(ascii: " "))
      body(letters[phrase.lowerBound..<(space ?? phrase.upperBound)])
    }
  }
}
