/// Lines of a paragraph that count without a dot, each of which is a sentence of its own:
///
///     1 Say sorry
///     2 Ask what went wrong
struct CountedLines {
  /// Where they begin, but for one with which the paragraph begins.
  private(set) var starts: [Int] = []

  init(_ bytes: [UInt8], in prose: Range<Int>) {
    let first = bytes.skippingBlanks(from: prose.lowerBound, to: prose.upperBound)
    var (start, end) = (first, bytes.firstLineEnd(from: first, to: prose.upperBound))
    guard end < prose.upperBound else { return }
    var before: (start: Int, number: Int)?
    while start < prose.upperBound {
      if let number = CountedLines.number(bytes, at: start, in: prose) {
        if let before, before.number + 1 == number {
          if before.start > first, starts.last != before.start { starts.append(before.start) }
          starts.append(start)
        }
        before = (start, number)
      }
      start = bytes.skippingWhitespace(from: end, to: prose.upperBound)
      end = bytes.firstLineEnd(from: start, to: prose.upperBound)
    }
  }

  /// A number of one or two digits, blanks, and a capital.
  private static func number(_ bytes: [UInt8], at start: Int, in prose: Range<Int>) -> Int? {
    var end = start
    while end < prose.upperBound, end - start < 3, bytes[end].isDigit { end += 1 }
    guard end > start, end - start < 3, end < prose.upperBound, bytes[end].isBlank else { return nil }
    let word = bytes.skippingBlanks(from: end, to: prose.upperBound)
    guard word < prose.upperBound, bytes.isCapital(at: word) else { return nil }
    return bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
