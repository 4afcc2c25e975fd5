/// Whether words are an instruction to the agent: "Confirm they received it", "please never give prices".
public enum Instruction {
  /// Whether an instruction begins at `start`, in any letter case.
  public static func begins(in bytes: [UInt8], at start: Int, limit: Int) -> Bool {
    var index = start
    for _ in 0..<4 {
      let word = wordRange(bytes, from: index, to: limit)
      if word.isEmpty { return false }
      if isVerb(bytes, word, limit: limit) || isProhibition(bytes, word, limit: limit) { return true }
      guard Verbs.lead.contains(bytes, word) else { return false }
      index = word.upperBound
      if bytes.at(index) == "," { index += 1 }
      index = bytes.skippingWhitespace(from: index, to: limit)
    }
    return false
  }

  private static func isVerb(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Bool {
    if Verbs.plain.contains(bytes, word) { return true }
    guard Verbs.ambiguous.contains(bytes, word) else { return false }
    let next = bytes.skippingBlanks(from: word.upperBound, to: limit)
    if bytes.at(word.upperBound) == ":" { return false }
    let noun = wordRange(bytes, from: next, to: limit)
    if word.count == 4, bytes.matches("call", at: word.lowerBound), partsOfCalls.contains(bytes, noun) { return false }
    return !Verbs.afterNoun.contains(bytes, noun)
  }

  /// "Call flow", "CALL TYPES"
  private static let partsOfCalls = WordSet(
    "center flow flows handling log notes outline process routing scenarios script scripts steps structure topics types"
  )

  private static func isProhibition(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Bool {
    guard word.upperBound < limit else { return false }
    return bytes.matches("never", at: word.lowerBound) && word.count == 5
      || bytes.matches("don't", at: word.lowerBound) || bytes.matches("don\u{2019}t", at: word.lowerBound)
      || bytes.matches("let's", at: word.lowerBound) || bytes.matches("let\u{2019}s", at: word.lowerBound)
  }

  /// The word at `index`, with hyphens and straight apostrophes inside it.
  private static func wordRange(_ bytes: [UInt8], from index: Int, to limit: Int) -> Range<Int> {
    var end = bytes.wordEnd(from: index, to: limit)
    while end > index, end + 1 < limit, bytes.at(end) == "-" || bytes.at(end) == "'",
      bytes.at(end + 1).isASCIILetter
    {
      end = bytes.wordEnd(from: end + 1, to: limit)
    }
    return index..<max(index, end)
  }
}
