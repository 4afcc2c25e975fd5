package import JobModel

/// What nobody sees and everybody may take away: blanks at the ends of lines, rows of empty lines, hard spaces between words.
///
/// Nothing is touched in code, tables, comments, messages, speech, or a language that is not read. Optimize and formatting
/// share this.
package struct TidyLines {
  private let syntax: JobSyntax
  private let scope: Range<Int>
  private var opaque: [Range<Int>] = []

  /// Only whole lines within the scope are looked at.
  package init(_ syntax: JobSyntax, _ reading: Reading, scope: Range<Int>) {
    self.syntax = syntax
    self.scope = scope
    for block in syntax.blocks {
      switch block.kind {
      case .fence, .tableRow, .comment, .quote: opaque.append(block.range)
      default: break
      }
    }
    for sentence in reading.sentences where !sentence.isEnglish { opaque.append(sentence.range) }
    for atom in syntax.atoms where atom.isOpaque { opaque.append(atom.range) }
    opaque.sort { $0.lowerBound < $1.lowerBound }
  }

  private var text: SourceText { syntax.text }
  private var bytes: [UInt8] { syntax.text.bytes }

  /// All of it: no two edits touch.
  package func edits(rowsFrom length: Int) -> [TextEdit] {
    let rows = emptyRows(from: length)
    return rows + trailingBlanks(but: rows) + hardSpaces()
  }

  private var lines: Range<Int> {
    guard !scope.isEmpty else { return 0..<0 }
    let first = text.line(at: scope.lowerBound)
    let isCut = text.lineStart(first) < scope.lowerBound && !(text.hasByteOrderMark && scope.lowerBound == 3)
    let last = text.line(at: scope.upperBound - 1)
    let isOpen = text.lineEnd(last) > scope.upperBound
    let lower = isCut ? first + 1 : first
    return lower..<max(lower, isOpen ? last : last + 1)
  }

  /// The blanks at the ends of lines, but for lines that go as a whole.
  package func trailingBlanks(but rows: [TextEdit]) -> [TextEdit] {
    var gone = rows.map { $0.range }[...]
    return open { add in
      for line in lines {
        let end = text.lineEnd(line)
        var start = end
        while start > text.lineStart(line), let width = blank(before: start) { start -= width }
        guard start < end else { continue }
        while let row = gone.first, row.upperBound <= start { gone.removeFirst() }
        if gone.first.map({ $0.lowerBound < end }) != true { add(start..<end, "") }
      }
    }
  }

  /// So many empty lines or more become one; with `dropsLast`, those that end the text go altogether.
  package func emptyRows(from length: Int, dropsLast: Bool = false) -> [TextEdit] {
    open { add in
      var first: Int?
      for line in lines {
        let isEmpty = bytes.trimmedOfSpaces(text.lineStart(line)..<text.lineEnd(line)).isEmpty
        let isEnd = text.lineStart(line) == text.count
        if isEmpty, !isEnd { first = first ?? line }
        guard !isEmpty || line == lines.upperBound - 1, let start = first else { continue }
        let next = isEmpty && !isEnd ? line + 1 : line
        if dropsLast, text.lineStart(next) == text.count, start > lines.lowerBound {
          add(text.lineStart(start)..<text.count, "")
        } else if next - start >= length {
          add(text.lineStart(start + 1)..<text.lineStart(next), "")
        }
        first = nil
      }
    }
  }

  /// A hard space between words becomes a plain one; beside a plain one, as editors of pages write two spaces, it goes.
  /// Indentation stays, for else the line would be another item's.
  package func hardSpaces() -> [TextEdit] {
    open { add in
      var index = scope.lowerBound
      while index < scope.upperBound {
        index = bytes.firstNoBreakSpace(from: index, to: scope.upperBound)
        guard index < scope.upperBound else { break }
        let blanks = self.blanks(around: index)
        let isInside =
          !bytes.at(blanks.lowerBound - 1).isLineEnd && !bytes.at(blanks.upperBound).isLineEnd
          && blanks.lowerBound > scope.lowerBound && blanks.upperBound < scope.upperBound
        if isInside, blanks.count > 2, blanks.contains(where: { bytes[$0].isBlank }) {
          while index < blanks.upperBound {
            add(index..<index + 2, "")
            index = bytes.firstNoBreakSpace(from: index + 2, to: blanks.upperBound)
          }
        } else if isInside, bytes[blanks.lowerBound - 1].isASCIILetter, bytes[blanks.upperBound].isASCIILetter {
          add(blanks, " ")
        }
        index = blanks.upperBound
      }
    }
  }

  private func blanks(around offset: Int) -> Range<Int> {
    var (start, end) = (offset, offset)
    while let width = blank(before: start) { start -= width }
    while let width = blank(at: end) { end += width }
    return start..<end
  }

  /// How many bytes the blank before an offset has; nil where there is none.
  private func blank(before offset: Int) -> Int? {
    if bytes.at(offset - 1).isBlank { return 1 }
    return bytes.at(offset - 1) == 0xA0 && bytes.at(offset - 2) == 0xC2 ? 2 : nil
  }

  private func blank(at offset: Int) -> Int? {
    if bytes.at(offset).isBlank { return 1 }
    return bytes.at(offset) == 0xC2 && bytes.at(offset + 1) == 0xA0 ? 2 : nil
  }

  /// The edits that touch nothing opaque; they come in the order of the text.
  private func open(_ body: ((Range<Int>, String) -> Void) -> Void) -> [TextEdit] {
    var found: [TextEdit] = []
    body { found.append(TextEdit(range: $0, replacement: $1)) }
    var place = 0
    var reach = 0
    return found.filter { edit in
      while place < opaque.count, opaque[place].lowerBound < edit.range.upperBound {
        reach = max(reach, opaque[place].upperBound)
        place += 1
      }
      return reach <= edit.range.lowerBound
    }
  }
}
