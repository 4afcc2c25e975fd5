/// Where a target without quotes ends.
extension AtomScanner {
  /// The longest known name; else a phone number; else everything up to a mark or a word that goes on with the sentence.
  mutating func bareTargetEnd(from start: Int, limit: Int) -> Int {
    if let end = knownTargetEnd(from: start, limit: limit) { return end }
    if let phone = phone(at: start, limit: limit) { return phone.range.upperBound }
    if let end = looseNumberEnd(from: start, limit: limit) { return end }
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte.isASCIILetter || byte.isDigit {
        let word = index..<bytes.wordEnd(from: index, to: limit)
        if word.lowerBound > start, AtomScanner.stops.contains(bytes, word) { return index }
        index = word.upperBound
        continue
      }
      if byte.isAny(of: ",;:()!?|") || byte.isLineEnd && isNewSentence(index, limit: limit) { return index }
      if marks.closes(bytes, at: index, start: start, openParentheses: 0, openBrackets: 0) { return index }
      if byte == "/", ActionHead.isPosition(bytes, index, start: start),
        ActionHead(bytes, at: index, limit: limit, vocabulary: vocabulary) != nil
      {
        return index
      }
      if isDash(at: index) || comment(at: index, limit: limit) { return index }
      // Its sentence began before it, so that a number in front of a full stop is no list marker here: `911.`
      let ends = SentenceEnd(bytes: bytes)
      if let end = ends.end(at: index, from: start - 1, limit: limit) { return end.mark }
      if ends.endsName(at: index, limit: limit) { return index }
      let word = index..<bytes.wordEnd(from: index, to: limit)
      if word.isEmpty {
        index = min(limit, index + max(1, bytes.scalar(at: index).length))
      } else {
        if word.lowerBound > start, AtomScanner.stops.contains(bytes, word) { return index }
        index = word.upperBound
      }
    }
    return limit
  }

  /// The end of the known name at `start`, behind an ignored `the` or `our`.
  func knownTargetEnd(from start: Int, limit: Int) -> Int? {
    guard let targets = vocabulary.targets else { return nil }
    var starts = [start]
    let word = start..<bytes.wordEnd(from: start, to: limit)
    if AtomScanner.articles.contains(bytes, word) {
      starts.append(bytes.skippingBlanks(from: word.upperBound, to: limit))
    }
    for target in targets {
      for start in starts {
        if let end = Vocabulary.end(of: target, in: bytes, at: start, limit: limit),
          Vocabulary.isWhole(bytes, at: end, limit: limit)
        {
          return end
        }
      }
    }
    return nil
  }

  /// The end of what begins like a phone number, with `+` or `(`, and has too few or too many digits to be one.
  private func looseNumberEnd(from start: Int, limit: Int) -> Int? {
    guard bytes[start] == "+" || bytes[start] == "(" else { return nil }
    var end = start
    var last = start
    var digits = 0
    while end < limit, bytes[end].isDigit || bytes[end].isAny(of: "+() -.") {
      if bytes[end].isDigit {
        digits += 1
        last = end + 1
      }
      end += 1
    }
    return digits >= 3 ? last : nil
  }

  private func phone(at index: Int, limit: Int) -> Atom? {
    guard bytes[index].isDigit || bytes[index] == "+" || bytes[index] == "(" else { return nil }
    return NumberScanner(bytes: bytes).phone(at: index, limit: limit)
  }

  private func comment(at index: Int, limit: Int) -> Bool {
    bytes.matches("<!--", at: index)
  }

  /// A dash between spaces.
  private func isDash(at index: Int) -> Bool {
    let (value, length) = bytes.scalar(at: index)
    guard value == 0x2D || value == Typography.enDash || value == Typography.emDash else { return false }
    return bytes.at(index - 1).isWhitespace && bytes.at(index + length).isWhitespace
  }

  /// A name goes on over a line break only within a sentence: a capital on the next line begins something else, and so does
  /// what has an arrow behind it: "anything else -> take a message".
  private func isNewSentence(_ index: Int, limit: Int) -> Bool {
    let next = bytes.skippingWhitespace(from: index, to: limit)
    if next >= limit || !bytes[next].isLower { return true }
    let end = bytes.firstLineEnd(from: next, to: limit)
    return (next..<end).contains { place in
      let (value, _) = bytes.scalar(at: place)
      return value == Typography.arrow || value == 0x2D && bytes.at(place + 1) == ">"
    }
  }

  private static let articles = WordSet("the our")
  private static let stops = WordSet(
    "and then if when whenever unless once until so because or but who for before after without")
}
