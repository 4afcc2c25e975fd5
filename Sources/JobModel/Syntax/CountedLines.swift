/// Lines of a paragraph that count without a dot, each of which is a sentence of its own:
///
///     1 Say sorry
///     2 Ask what went wrong
struct CountedLines {
  /// Where they begin, but for one with which the paragraph begins.
  private(set) var starts: [Int] = []

  init(_ bytes: [UInt8], in prose: Range<Int>) {
    var end = bytes.first(0x0A, from: prose.lowerBound, to: prose.upperBound)
    var before: (start: Int, number: Int)? = CountedLines.number(bytes, at: prose.lowerBound, in: prose).map {
      (prose.lowerBound, $0)
    }
    while end < prose.upperBound {
      let start = bytes.skippingBlanks(from: end + 1, to: prose.upperBound)
      if let number = CountedLines.number(bytes, at: start, in: prose) {
        if let before, before.number + 1 == number {
          if before.start > prose.lowerBound, starts.last != before.start { starts.append(before.start) }
          starts.append(start)
        }
        before = (start, number)
      }
      end = bytes.first(0x0A, from: end + 1, to: prose.upperBound)
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
