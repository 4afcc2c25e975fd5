/// Lines of a paragraph that count without a dot, each of which is a sentence of its own:
///
///     1 Say sorry
///     2 Ask what went wrong
///
/// or as parts of an item: `3.1 Password: …`, `3.2 Printer: …`.
struct CountedLines {
  /// Where they begin, but for one with which the paragraph begins.
  private(set) var starts: [Int] = []

  init(_ bytes: [UInt8], in lines: [Range<Int>]) {
    var before: (start: Int, number: Count)?
    for line in lines {
      guard let number = CountedLines.number(bytes, in: line) else { continue }
      if let before, CountedLines.follows(number, before.number) {
        if before.start > lines[0].lowerBound, starts.last != before.start { starts.append(before.start) }
        starts.append(line.lowerBound)
      }
      before = (line.lowerBound, number)
    }
  }

  /// A number and its part, which is 0 where it has none.
  private typealias Count = (whole: Int, part: Int)

  /// A number of one or two digits, perhaps with a part, blanks, and a capital.
  private static func number(_ bytes: [UInt8], in line: Range<Int>) -> Count? {
    guard let (whole, end) = digits(bytes, from: line.lowerBound, to: line.upperBound) else { return nil }
    var count = (whole: whole, part: 0)
    var behind = end
    if bytes.at(end) == ".", let (part, partEnd) = digits(bytes, from: end + 1, to: line.upperBound), part > 0 {
      count.part = part
      behind = bytes.at(partEnd) == "." || bytes.at(partEnd) == ")" ? partEnd + 1 : partEnd
    }
    guard behind < line.upperBound, bytes[behind].isBlank else { return nil }
    let word = bytes.skippingBlanks(from: behind, to: line.upperBound)
    guard word < line.upperBound, bytes.isCapital(at: word) else { return nil }
    return count
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
