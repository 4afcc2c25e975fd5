/// Lines of a paragraph that count without a dot, each of which is a sentence of its own:
///
///     1 Say sorry
///     2 Ask what went wrong
struct CountedLines {
  /// Where they begin, but for one with which the paragraph begins.
  private(set) var starts: [Int] = []

  init(_ bytes: [UInt8], in lines: [Range<Int>]) {
    var before: (start: Int, number: Int)?
    for line in lines {
      guard let number = CountedLines.number(bytes, in: line) else { continue }
      if let before, before.number + 1 == number {
        if before.start > lines[0].lowerBound, starts.last != before.start { starts.append(before.start) }
        starts.append(line.lowerBound)
      }
      before = (line.lowerBound, number)
    }
  }

  /// A number of one or two digits, blanks, and a capital.
  private static func number(_ bytes: [UInt8], in line: Range<Int>) -> Int? {
    let start = line.lowerBound
    var end = start
    while end < line.upperBound, end - start < 3, bytes[end].isDigit { end += 1 }
    guard end > start, end - start < 3, end < line.upperBound, bytes[end].isBlank else { return nil }
    let word = bytes.skippingBlanks(from: end, to: line.upperBound)
    guard word < line.upperBound, bytes.isCapital(at: word) else { return nil }
    return bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
