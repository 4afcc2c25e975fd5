/// What a column counts, as client and server agree on it.
package enum PositionEncoding: Sendable, Equatable, CaseIterable {
  case utf8, utf16, utf32
}

/// A line and a column, both from zero; the column's unit is some `PositionEncoding`.
package struct TextPosition: Sendable, Equatable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The one door between offsets, which everything inside speaks, and positions, which editors speak.
extension SourceText {
  /// The offset of a position, whatever its numbers are.
  ///
  /// A line before the first is the text's start, one past the last its end. A column below zero is the line's
  /// start, one past its text the line's end, before CR LF. Inside a surrogate pair or a sequence: its start.
  package func offset(of position: TextPosition, in encoding: PositionEncoding) -> Int {
    let start = lineStart(position.line)
    let end = lineEnd(position.line)
    guard position.column > 0 else { return start }
    // No unit is smaller than a byte, so that many units never fit in fewer bytes.
    guard position.column < end - start else { return end }
    let reached =
      switch encoding {
      case .utf8: scalarStart(at: start + position.column)
      case .utf16: offset(afterCounting: position.column, from: start, in: .utf16)
      case .utf32: offset(afterCounting: position.column, from: start, in: .scalars)
      }
    return min(reached, end)
  }

  /// The position of an offset: clamped, inside a UTF-8 sequence its start, between CR and LF before both.
  package func position(of offset: Int, in encoding: PositionEncoding) -> TextPosition {
    let line = line(at: offset)
    let start = lineStart(line)
    let end = min(scalarStart(at: offset), lineEnd(line))
    let column =
      switch encoding {
      case .utf8: end - start
      case .utf16: count(of: start..<end, in: .utf16)
      case .utf32: count(of: start..<end, in: .scalars)
      }
    return TextPosition(line: line, column: column)
  }

  /// The offsets between two positions; it does not matter which of them comes first.
  package func range(
    from start: TextPosition, to end: TextPosition, in encoding: PositionEncoding
  ) -> Range<Int> {
    let one = offset(of: start, in: encoding)
    let other = offset(of: end, in: encoding)
    return min(one, other)..<max(one, other)
  }
}
