import JobModel

/// A line of a text with a range marked beneath it, fitted into so many columns.
struct Excerpt {
  /// The line as it is shown.
  let line: String
  /// Blanks up to the range, then a mark for each of its columns.
  let marks: String

  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  /// More of a line than this is never looked at.
  private static let farthest = 600

  /// What of a line can be of interest around a range.
  static func window(around range: Range<Int>, of text: SourceText, line: Int) -> Range<Int> {
    let start = max(firstShown(of: line, in: text), range.lowerBound - farthest)
    let end = min(text.lineEnd(line), range.lowerBound + farthest)
    return text.scalarStart(at: start)..<text.scalarStart(at: max(start, end))
  }

  /// Where what is shown of a line begins: a byte-order mark is not.
  static func firstShown(of line: Int, in text: SourceText) -> Int {
    line == 0 && text.hasByteOrderMark ? 3 : text.lineStart(line)
  }

  /// `isCut`: what comes before the text is left out already.
  init(_ text: SourceText, _ range: Range<Int>, width: Int, isCut: Bool = false) {
    let number = text.line(at: range.lowerBound)
    let window = Excerpt.window(around: range, of: text, line: number)
    let (start, end) = (window.lowerBound, window.upperBound)
    let isCut = isCut || start > Excerpt.firstShown(of: number, in: text)
    let first = max(start, range.lowerBound)
    let marked = first..<max(first, min(range.upperBound, end))
    var cells: [Cell] = []
    var offset = start
    var column = 0
    for scalar in text.string(start..<end).unicodeScalars {
      let isMarked = marked.contains(offset) || (marked.isEmpty && offset == marked.lowerBound)
      var shown = TerminalText.shown(scalar)
      var columns = TerminalText.columns(scalar)
      if scalar == "\t" {
        columns = 4 - column % 4
        shown = String(repeating: " ", count: columns)
      }
      if columns == 0 {
        // What is drawn over another character is shown and marked with it.
        let base = cells.popLast() ?? Cell(text: "\u{25CC}", width: 1, isMarked: false)
        cells.append(Cell(text: base.text + shown, width: base.width, isMarked: base.isMarked || isMarked))
      } else {
        cells.append(Cell(text: shown, width: columns, isMarked: isMarked))
      }
      column += columns
      offset += UTF8.width(scalar)
    }
    if !cells.contains(where: { $0.isMarked }) { cells.append(Cell(text: " ", width: 1, isMarked: true)) }
    let fitted = Excerpt.fitted(cells, width: width, isCut: isCut)
    line = Excerpt.withoutTrailingBlanks(fitted.map { $0.text }.joined())
    marks = Excerpt.withoutTrailingBlanks(
      fitted.map { String(repeating: $0.isMarked ? "^" : " ", count: $0.width) }.joined())
  }

  /// What fits: the start of the line if it shows the range's start, else what stands around it.
  private static func fitted(_ cells: [Cell], width: Int, isCut: Bool) -> [Cell] {
    guard isCut || cells.reduce(0, { $0 + $1.width }) > width, let first = cells.firstIndex(where: { $0.isMarked })
    else {
      return cells
    }
    let ellipsis = Cell(text: "…", width: 1, isMarked: false)
    var start = 0
    var before = cells[..<first].reduce(0) { $0 + $1.width }
    if before > width * 2 / 3 {
      while before > width / 3 {
        before -= cells[start].width
        start += 1
      }
      // Better no word than half a word.
      if let blank = cells[start..<first].prefix(20).firstIndex(where: { $0.text == " " }) { start = blank }
    }
    var fitted = start > 0 || isCut ? [ellipsis] : []
    var used = fitted.count
    for cell in cells[start...] {
      if used + cell.width > width - 1 {
        fitted.append(ellipsis)
        break
      }
      fitted.append(cell)
      used += cell.width
    }
    return fitted
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
