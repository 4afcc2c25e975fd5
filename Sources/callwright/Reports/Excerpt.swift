import JobModel

/// A line of a text with a range marked beneath it, fitted into so many columns.
struct Excerpt {
  private let cells: ShownCells
  private let fitted: ShownCells.Fitted

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
    cells = ShownCells(text, window, marked: marked)
    fitted = cells.fit(width: width, isCut: isCut)
  }

  /// The same of what an edit makes of a line, or of a part of it, with what is new marked; nil where not all of it is plain
  /// characters.
  init?(plain bytes: [UInt8], _ part: Range<Int>, with edit: TextEdit, width: Int, isCut: Bool) {
    guard edit.range.lowerBound >= part.lowerBound, edit.range.upperBound <= part.upperBound else { return nil }
    let added = edit.replacement.utf8.count
    var line: [UInt8] = []
    line.reserveCapacity(part.count - edit.range.count + added)
    line += bytes[part.lowerBound..<edit.range.lowerBound]
    line += edit.replacement.utf8
    line += bytes[edit.range.upperBound..<part.upperBound]
    guard added > 0, line.withUnsafeBytes({ $0.isVisibleASCII }) else { return nil }
    let start = edit.range.lowerBound - part.lowerBound
    let window = max(0, start - Excerpt.farthest)..<min(line.count, start + Excerpt.farthest)
    cells = ShownCells(plain: line[window], marked: start..<min(start + added, window.upperBound))
    fitted = cells.fit(width: width, isCut: isCut || window.lowerBound > 0)
  }

  /// Adds the line as it is shown.
  func addLine(to report: inout ReportBytes) { cells.addText(of: fitted, to: &report) }

  /// Adds blanks up to the range, then a mark for each of its columns.
  func addMarks(to report: inout ReportBytes) { cells.addMarks(under: fitted, to: &report) }
}

/// The characters of a line as they are shown, one after the other.
private struct ShownCells {
  private struct Cell {
    /// Its characters, in `letters`.
    var letters: Range<Int>
    var width: Int
    var isMarked: Bool
  }

  private var letters: ArraySlice<UInt8> = []
  /// One for each character, where not all of them are `plain`.
  private var cells: [Cell] = []
  /// Where each byte is a character in a column of its own: which of them are marked.
  private var plain: Range<Int>?

  init(plain letters: ArraySlice<UInt8>, marked: Range<Int>) {
    self.letters = letters
    plain = marked
  }

  init(_ text: SourceText, _ window: Range<Int>, marked: Range<Int>) {
    if !marked.isEmpty, text.bytes[window].withUnsafeBytes({ $0.isVisibleASCII }) {
      letters = text.bytes[window]
      plain = marked
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

  /// The places of all cells; those of plain ones are the places of their bytes.
  private var all: Range<Int> { plain == nil ? cells.indices : letters.indices }

  private var firstMarked: Int? { plain?.lowerBound ?? cells.firstIndex { $0.isMarked } }

  private func width(of place: Int) -> Int { plain == nil ? cells[place].width : 1 }

  private func width(of places: Range<Int>) -> Int {
    plain == nil ? cells[places].reduce(0) { $0 + $1.width } : places.count
  }

  /// What fits: the start of the line if it shows the range's start, else what stands around it.
  func fit(width: Int, isCut: Bool) -> Fitted {
    let all = all
    guard isCut || self.width(of: all) > width, let first = firstMarked else { return Fitted(cells: all) }
    if plain != nil { return fitPlain(width: width, isCut: isCut, first: first) }
    var start = all.lowerBound
    var before = self.width(of: start..<first)
    if before > width * 2 / 3 {
      while before > width / 3 {
        before -= self.width(of: start)
        start += 1
      }
      start = wordStart(from: start, to: first)
    }
    let isCutBefore = start > all.lowerBound || isCut
    var used = isCutBefore ? 1 : 0
    var end = start
    while end < all.upperBound, used + self.width(of: end) <= width - 1 {
      used += self.width(of: end)
      end += 1
    }
    return Fitted(cells: start..<end, isCutBefore: isCutBefore, isCutBehind: end < all.upperBound)
  }

  /// The same where each byte takes one column.
  private func fitPlain(width: Int, isCut: Bool, first: Int) -> Fitted {
    var start = all.lowerBound
    if first - start > width * 2 / 3 {
      start = first - width / 3
      start = wordStart(from: start, to: first)
    }
    let isCutBefore = start > all.lowerBound || isCut
    let end = min(all.upperBound, start + max(0, width - 1 - (isCutBefore ? 1 : 0)))
    return Fitted(cells: start..<end, isCutBefore: isCutBefore, isCutBehind: end < all.upperBound)
  }

  /// Better no word than half a word: where the next one begins, with the blank before it.
  private func wordStart(from start: Int, to first: Int) -> Int {
    var place = start
    while place < min(first, start + 20) {
      if isBlank(place) { return place }
      place += 1
    }
    return start
  }

  private func isBlank(_ place: Int) -> Bool {
    if plain != nil { return letters[place] == 0x20 }
    let range = cells[place].letters
    return range.count == 1 && letters[range.lowerBound] == 0x20
  }

  func addText(of fitted: Fitted, to report: inout ReportBytes) {
    var shown = fitted.cells
    if plain == nil, !shown.isEmpty {
      shown = cells[shown.lowerBound].letters.lowerBound..<cells[shown.upperBound - 1].letters.upperBound
    }
    var end = shown.upperBound
    if !fitted.isCutBehind { while end > shown.lowerBound, letters[end - 1] == 0x20 { end -= 1 } }
    if fitted.isCutBefore { report.add(words: "…") }
    report.add(letters[shown.lowerBound..<end])
    if fitted.isCutBehind { report.add(words: "…") }
  }

  func addMarks(under fitted: Fitted, to report: inout ReportBytes) {
    var blanks = fitted.isCutBefore ? 1 : 0
    if let plain {
      let marked = plain.clamped(to: fitted.cells)
      guard !marked.isEmpty else { return }
      report.add(0x20, times: blanks + marked.lowerBound - fitted.cells.lowerBound)
      return report.add(UInt8(ascii: "^"), times: marked.count)
    }
    for cell in cells[fitted.cells] {
      guard cell.isMarked else {
        blanks += cell.width
        continue
      }
      report.add(0x20, times: blanks)
      report.add(UInt8(ascii: "^"), times: cell.width)
      blanks = 0
    }
  }
}
