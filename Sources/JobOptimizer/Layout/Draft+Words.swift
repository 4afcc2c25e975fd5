import JobAnalysis
import JobModel

/// What passes ask about words.
extension Draft {
  func isIn(_ words: WordSet, _ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .word else { return false }
    return words.contains(bytes, reading.tokens[token].range)
  }

  func word(_ token: Int) -> String { syntax.text.string(reading.tokens[token].range) }

  /// A sentence as an abstention quotes it.
  func quotation(_ range: Range<Int>) -> String {
    let words = Array(unwrapped(syntax.text.string(range)).utf8)
    guard words.count > 60 else { return "“" + String(decoding: words, as: UTF8.self) + "”" }
    var end = 57
    while end > 0, words[end] & 0xC0 == 0x80 || !words[end - 1].isBlank { end -= 1 }
    return "“" + String(decoding: words[..<max(0, end - 1)], as: UTF8.self) + " …”"
  }

  /// The token behind the words that say nothing, if such words stand at `token`.
  func fillerEnd(at token: Int, limit: Int) -> Int? {
    var next = token
    while next < limit, reading.tokens[next].kind == .word,
      let end = Phrases.fillers.end(
        in: bytes, at: reading.tokens[next].range.lowerBound, limit: reading.tokens[limit - 1].range.upperBound)
    {
      while next < limit, reading.tokens[next].range.lowerBound < end { next += 1 }
      if next < limit, reading.tokens[next].kind == .comma { next += 1 }
    }
    return next > token && next < limit ? next : nil
  }

  /// Refers to something before it: begins with "this", "that", "it", or holds "instead", "so".
  func isAnaphoric(_ part: Part) -> Bool {
    let first = part.tokens.lowerBound
    guard first < part.tokens.upperBound else { return false }
    if isIn(Draft.pointing, first), !isIn(Draft.jobs, first + 1) { return true }
    let sentence = reading(of: part)
    return sentence.elseMarker != nil || isIn(Draft.backward, first)
  }

  /// The part behind this one begins by referring to it, or holds a word that nothing in that part itself explains.
  func isSpokenOf(_ place: Int) -> Bool {
    guard place + 1 < parts.count else { return false }
    let next = parts[place + 1]
    if next.block == parts[place].block, isAnaphoric(next) { return true }
    var isNamed = false
    let references = reading.backReferences(in: next.tokens, of: syntax, isNamed: &isNamed)
    return reading.leansOnNeighbor(references, in: reading(of: next))
  }

  private static let pointing = WordSet("that that's these this those it it's its such both either neither")
  private static let jobs = WordSet("job")
  private static let backward = WordSet("also instead therefore so then otherwise")

  /// Holds a pronoun that is not the caller.
  func pointsBack(_ tokens: Range<Int>) -> Bool { tokens.contains { isIn(Draft.things, $0) } }

  /// The same, but for "this call".
  func pointsBehindCall(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isIn(Draft.things, $0) && !isIn(Draft.known, $0 + 1) }
  }

  private static let things = WordSet("it its one ones that these this those")

  /// Holds a word that refers to another sentence, or may; "this call" does not.
  func speaksOfOther(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isIn(Draft.others, $0) && !isIn(Draft.known, $0 + 1) }
  }

  private static let others = WordSet("it it's its these this those")
  private static let known = WordSet("call conversation job")

  func holdsAction(_ range: Range<Int>) -> Bool {
    syntax.atoms(in: range).contains { $0.kind == .action }
  }

  /// Whether the branch that a sentence opens certainly ends the call.
  func endsCall(_ part: Part) -> Bool {
    flow.steps.contains { step in
      step.sentence == part.sentence && step.ending != .none
    }
  }

  /// The words of the first range in which a token of `classes` stands, for a reason.
  func first(_ classes: WordClasses, in tokens: Range<Int>) -> Int? {
    tokens.first { reading.tokens[$0].isAny(of: classes) }
  }
}
