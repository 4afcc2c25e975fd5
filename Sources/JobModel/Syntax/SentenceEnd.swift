/// Whether a mark ends a sentence.
struct SentenceEnd {
  let bytes: [UInt8]

  struct Found: Equatable {
    /// The first byte of the mark.
    let mark: Int
    /// Behind the marks, before closing quotes and brackets.
    let marksEnd: Int
    /// Behind everything that belongs to the sentence.
    let end: Int
    let isFullStop: Bool
  }

  /// Shorter lines end because their author ended them.
  private static let wrapColumn = 100

  /// Whether a byte can begin a mark that ends a sentence: nearly all bytes of a text cannot.
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", "!", "?": true
    default: byte >= 0xE2 && (byte <= 0xE3 || byte == 0xEF)
    }
  }

  /// The end of the sentence by the mark at `index`, if it is one; the sentence began at `start`.
  func end(at index: Int, from start: Int, limit: Int) -> Found? {
    if isPlainEnd(at: index, limit: limit) {
      return Found(mark: index, marksEnd: index + 1, end: index + 1, isFullStop: true)
    }
    let length = markLength(at: index)
    // A dot in a number or an address.
    if length == 1, index + 1 < limit, bytes[index + 1].isASCIILetter || bytes[index + 1].isDigit { return nil }
    guard length > 0, index == start || markLength(endingAt: index) == 0 else { return nil }
    var marksEnd = index + length
    while marksEnd < limit {
      let next = markLength(at: marksEnd)
      if next == 0 { break }
      marksEnd += next
    }
    let end = skippingClosers(from: marksEnd, limit: limit)
    let found = Found(
      mark: index, marksEnd: marksEnd, end: end, isFullStop: marksEnd - index == 1 && bytes[index] == ".")
    if length == 3, bytes[index] != 0xE2 { return found }
    guard end >= limit || bytes[end].isWhitespace else { return nil }
    return isBoundary(found, from: start, limit: limit) ? found : nil
  }

  /// Whether a full stop stands behind a plain word, and ends all or stands before a space and a capital: so do most, and nothing more is
  /// asked of them. Words of one or two letters, and abbreviations, are left to be asked.
  private func isPlainEnd(at index: Int, limit: Int) -> Bool {
    bytes.withUnsafeBytes { letters in
      guard index > 0, letters[index] == ".", letters[index &- 1].isASCIILetter else { return false }
      if index &+ 1 >= limit { return true }
      guard index &+ 2 < limit, letters[index &+ 1] == " ", letters[index &+ 2].isUpper,
        let (word, hash) = letters.shortWord(before: index), word.count > 2
      else { return false }
      return !Abbreviations.never.contains(bytes, word, hash: hash)
        && !Abbreviations.maybe.contains(bytes, word, hash: hash)
    }
  }

  /// The end of the sentence behind quoted speech or an action that holds its own mark: `Say "Hi." Then wait.`,
  /// `/Send SMS: See you at 9 a.m. Confirm it.`; or behind an action with which a short line ends.
  func after(_ atom: Atom, limit: Int) -> Int? {
    guard atom.kind == .speech || atom.kind == .action else { return nil }
    let end = atom.range.upperBound
    var close = isClosingQuote(before: end) ? bytes.scalar(before: end).length : 0
    if close > 0, bytes.scalar(before: end).value == Typography.rightGuillemet {
      close = end - bytes.trimmedOfSpaces(atom.range.lowerBound..<end - close).upperBound
    }
    let next = bytes.skippingWhitespace(from: end, to: limit)
    if atom.kind == .action, next < limit, bytes[end..<next].contains(where: { $0.isLineEnd }),
      column(of: end) < SentenceEnd.wrapColumn,
      bytes.isCapital(at: next)
        || Abbreviations.plainStarters.contains(bytes, next..<bytes.wordEnd(from: next, to: limit))
    {
      return end
    }
    guard markLength(endingAt: end - close) > 0, atom.kind == .action || close > 0 else { return nil }
    return next > end && next < limit && (bytes.isCapital(at: next) || bytes[next] == "/") ? end : nil
  }

  private func isClosingQuote(before index: Int) -> Bool {
    switch bytes.scalar(before: index).value {
    case 0x22, 0x27, Typography.rightDouble, Typography.rightSingle, Typography.leftDouble, Typography.rightGuillemet:
      true
    default: false
    }
  }

  /// The length of the sentence mark at `index`: `.`, `!`, `?`, `…`, and the full-width ones; 0 for anything else.
  private func markLength(at index: Int) -> Int {
    switch bytes.at(index) {
    case ".", "!", "?": return 1
    case 0xE2: return bytes.scalar(at: index).value == Typography.ellipsis ? 3 : 0
    case 0xE3: return bytes.scalar(at: index).value == 0x3002 ? 3 : 0
    case 0xEF:
      let value = bytes.scalar(at: index).value
      return value == 0xFF01 || value == 0xFF1F ? 3 : 0
    default: return 0
    }
  }

  private func markLength(endingAt index: Int) -> Int {
    guard index > 0 else { return 0 }
    return markLength(at: bytes[index - 1] < 0x80 ? index - 1 : index - bytes.scalar(before: index).length)
  }

  private func skippingClosers(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      // Nearly always a space.
      if bytes[end] == " " { return end }
      let (value, length) = bytes.scalar(at: end)
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, Typography.rightDouble, Typography.rightSingle,
        Typography.rightGuillemet:
        end += length
      default: return end
      }
    }
    return end
  }

  private func isBoundary(_ found: Found, from start: Int, limit: Int) -> Bool {
    let next = bytes.skippingWhitespace(from: found.end, to: limit)
    if next >= limit { return true }
    let word = wordBefore(found.mark)
    if found.isFullStop {
      let hash = bytes.letterHash(word)
      if Abbreviations.never.contains(bytes, word, hash: hash) { return false }
      if isNumberSign(word, next: next) || isListMarker(word, start: start) { return false }
      if isInitial(word) || isForExample(word) { return false }
      if isDotted(word) || Abbreviations.maybe.contains(bytes, word, hash: hash) {
        return beginsSentence(next, limit: limit) || isClock(word) && isGerund(next, limit: limit)
      }
    }
    if bytes.at(found.end).isLineEnd, found.isFullStop || column(of: found.end) < SentenceEnd.wrapColumn { return true }
    let isEllipsis = bytes[found.mark] == 0xE2 || found.marksEnd - found.mark > 1 && bytes[found.marksEnd - 1] == "."
    if isEllipsis { return beginsSentence(next, limit: limit) }
    // "Late? apologize": what is done then begins with its verb.
    if bytes[found.mark] == "?", Verbs.plain.contains(bytes, next..<bytes.wordEnd(from: next, to: limit)) {
      return true
    }
    return opensSentence(next) || found.isFullStop && opensWithoutCapital(next, behind: word, from: start, limit: limit)
  }

  /// `a.m`, `U.S`, `Ph.D`; not the end of an address, `bloom.example`.
  private func isDotted(_ word: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    return bytes[word].contains(dot) && bytes[word].split(separator: dot).allSatisfy { $0.count < 4 }
  }

  /// "we need 5 days notice. if it is sooner, …": who has begun a sentence without a capital does so with the next.
  private func opensWithoutCapital(_ index: Int, behind word: Range<Int>, from start: Int, limit: Int) -> Bool {
    let first = bytes.skippingWhitespace(from: start, to: limit)
    guard bytes[index].isLower, word.count != 1 else { return false }
    let next = index..<bytes.wordEnd(from: index, to: limit)
    // "Change -> send them to Ana Ortiz. do NOT cancel it"
    guard bytes.at(first).isLower else { return word.count > 3 && Abbreviations.orders.contains(bytes, next) }
    if Abbreviations.plainStarters.contains(bytes, next) { return !isNumberSign(word, before: next) }
    return word.count > 3 && bytes[word].contains { $0.isAny(of: "aeiouy") }
      && !Abbreviations.clipped.contains(bytes, word)
  }

  /// "/Transfer call: Jess. dont transfer to Tina": a name has a capital whoever writes none elsewhere.
  func endsName(at index: Int, limit: Int) -> Bool {
    guard bytes[index] == ".", bytes.at(index + 1) == " " else { return false }
    let next = bytes.skippingBlanks(from: index + 1, to: limit)
    let word = wordBefore(index)
    return word.count > 1 && !Abbreviations.never.contains(bytes, word)
      && Abbreviations.plainStarters.contains(bytes, next..<bytes.wordEnd(from: next, to: limit))
  }

  /// `the no. they called from`, `their order no. it came with`: a number, and who does something with it.
  private func isNumberSign(_ word: Range<Int>, before next: Range<Int>) -> Bool {
    guard word.count == 2, bytes.matches("no", at: word.lowerBound), Abbreviations.owners.contains(bytes, next) else {
      return false
    }
    var place = word.lowerBound
    for _ in 0..<2 {
      guard place > 1, bytes[place - 1] == " " else { return false }
      let before = wordBefore(place - 1)
      if Abbreviations.possessives.contains(bytes, before) { return true }
      place = before.lowerBound
    }
    return false
  }

  /// `J. R. Smith`, but no unit: `24.00 h. Sirve`.
  private func isInitial(_ word: Range<Int>) -> Bool {
    guard word.count == 1, bytes[word.lowerBound].isASCIILetter, !bytes.matches("i", at: word.lowerBound) else {
      return false
    }
    let isUnit =
      bytes[word.lowerBound].isLower && bytes.at(word.lowerBound - 1) == 0x20 && bytes.at(word.lowerBound - 2).isDigit
    return !isUnit && !isBehindApostrophe(word.lowerBound)
  }

  /// `par ex. « Bonjour »`, `p. ex.`
  private func isForExample(_ word: Range<Int>) -> Bool {
    guard word.count == 2, bytes.matches("ex", at: word.lowerBound) else { return false }
    return bytes.matches("par ", at: word.lowerBound - 4) || bytes.matches("p. ", at: word.lowerBound - 3)
  }

  /// `3 p.m`
  private func isClock(_ word: Range<Int>) -> Bool {
    word.count == 3 && (bytes.matches("a.m", at: word.lowerBound) || bytes.matches("p.m", at: word.lowerBound))
  }

  /// "Running late? …": behind a time it begins a sentence, where no name goes on with a capital.
  private func isGerund(_ index: Int, limit: Int) -> Bool {
    let word = index..<bytes.wordEnd(from: index, to: limit)
    guard word.count > 5, bytes.matches("ing", at: word.upperBound - 3), bytes.isCapital(at: index) else {
      return false
    }
    let next = bytes.skippingBlanks(from: word.upperBound, to: limit)
    return next > word.upperBound && next < limit && bytes[next].isLower
  }

  /// The `s` of "St. Mark's." is no initial.
  private func isBehindApostrophe(_ index: Int) -> Bool {
    bytes.at(index - 1) == "'" || index > 2 && bytes.scalar(before: index).value == Typography.rightSingle
  }

  /// `No. 5`.
  private func isNumberSign(_ word: Range<Int>, next: Int) -> Bool {
    word.count == 2 && bytes.matches("no", at: word.lowerBound) && (bytes[next].isDigit || bytes[next] == "#")
  }

  /// `3.` at the start of a sentence, `Q3.`
  private func isListMarker(_ word: Range<Int>, start: Int) -> Bool {
    guard word.lowerBound == start, !word.isEmpty, word.count <= 3 else { return false }
    let first = word.count > 1 && bytes[start].lowercased == "q" ? start + 1 : start
    return bytes[first..<word.upperBound].allSatisfy { $0.isDigit }
  }

  /// A capital, a digit, an amount, an opening mark, an action, or a script without letter case.
  private func opensSentence(_ index: Int) -> Bool {
    let (value, length) = bytes.scalar(at: index)
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x2F, 0x7B, 0x60, 0x2A, 0x2D, 0x3C, Typography.leftDouble, Typography.leftSingle,
      Typography.lowDouble, Typography.leftGuillemet, Typography.bullet, 0xBF, 0xA1:
      return true
    case 0x30...0x39: return true
    // An amount: `£40 is the most.`
    case 0x24, 0xA3, 0xA5, 0x20AC: return bytes.at(index + length).isDigit
    case 0x68, 0x77: return bytes.matches("http", at: index) || bytes.matches("www.", at: index)
    default: return bytes.isCapital(at: index)
    }
  }

  /// A capitalised word that begins sentences, or an action.
  private func beginsSentence(_ index: Int, limit: Int) -> Bool {
    if bytes[index] == "/" || bytes[index] == "{" { return true }
    guard bytes.isCapital(at: index) else { return false }
    var end = bytes.wordEnd(from: index, to: limit)
    if end + 1 < limit, bytes[end] == "'", bytes[end + 1].isASCIILetter {
      end = bytes.wordEnd(from: end + 1, to: limit)
    }
    return Abbreviations.starters.contains(bytes, index..<end) || Verbs.plain.contains(bytes, index..<end)
  }

  /// The word before a mark, with the dots inside it: `a.m` in `9 a.m.`
  func wordBefore(_ index: Int) -> Range<Int> {
    bytes.withUnsafeBytes { letters in
      var start = index
      while start > 0, index &- start < 16 {
        let byte = letters[start &- 1]
        guard byte.isASCIILetter || byte == "." || byte.isWord && !isTypographicEnd(start) else { break }
        start &-= 1
      }
      while start < index, letters[start] == "." { start &+= 1 }
      return Range(uncheckedBounds: (start, index))
    }
  }

  private func isTypographicEnd(_ index: Int) -> Bool {
    bytes[index - 1] >= 0x80 && bytes.isTypographic(at: index - bytes.scalar(before: index).length)
  }

  private func column(of index: Int) -> Int {
    var start = index
    while start > 0, !bytes[start - 1].isLineEnd, index - start < SentenceEnd.wrapColumn { start -= 1 }
    return index - start
  }
}
