import JobModel

/// Columns one below the other, by the room that a terminal has for each character.
enum TextTable {
  /// One line a row, safe to show. A cell that is wider than `widest` moves those behind it; so that the others stay together, the
  /// column is no wider for it.
  static func lines(_ rows: [[String]], widest: Int = .max) -> [String] {
    let shown = rows.map { row in row.map { TerminalText.safe($0) } }
    let room = shown.map { row in row.map { TerminalText.columns(of: $0) } }
    let count = room.map { $0.count }.max() ?? 0
    let widths = (0..<count).map { column in
      min(widest, room.map { $0.count > column ? $0[column] : 0 }.max() ?? 0)
    }
    return zip(shown, room).map { cells, room in
      var line = ""
      // Behind the last cell that says something there are no blanks.
      let end = cells.lastIndex { !$0.isEmpty } ?? -1
      for (column, cell) in cells.enumerated() where column <= end {
        line += cell
        if column < end { line += String(repeating: " ", count: max(0, widths[column] - room[column]) + 2) }
      }
      return line
    }
  }
}
