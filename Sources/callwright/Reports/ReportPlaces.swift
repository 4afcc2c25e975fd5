import JobModel

/// Places as people count them: lines and columns from 1, a column is one character (code point).
///
/// A byte-order mark is no character of the first line: no editor shows it.
struct ReportPlaces {
  struct Place: Sendable, Equatable {
    let line: Int
    let column: Int
  }

  private var positions: PositionCounter
  private let hasByteOrderMark: Bool

  init(_ text: SourceText, in encoding: PositionEncoding = .utf32) {
    positions = PositionCounter(text, in: encoding)
    hasByteOrderMark = text.hasByteOrderMark
  }

  /// The cheapest in the order of the text.
  mutating func place(of offset: Int) -> Place {
    let position = positions.position(of: offset)
    let mark = hasByteOrderMark && position.line == 0 && position.column > 0 ? 1 : 0
    return Place(line: position.line + 1, column: position.column + 1 - mark)
  }
}
