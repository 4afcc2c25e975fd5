/// Where a message without quotes ends.
extension AtomScanner {
  /// The first of: the next action, the end of the block, a mark that closes what opened before the action, the end of
  /// the sentence. A message that begins with a URL is that URL alone when an instruction follows it.
  mutating func bareMessageEnd(from start: Int, limit: Int) -> Int {
    var index = start
    var parentheses = 0
    var brackets = 0
    var isFirst = true
    while index < limit {
      let byte = bytes[index]
      if byte == "/", ActionHead.isPosition(bytes, index, start: start),
        ActionHead(bytes, at: index, limit: limit, vocabulary: vocabulary) != nil
      {
        return index
      }
      if marks.closes(bytes, at: index, start: start, openParentheses: parentheses, openBrackets: brackets) {
        return index
      }
      if let atom = atom(at: index, limit: limit), atom.isOpaque {
        if atom.kind == .comment { return index }
        index = atom.range.upperBound
        if isFirst, atom.kind == .url, isInstruction(after: index, limit: limit) { return index }
        isFirst = false
        let quoteEnd = SentenceEnd(bytes: bytes).after(atom, limit: limit)
        if let end = quoteEnd { return end }
        continue
      }
      isFirst = false
      if byte == "(" { parentheses += 1 }
      if byte == "[" { brackets += 1 }
      if byte == ")" { parentheses = max(0, parentheses - 1) }
      if byte == "]" { brackets = max(0, brackets - 1) }
      if parentheses == 0, let end = SentenceEnd(bytes: bytes).end(at: index, from: start, limit: limit) {
        return end.isFullStop ? sent(upTo: end.mark, limit: limit) : end.marksEnd
      }
      let next = bytes.wordEnd(from: index, to: limit)
      index = next > index ? next : min(limit, index + max(1, bytes.scalar(at: index).length))
    }
    return limit
  }

  /// A full stop that ends the sentence is not sent, unless it belongs to an abbreviation.
  private func sent(upTo stop: Int, limit: Int) -> Int {
    let word = SentenceEnd(bytes: bytes).wordBefore(stop)
    let isAbbreviation = Abbreviations.never.contains(bytes, word) || Abbreviations.maybe.contains(bytes, word)
    return isAbbreviation ? stop + 1 : stop
  }

  /// Whether after a URL an instruction follows, or a word that joins one.
  private func isInstruction(after end: Int, limit: Int) -> Bool {
    var index = end
    if index < limit, bytes[index].isAny(of: ".,;)") { index += 1 }
    let next = bytes.skippingWhitespace(from: index, to: limit)
    guard next > index || index > end, next < limit else { return false }
    let word = next..<bytes.wordEnd(from: next, to: limit)
    return AtomScanner.joiners.contains(bytes, word) || Instruction.begins(in: bytes, at: next, limit: limit)
  }

  private static let joiners = WordSet("and then if when once unless so or")
}
