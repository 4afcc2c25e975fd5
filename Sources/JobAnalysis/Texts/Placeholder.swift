import JobModel

/// A gap that a template leaves to its user: `[your company]`, `<insert link>`, `TBD`, `____`.
struct Placeholder: Sendable {
  let range: Range<Int>
  let isBracketed: Bool
  /// Else it only looks like one.
  let isCertain: Bool

  /// Those in a piece of prose.
  static func all(in bytes: [UInt8], _ piece: Range<Int>) -> [Placeholder] {
    var found: [Placeholder] = []
    var index = piece.lowerBound
    while true {
      index = bytes.firstPlaceholderMark(from: index, to: piece.upperBound)
      guard index < piece.upperBound else { break }
      let next: Placeholder?
      switch bytes[index] {
      case "[", "<": next = bracketed(bytes, at: index, limit: piece.upperBound)
      case "_": next = blank(bytes, at: index, limit: piece.upperBound)
      case "T", "X": next = word(bytes, at: index, limit: piece.upperBound)
      default: next = nil
      }
      if let next { found.append(next) }
      index = next?.range.upperBound ?? index + 1
    }
    return found.isEmpty ? found : found.filter { !isPattern($0, of: found, bytes) }
  }

  /// `[XXX] [XXX] [XXXX]`: how a number is said, with the same mark again close by.
  private static func isPattern(_ place: Placeholder, of found: [Placeholder], _ bytes: [UInt8]) -> Bool {
    guard isCross(place, bytes) else { return false }
    let next = found.firstPlace(fromWhichOn: { $0.range.lowerBound > place.range.lowerBound })
    let neighbours = [next - 2, next].filter { found.indices.contains($0) }
    return neighbours.contains { other in
      let gap =
        max(found[other].range.lowerBound, place.range.lowerBound)
        - min(found[other].range.upperBound, place.range.upperBound)
      return isCross(found[other], bytes) && gap <= 48
    }
  }

  private static func isCross(_ place: Placeholder, _ bytes: [UInt8]) -> Bool {
    bytes[place.range.lowerBound] == "X" && bytes.at(place.range.lowerBound - 1) == "["
  }

  private static func bracketed(_ bytes: [UInt8], at index: Int, limit: Int) -> Placeholder? {
    let close: Unicode.Scalar = bytes[index] == "[" ? "]" : ">"
    var end = index + 1
    while end < limit, end - index < longest, bytes[end] != close {
      if bytes[end].isLineEnd || bytes[end] == "[" || bytes[end] == "<" { return nil }
      end += 1
    }
    guard end < limit, bytes[end] == close, end > index + 1 else { return nil }
    let range = index..<end + 1
    let first = index + 1..<bytes.wordEnd(from: index + 1, to: end)
    let hasMore = first.upperBound < end && bytes[first.upperBound] == " "
    if close == ">" {
      guard hasMore, bytes.matches("insert", at: first.lowerBound), first.count == 6 else { return nil }
      return Placeholder(range: range, isBracketed: true, isCertain: true)
    }
    // `[words](address)` is a link, `[words]:` its definition.
    if bytes.at(end + 1) == "(" || bytes.at(end + 1) == "[" { return nil }
    if hasMore, openers.contains(bytes, first) { return Placeholder(range: range, isBracketed: true, isCertain: true) }
    if bytes.at(end + 1) == ":" { return nil }
    guard let isBusiness = businessTitle(bytes, index + 1..<end), isBusiness || !isLabel(bytes, at: index) else {
      return nil
    }
    return Placeholder(range: range, isBracketed: true, isCertain: false)
  }

  /// Whether a bracket heads its line, as section marks do, or is a button to press.
  private static func isLabel(_ bytes: [UInt8], at index: Int) -> Bool {
    var end = index
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, end - start < 16, bytes[start - 1].isASCIILetter { start -= 1 }
    if start < end { return buttons.contains(bytes, start..<end) }
    return end == 0 || bytes[end - 1].isLineEnd || bytes[end - 1].isAny(of: "-*+.)>")
  }

  /// Two to five words with capitals, none of them something that a call gives; whether the business is named.
  private static func businessTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool? {
    var count = 0
    var isGiven = false
    var isBusiness = false
    var index = range.lowerBound
    while index < range.upperBound {
      let word = index..<bytes.wordEnd(from: index, to: range.upperBound)
      guard !word.isEmpty, bytes[word.lowerBound].isUpper || small.contains(bytes, word) else { return nil }
      if personal.contains(bytes, word) { return nil }
      if given.contains(bytes, word) { isGiven = true }
      if business.contains(bytes, word) { isBusiness = true }
      count += 1
      index = word.upperBound
      // `[Service A]` stands for any of several.
      if count > 1, index == range.upperBound, word.count == 1 { return nil }
      guard index < range.upperBound else { break }
      guard bytes[index] == " ", index + 1 < range.upperBound else { return nil }
      index += 1
    }
    return count >= 2 && count <= 5 && (isBusiness || !isGiven) ? isBusiness : nil
  }

  /// Four underscores or more, with no letters about them.
  private static func blank(_ bytes: [UInt8], at index: Int, limit: Int) -> Placeholder? {
    if bytes.isInsideWord(at: index) { return nil }
    var end = index
    while end < limit, bytes[end] == "_" { end += 1 }
    guard end - index >= 4, !bytes.at(end).isWord else { return nil }
    return Placeholder(range: index..<end, isBracketed: false, isCertain: true)
  }

  /// `TBD`, `XXX`: as words, not as the pattern of a number, and not where the text speaks of the word itself.
  private static func word(_ bytes: [UInt8], at index: Int, limit: Int) -> Placeholder? {
    let word = index..<bytes.wordEnd(from: index, to: limit)
    guard !bytes.isInsideWord(at: index), word.count >= 3 else { return nil }
    let isTBD = word.count == 3 && bytes[index + 1] == "B" && bytes[index + 2] == "D"
    guard isTBD || bytes[word].allSatisfy({ $0 == "X" }) else { return nil }
    let before = bytes.at(index - 1)
    let after = bytes.at(word.upperBound)
    if before.isAny(of: "-./#+(\"'") || after.isAny(of: "-/\"'") { return nil }
    if after == ".", bytes.at(word.upperBound + 1).isWord { return nil }
    guard isTBD else { return Placeholder(range: word, isBracketed: false, isCertain: true) }
    var end = index
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, end - start < 16, bytes[start - 1].isASCIILetter { start -= 1 }
    if speaking.contains(bytes, start..<end) || hasCondition(bytes, before: start) { return nil }
    return Placeholder(range: word, isBracketed: false, isCertain: true)
  }

  /// Whether the sentence up to here asks "if" or "when".
  private static func hasCondition(_ bytes: [UInt8], before index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 80, !bytes[start - 1].isAny(of: ".!?\n") { start -= 1 }
    start = bytes.skippingWhitespace(from: start, to: index)
    return bytes.matches("if ", at: start) || bytes.matches("when ", at: start) || bytes.matches("while ", at: start)
  }

  private static let longest = 64
  private static let openers = WordSet("your insert")
  private static let buttons = WordSet("press click tap select choose hit push")
  private static let speaking = WordSet("says say as write put enter record mark log note or means called")
  private static let small = WordSet("of the and or for to a an s your our")
  /// What the call gives belongs to somebody on it.
  private static let personal = WordSet(
    "caller callers customer customers client clients patient patients guest guests user their his her member lead")
  private static let given = WordSet(
    """
    name date time day number phone email address reason issue order amount first last full zip code city state year month
    dob id appointment type requested preferred chosen selected confirmed vehicle model item location destination party
    size answer response topic question details summary job slot
    """)
  private static let business = WordSet(
    """
    agency brand business church clinic club college company dealership firm garage gym hotel office organisation
    organization practice restaurant salon school shop spa store studio url website
    """)
}
