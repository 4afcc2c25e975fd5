/// A label that nobody defines, but that was plainly meant as one: `/Sned SMS`, `/Send text: …`, `/Calendar`.
struct UnknownLabel {
  let range: Range<Int>
  let nearest: Vocabulary.Label?

  /// Nil where the slash is prose: a short word, a path, a unit, the end of a sentence, a word in lower case that is not
  /// nearly a label.
  init?(_ bytes: [UInt8], at start: Int, limit: Int, vocabulary: Vocabulary) {
    let word = start..<UnknownLabel.nameEnd(bytes, from: start, limit: limit)
    guard word.count >= 4, word.count <= 64, bytes.at(word.upperBound) != "/" else { return nil }
    if let near = UnknownLabel.whole(bytes, at: start, limit: limit, vocabulary: vocabulary) {
      self = near
      return
    }
    let end = UnknownLabel.end(bytes, after: word.upperBound, limit: limit)
    let hasColon = ActionHead.colon(bytes, after: end, limit: limit) != nil
    let next = bytes.at(word.upperBound)
    let isIdentifier = UnknownLabel.isIdentifier(bytes, word, vocabulary)
    let isFile = next == "." && (!isIdentifier || bytes.at(word.upperBound + 1).isWord)
    let isName = (isIdentifier || bytes.isCapital(at: start)) && !isFile && next != "-" && next != "="
    let nearest = UnknownLabel.byFirstWord(bytes, word, vocabulary: vocabulary)
    guard hasColon && nearest != nil || isName else { return nil }
    if nearest == nil, !hasColon, UnknownLabel.isBesidePath(bytes, start..<end, limit: limit) { return nil }
    self.init(range: start..<end, nearest: nearest)
  }

  /// `/send_forms`, where actions of the workspace are called so: nobody writes an underscore in prose.
  private static func isIdentifier(_ bytes: [UInt8], _ word: Range<Int>, _ vocabulary: Vocabulary) -> Bool {
    bytes[word].contains(UInt8(ascii: "_")) && vocabulary.labels.contains { $0.letters.contains(UInt8(ascii: "_")) }
  }

  private init(range: Range<Int>, nearest: Vocabulary.Label?) {
    self.range = range
    self.nearest = nearest
  }

  /// The closest known label that as many words as it has are within two letters of.
  private static func whole(_ bytes: [UInt8], at start: Int, limit: Int, vocabulary: Vocabulary) -> UnknownLabel? {
    var best: (distance: Int, end: Int, label: Vocabulary.Label)?
    for label in vocabulary.labels {
      guard let end = wordsEnd(bytes, from: start, count: label.words.count, limit: limit) else { continue }
      let bound = min(2, (best?.distance ?? 3) - 1)
      let written = bytes[start..<end].map { $0.lowercased }.filter { !$0.isBlank }
      guard bound > 0, let distance = EditDistance.between(written, label.letters, atMost: bound) else { continue }
      let hasColon = ActionHead.colon(bytes, after: end, limit: limit) != nil
      // Nobody writes an underscore in prose.
      let isName = hasColon || !bytes[start].isLower || bytes[start..<end].contains { $0 == "_" }
      if label.words.count == 1, !isName { continue }
      best = (distance, end, label)
    }
    return best.map { UnknownLabel(range: start..<$0.end, nearest: $0.label) }
  }

  /// The known label whose first word, of four letters or more, is within two letters of this one.
  private static func byFirstWord(
    _ bytes: [UInt8], _ word: Range<Int>, vocabulary: Vocabulary
  ) -> Vocabulary.Label? {
    let written = bytes[word].map { $0.lowercased }
    var best: (distance: Int, label: Vocabulary.Label)?
    for label in vocabulary.labels where !label.isShortForm {
      guard let first = label.words.first, first.count >= 4 else { continue }
      let bound = min(written.count > 4 ? 2 : 1, (best?.distance ?? 3) - 1)
      guard bound >= 0, let distance = EditDistance.between(written, first, atMost: bound) else { continue }
      best = (distance, label)
    }
    return best?.label
  }

  /// The end of `count` words that stand on one line with only blanks between them.
  private static func wordsEnd(_ bytes: [UInt8], from start: Int, count: Int, limit: Int) -> Int? {
    var end = nameEnd(bytes, from: start, limit: limit)
    for _ in 1..<max(count, 1) {
      let next = bytes.skippingBlanks(from: end, to: limit)
      let wordEnd = nameEnd(bytes, from: next, limit: limit)
      if next == end || wordEnd == next { return nil }
      end = wordEnd
    }
    return end
  }

  /// What else belongs to the label: up to a colon within three more words, else the capitalised words that follow.
  private static func end(_ bytes: [UInt8], after first: Int, limit: Int) -> Int {
    var end = first
    var capitalsEnd = first
    var areCapitals = true
    for _ in 0..<4 {
      if ActionHead.colon(bytes, after: end, limit: limit) != nil { return end }
      let next = bytes.skippingBlanks(from: end, to: limit)
      let wordEnd = nameEnd(bytes, from: next, limit: limit)
      if next == end || wordEnd == next { break }
      areCapitals = areCapitals && bytes.isCapital(at: next)
      end = wordEnd
      if areCapitals { capitalsEnd = end }
    }
    return capitalsEnd
  }

  /// "Pick /home or /About": a word in lower case behind a slash near by, on this line, makes paths of both. What comes before the
  /// line is another block's, and an edit of it leaves this one as it was read.
  private static func isBesidePath(_ bytes: [UInt8], _ label: Range<Int>, limit: Int) -> Bool {
    let slash = max(0, label.lowerBound - 1)
    var lower = slash
    while lower > 0, slash - lower + 1 < reach, !bytes[lower - 1].isLineEnd { lower -= 1 }
    let before = lower..<slash
    let after = label.upperBound..<max(label.upperBound, min(limit, label.upperBound + reach))
    return before.contains { beginsPath(bytes, at: $0) } || after.contains { beginsPath(bytes, at: $0) }
  }

  /// How far from a name a path stands beside it.
  private static let reach = 24

  private static func beginsPath(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == "/" && bytes.at(index + 1).isLower && bytes.at(index - 1).isWhitespace
  }

  private static func nameEnd(_ bytes: [UInt8], from index: Int, limit: Int) -> Int {
    var end = bytes.wordEnd(from: index, to: limit)
    while end > index, end + 1 < limit, bytes[end] == "-", bytes[end + 1].isWord {
      end = bytes.wordEnd(from: end + 1, to: limit)
    }
    return end
  }
}
