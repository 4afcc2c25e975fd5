/// The marks that are judged by more than their first byte: items, titles and labels.
extension LineClass {
  /// The number of `→`, and of `->` and `=>`.
  static var arrow: UInt8 { 0x92 }

  static func item(_ bytes: [UInt8], _ range: Range<Int>) -> LineClass? {
    let start = range.lowerBound
    // "-Running late? …", "•ask for it": many leave the blank out.
    func marker(_ end: Int, _ kind: Marker, isTight: Bool = false) -> LineClass? {
      guard end >= range.upperBound || bytes[end].isBlank || isTight else { return nil }
      return .item(marker: start..<min(end, range.upperBound), kind)
    }
    let (value, length) = bytes.scalar(at: start)
    switch value {
    // "-> if good, move on", as `→` below.
    case 0x2D where bytes.at(start + 1) == ">", 0x3D where bytes.at(start + 1) == ">":
      return marker(start + 2, .bullet(arrow))
    case 0x2D: return marker(start + 1, .bullet(bytes[start]), isTight: bytes.at(start + 1).isUpper)
    case 0x2A, 0x2B: return marker(start + 1, .bullet(bytes[start]))
    case Typography.bullet:
      return marker(start + length, .bullet(0x95), isTight: bytes.at(start + length).isASCIILetter)
    case Typography.enDash: return marker(start + length, .bullet(0x96))
    // · ■ □ ▪ ▫ ● ○ ◦ ‣ ⁃ ➢ ❖ → ➔ ➜ ➤ ► ✓, as word processors and people write them; each has a number of its own.
    case 0xB7, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2043, 0x27A2, 0x2756, 0x2192, 0x2794,
      0x279C, 0x27A4, 0x25BA, 0x2713:
      return marker(start + length, .bullet(UInt8(truncatingIfNeeded: value) | 0x80))
    // ☐, and "[ ] the name", as checklists are written.
    case 0x2610: return marker(start + length, .bullet(0x90))
    case 0x5B where bytes.at(start + 1).isAny(of: " xX") && bytes.at(start + 2) == "]":
      return marker(start + 3, .bullet(bytes[start]))
    // Word's circle of a second level.
    case 0x6F where bytes.at(start + 1) == "\t": return marker(start + 1, .bullet(0x6F))
    default: break
    }
    if let end = romanEnd(bytes, range) { return marker(end, .letter(bytes[end - 2] & 0xDF)) }
    let isBracketed = bytes[start] == "("
    let first = isBracketed ? start + 1 : start
    var end = first
    while end < range.upperBound, end - first < 4, bytes[end].isDigit { end += 1 }
    let isCounted = end > first && end - first <= (isBracketed ? 2 : 3)
    if !isCounted, bytes.at(first).isLower, first < range.upperBound { end = first + 1 }
    guard end > first, end < range.upperBound, isCounted || bytes[first].isLower else { return nil }
    // "2a) New quote"
    if isCounted, bytes[end].isLower, end + 1 < range.upperBound, bytes[end + 1] == ")" || bytes[end + 1] == "." {
      return marker(end + 2, .letter(bytes[end]))
    }
    guard bytes[end] == ")" || (bytes[end] == "." && !isBracketed) else { return nil }
    if !isCounted { return marker(end + 1, .letter(bytes[first])) }
    return marker(end + 1, .number(bytes[first..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }))
  }

  /// Behind `ii.` and `iv)`: numbers of two letters or more, as lists below others have them.
  static func romanEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard bytes[range.lowerBound].isAny(of: "ivx") else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 5, bytes[end].isAny(of: "ivx") { end += 1 }
    guard end < range.upperBound, bytes[end] == "." || bytes[end] == ")", end - range.lowerBound > 1 else { return nil }
    return numerals.contains(bytes, range.lowerBound..<end) ? end + 1 : nil
  }

  private static let numerals = WordSet("ii iii iv vi vii viii ix xi xii")

  /// The words of a title that stands alone on its line: `**Title**`, `[Title]`, `TITLE`, `Title:`. A label may end in that line.
  static func title(_ bytes: [UInt8], _ range: Range<Int>, label: Int?) -> Range<Int>? {
    guard range.count <= 64 else { return nil }
    if isStep(bytes, range) { return range }
    if let inner = bracketed(bytes, range) { return inner }
    if let colon = label, bytes.trimmed(colon..<range.upperBound).isEmpty {
      return isTitleCase(bytes, range.lowerBound..<colon) ? range : nil
    }
    return isShouted(bytes, range) ? range : nil
  }

  /// "Step 2 - Qualify"; no "Step 2 - Ask who it is for."
  private static func isStep(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound].lowercased == "s" || bytes[range.lowerBound].lowercased == "p",
      bytes[range.upperBound - 1].isWord
    else { return false }
    let word = range.lowerBound..<bytes.wordEnd(from: range.lowerBound, to: range.upperBound)
    var index = bytes.skippingBlanks(from: word.upperBound, to: range.upperBound)
    let number = index
    while index < range.upperBound, bytes[index].isDigit { index += 1 }
    // "Step One: Greeting"
    let named = number..<bytes.wordEnd(from: number, to: range.upperBound)
    if index == number, numbers.contains(bytes, named) { index = named.upperBound }
    guard index > number, counting.contains(bytes, word) else { return false }
    // "Step 2a: Existing order"
    if bytes.at(index).isLower, !bytes.at(index + 1).isWord { index += 1 }
    index = bytes.skippingBlanks(from: index, to: range.upperBound)
    guard index < range.upperBound else { return true }
    let (mark, length) = bytes.scalar(at: index)
    guard mark == 0x2D || mark == 0x3A || mark == Typography.enDash || mark == Typography.emDash else { return false }
    let name = bytes.skippingBlanks(from: index + length, to: range.upperBound)..<range.upperBound
    let words = bytes[name].count { $0 == 0x20 } + 1
    return words == 1 || words < 5 && !Instruction.begins(in: bytes, at: name.lowerBound, limit: name.upperBound)
  }

  private static let numbers = WordSet("one two three four five six seven eight nine ten")
  private static let counting = WordSet("part phase stage step")

  private static func bracketed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    if bytes.at(end - 1) == ":" { end -= 1 }
    if bytes.matches("**", at: range.lowerBound), bytes.matches("**", at: end - 2), end - range.lowerBound > 4 {
      let inner = range.lowerBound + 2..<end - 2
      return isPlain(bytes, inner) ? inner : nil
    }
    if bytes[range.lowerBound] == "[", bytes.at(range.upperBound - 1) == "]", range.count > 2 {
      let inner = range.lowerBound + 1..<range.upperBound - 1
      return bytes.isCapital(at: inner.lowerBound) && isPlain(bytes, inner) ? inner : nil
    }
    return nil
  }

  private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    !range.contains { place in
      // "Vendor / Sales", and no action.
      let joins = bytes[place] == "/" && bytes.at(place - 1) == 0x20 && bytes.at(place + 1) == 0x20
      return bytes[place].isAny(of: "/*[]{}") && !joins
    }
  }

  /// Only capitals, four letters or more, no sentence mark behind them, and no order ("DO NOT GIVE PRICES").
  private static func isShouted(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var letters = 0
    // "CALL FLOW (v3, updated 6/2)"
    let bracket = bytes.first(UInt8(ascii: "("), from: range.lowerBound, to: range.upperBound)
    let isClosed = bracket < range.upperBound && bytes[range.upperBound - 1] == ")"
    for place in range.lowerBound..<(isClosed ? bracket : range.upperBound) {
      let byte = bytes[place]
      if byte.isLower || byte >= 0x80 || byte.isAny(of: ".{[:,;!?\"") { return false }
      // "TREE DOWN / POWER LINE", and no action.
      if byte == "/", bytes.at(place - 1) != 0x20 || bytes.at(place + 1) != 0x20 { return false }
      if byte.isUpper { letters += 1 }
    }
    return letters >= 4 && !Instruction.begins(in: bytes, at: range.lowerBound, limit: range.upperBound)
      && !turns.contains(bytes, range)
  }

  /// "ELSE" by itself goes on with the condition above it.
  private static let turns = WordSet("else endif")

  /// The end of a label with its colon: a capital and at most six plain words, `**Label**:` included, and what stands in brackets.
  static func labelEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while bytes.at(index) == "*", index - range.lowerBound < 2 { index += 1 }
    guard bytes.isCapital(at: index) else { return nil }
    let farthest = min(range.upperBound, range.lowerBound + 49)
    guard
      bytes.first(UInt8(ascii: ":"), from: range.lowerBound, to: farthest) < farthest
        || bytes.first(UInt8(ascii: "("), from: range.lowerBound, to: farthest) < farthest
    else { return nil }
    var words = 1
    var bracketed = 0
    while index < range.upperBound, index - range.lowerBound - bracketed <= 48 {
      let byte = bytes[index]
      if byte == ":" {
        var end = index + 1
        while end < range.upperBound, bytes[end] == "*" { end += 1 }
        return end == range.upperBound || bytes[end].isBlank ? end : nil
      }
      if byte == 0x20 { words += 1 }
      switch byte {
      case " ", "-", "'", "*", "&": break
      // "Injury/medical:", "Vendor / Sales:", and no action.
      case "/" where bytes.at(index - 1) == bytes.at(index + 1) || bytes.at(index - 1).isASCIILetter: break
      case "(":
        guard let close = bracketEnd(bytes, index, min(range.upperBound, index + 100)) else { return nil }
        bracketed += close - index
        index = close
      default: guard byte.isWord else { return nil }
      }
      guard words <= 6 else { return nil }
      index += 1
    }
    return nil
  }

  /// The bracket that closes one in a label, `Motor club calls (AAA, Agero):`; what stands in it says no more than the label.
  private static func bracketEnd(_ bytes: [UInt8], _ open: Int, _ limit: Int) -> Int? {
    for index in open + 1..<max(open + 1, limit) {
      switch bytes[index] {
      case ")": return index
      case "(", "/", ":", "\"", "[", "{", ".", "!", "?": return nil
      default: continue
      }
    }
    return nil
  }

  /// Every word but the small ones begins with a capital.
  private static func isTitleCase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var isStart = true
    for index in range {
      if isStart, bytes[index].isLower {
        let word = index..<bytes.wordEnd(from: index, to: range.upperBound)
        if !LineClass.smallWords.contains(bytes, word) { return false }
      }
      isStart = bytes[index] == 0x20
    }
    return true
  }

  private static let smallWords = WordSet("a an and at by for if in of on or the this to when with job")
}
