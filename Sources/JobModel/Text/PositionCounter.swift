/// Positions of many offsets of one text, in any order.
///
/// A line of a megabyte with ten thousand findings, each of which names another place, costs its length once, not ten thousand
/// times: in a long line the columns of some places are remembered.
package struct PositionCounter: Sendable {
  private let text: SourceText
  private let encoding: PositionEncoding
  /// By line: the columns of every `stride`-th byte.
  private var milestones: [Int: [Int]] = [:]

  private static let stride = 1024

  package init(_ text: SourceText, in encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The same as `SourceText.position(of:in:)`.
  package mutating func position(of offset: Int) -> TextPosition {
    let line = text.line(at: offset)
    let start = text.lineStart(line)
    let end = min(text.scalarStart(at: offset), text.lineEnd(line))
    let place = (end - start) / PositionCounter.stride
    guard place > 0 else { return TextPosition(line: line, column: count(start..<end)) }
    let columns = columns(of: line)
    let known = text.scalarStart(at: start + place * PositionCounter.stride)
    return TextPosition(line: line, column: columns[place] + count(known..<end))
  }

  /// Both ends of a range.
  package mutating func positions(of range: Range<Int>) -> (start: TextPosition, end: TextPosition) {
    let start = position(of: range.lowerBound)
    let end = range.upperBound
    // In a short line of which it begins nothing but ASCII, the end is counted from the start.
    guard end - range.lowerBound < PositionCounter.stride, end < text.lineStart(start.line + 1),
      text.isPlainASCII || text.bytes[range].isPlainASCII, end == text.scalarStart(at: end),
      range.lowerBound == text.scalarStart(at: range.lowerBound)
    else { return (start, position(of: end)) }
    return (start, TextPosition(line: start.line, column: start.column + end - range.lowerBound))
  }

  private mutating func columns(of line: Int) -> [Int] {
    if let known = milestones[line] { return known }
    let end = text.lineEnd(line)
    var columns = [0]
    var last = text.lineStart(line)
    var next = last + PositionCounter.stride
    while next <= end {
      let place = text.scalarStart(at: next)
      columns.append(columns[columns.count - 1] + count(last..<place))
      last = place
      next += PositionCounter.stride
    }
    milestones[line] = columns
    return columns
  }

  private func count(_ range: Range<Int>) -> Int {
    switch encoding {
    case .utf8: range.count
    case .utf16: text.count(of: range, in: .utf16)
    case .utf32: text.count(of: range, in: .scalars)
    }
  }
}
