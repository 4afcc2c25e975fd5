import JobModel

/// A line of a text with a range marked beneath it, fitted into so many columns.
struct Excerpt {
  /// The line as it is shown.
  let line: String
  /// Blanks up to the range, then a mark for each of its columns.
  let marks: String

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
    let isCut = isCut || window.lowerBound > Excerpt.firstShown(of: number, in: text)
    let first = max(window.lowerBound, range.lowerBound)
    let marked = first..<max(first, min(range.upperBound, window.upperBound))
    let cells = ShownCells(text, window, marked: marked)
    let fitted = cells.fit(width: width, isCut: isCut)
    line = cells.text(of: fitted)
    marks = cells.marks(under: fitted)
  }
}

/// The characters of a line as they are shown, one after the other.
private struct ShownCells {
  private struct Cell {
    /// Its characters, in `letters`.
    var letters: Range<Int>
    var width: Int
    var isMarked: Bool
  }

  private var letters: [UInt8] = []
  private var cells: [Cell] = []

  init(_ text: SourceText, _ window: Range<Int>, marked: Range<Int>) {
    if !marked.isEmpty, text.bytes[window].allSatisfy({ TerminalText.isPlain($0) }) {
      letters = Array(text.bytes[window])
      let inner = marked.lowerBound - window.lowerBound..<marked.upperBound - window.lowerBound
      cells = letters.indices.map { Cell(letters: $0..<$0 + 1, width: 1, isMarked: inner.contains($0)) }
      return
    }
    letters.reserveCapacity(window.count + 8)
    cells.reserveCapacity(window.count + 2)
    var offset = window.lowerBound
    var column = 0
    while offset < window.upperBound {
      let isMarked = marked.contains(offset) || (marked.isEmpty && offset == marked.lowerBound)
      let (value, length) = text.bytes.scalar(at: offset)
      let columns = add(value, column: column, isMarked: isMarked)
      column += columns
      offset += length
    }
    if !cells.contains(where: { $0.isMarked }) { append(" ", width: 1, isMarked: true) }
  }

  /// Adds a character; gives how many columns it takes.
  private mutating func add(_ value: UInt32, column: Int, isMarked: Bool) -> Int {
    if value < 0x80, TerminalText.isPlain(UInt8(value)) {
      letters.append(UInt8(value))
      cells.append(Cell(letters: letters.count - 1..<letters.count, width: 1, isMarked: isMarked))
      return 1
    }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    if scalar == "\t" {
      let columns = 4 - column % 4
      append(String(repeating: " ", count: columns), width: columns, isMarked: isMarked)
      return columns
    }
    let columns = TerminalText.columns(scalar)
    if columns > 0 {
      append(TerminalText.shown(scalar), width: columns, isMarked: isMarked)
    } else {
      // What is drawn over another character is shown and marked with it.
      if cells.isEmpty { append("\u{25CC}", width: 1, isMarked: false) }
      letters += TerminalText.shown(scalar).utf8
      let last = cells.count - 1
      cells[last].letters = cells[last].letters.lowerBound..<letters.count
      cells[last].isMarked = cells[last].isMarked || isMarked
    }
    return columns
  }

  private mutating func append(_ text: String, width: Int, isMarked: Bool) {
    let start = letters.count
    letters += text.utf8
    cells.append(Cell(letters: start..<letters.count, width: width, isMarked: isMarked))
  }

  /// What of the cells is shown, and whether something is left out before and behind them.
  struct Fitted {
    var cells: Range<Int>
    var isCutBefore = false
    var isCutBehind = false
  }

  /// What fits: the start of the line if it shows the range's start, else what stands around it.
  func fit(width: Int, isCut: Bool) -> Fitted {
    guard isCut || cells.reduce(0, { $0 + $1.width }) > width, let first = cells.firstIndex(where: { $0.isMarked })
    else {
      return Fitted(cells: cells.indices)
    }
    var start = 0
    var before = cells[..<first].reduce(0) { $0 + $1.width }
    if before > width * 2 / 3 {
      while before > width / 3 {
        before -= cells[start].width
        start += 1
      }
      // Better no word than half a word.
      if let blank = (start..<first).prefix(20).first(where: { isBlank($0) }) { start = blank }
    }
    let isCutBefore = start > 0 || isCut
    var used = isCutBefore ? 1 : 0
    var end = start
    while end < cells.count, used + cells[end].width <= width - 1 {
      used += cells[end].width
      end += 1
    }
    return Fitted(cells: start..<end, isCutBefore: isCutBefore, isCutBehind: end < cells.count)
  }

  private func isBlank(_ place: Int) -> Bool {
    let range = cells[place].letters
    return range.count == 1 && letters[range.lowerBound] == 0x20
  }

  func text(of fitted: Fitted) -> String {
    let start = fitted.cells.isEmpty ? 0 : cells[fitted.cells.lowerBound].letters.lowerBound
    var end = fitted.cells.isEmpty ? 0 : cells[fitted.cells.upperBound - 1].letters.upperBound
    if !fitted.isCutBehind { while end > start, letters[end - 1] == 0x20 { end -= 1 } }
    var text = String(decoding: letters[start..<end], as: UTF8.self)
    if fitted.isCutBefore { text = "…" + text }
    return fitted.isCutBehind ? text + "…" : text
  }

  func marks(under fitted: Fitted) -> String {
    var marks: [UInt8] = []
    marks.reserveCapacity(fitted.cells.count + 1)
    var end = 0
    if fitted.isCutBefore { marks.append(0x20) }
    for cell in cells[fitted.cells] {
      for _ in 0..<cell.width { marks.append(cell.isMarked ? UInt8(ascii: "^") : 0x20) }
      if cell.isMarked { end = marks.count }
    }
    return String(decoding: marks[..<end], as: UTF8.self)
  }
}
