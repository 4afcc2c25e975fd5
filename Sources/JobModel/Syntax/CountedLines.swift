/// Lines of a paragraph that count without a dot, each of which is a sentence of its own:
///
///     1 Say sorry
///     2 Ask what went wrong
///
/// or `1 - Say sorry`, `#1 say sorry`, or as parts of an item: `3.1 Password: …`, `3.2 Printer: …`.
struct CountedLines {
  /// Where they begin, but for one with which the paragraph begins.
  private(set) var starts: [Int] = []

  init(_ bytes: [UInt8], in lines: [Range<Int>]) {
    var before: (start: Int, number: Count)?
    for line in lines {
      let isGoingOn = (before?.number.whole ?? 0) > 1
      guard let number = CountedLines.number(bytes, in: line, isGoingOn: isGoingOn) else { continue }
      if let before, CountedLines.follows(number, before.number) {
        if before.start > lines[0].lowerBound, starts.last != before.start { starts.append(before.start) }
        starts.append(line.lowerBound)
      }
      before = (line.lowerBound, number)
    }
  }

  /// A number and its part, which is 0 where it has none.
  private typealias Count = (whole: Int, part: Int)

  /// A number of one or two digits, perhaps with a part or a mark, blanks, and what begins a sentence: behind two such lines,
  /// whatever it is.
  private static func number(_ bytes: [UInt8], in line: Range<Int>, isGoingOn: Bool) -> Count? {
    let start = bytes.at(line.lowerBound) == "#" ? line.lowerBound + 1 : line.lowerBound
    guard let (whole, end) = digits(bytes, from: start, to: line.upperBound) else { return nil }
    var count = (whole: whole, part: 0)
    var behind = end
    if bytes.at(end) == ".", let (part, partEnd) = digits(bytes, from: end + 1, to: line.upperBound), part > 0 {
      count.part = part
      behind = bytes.at(partEnd) == "." || bytes.at(partEnd) == ")" ? partEnd + 1 : partEnd
    } else {
      behind = markEnd(bytes, at: end, limit: line.upperBound)
    }
    guard behind < line.upperBound, bytes[behind].isBlank else { return nil }
    let word = bytes.skippingBlanks(from: behind, to: line.upperBound)
    guard word < line.upperBound else { return nil }
    if bytes.isCapital(at: word) || isGoingOn && bytes[word].isLower { return count }
    let first = word..<bytes.wordEnd(from: word, to: line.upperBound)
    return Verbs.plain.contains(bytes, first) || openers.contains(bytes, first) ? count : nil
  }

  private static let openers = WordSet("if otherwise when")

  /// Behind `1:` and `1 -`, or where there is none of these.
  private static func markEnd(_ bytes: [UInt8], at end: Int, limit: Int) -> Int {
    let mark = bytes.skippingBlanks(from: end, to: limit)
    guard mark < limit else { return end }
    if bytes[mark] == "-" || bytes[mark] == ":" && mark == end { return mark + 1 }
    let (value, length) = bytes.scalar(at: mark)
    return value == Typography.enDash || value == Typography.emDash ? mark + length : end
  }

  private static func digits(_ bytes: [UInt8], from start: Int, to limit: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < limit, end - start < 3, bytes[end].isDigit { end += 1 }
    guard end > start, end - start < 3 else { return nil }
    return (bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }, end)
  }

  private static func follows(_ next: Count, _ before: Count) -> Bool {
    if next.part == 0 { return before.part == 0 && next.whole == before.whole + 1 }
    return before.part > 0 && next.whole == before.whole && next.part == before.part + 1
  }
}
