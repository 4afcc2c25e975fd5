/// Positions of many offsets of one text: what was counted for the last one is not counted again.
///
/// A line of a megabyte with ten thousand findings costs its length once, not ten thousand times.
package struct PositionCounter: Sendable {
  private struct Known {
    let line: Int
    let offset: Int
    let column: Int
  }

  private let text: SourceText
  private let encoding: PositionEncoding
  private var known = Known(line: 0, offset: 0, column: 0)

  package init(_ text: SourceText, in encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The same as `SourceText.position(of:in:)`.
  package mutating func position(of offset: Int) -> TextPosition {
    let line = text.line(at: offset)
    let end = min(text.scalarStart(at: offset), text.lineEnd(line))
    if line != known.line { known = Known(line: line, offset: text.lineStart(line), column: 0) }
    let column =
      end >= known.offset
      ? known.column + count(known.offset..<end) : known.column - count(end..<known.offset)
    known = Known(line: line, offset: end, column: column)
    return TextPosition(line: line, column: column)
  }

  private func count(_ range: Range<Int>) -> Int {
    switch encoding {
    case .utf8: range.count
    case .utf16: text.count(of: range, in: .utf16)
    case .utf32: text.count(of: range, in: .scalars)
    }
  }
}
