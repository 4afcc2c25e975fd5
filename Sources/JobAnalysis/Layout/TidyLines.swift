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
        while start > text.lineStart(line), bytes[start - 1].isBlank { start -= 1 }
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
        let isEmpty = bytes.trimmed(text.lineStart(line)..<text.lineEnd(line)).isEmpty
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

  package func hardSpaces() -> [TextEdit] {
    open { add in
      guard !scope.isEmpty else { return }
      for index in scope.lowerBound + 1..<scope.upperBound where bytes[index] == 0xA0 {
        guard bytes[index - 1] == 0xC2, bytes.at(index - 2).isASCIILetter, bytes.at(index + 1).isASCIILetter else {
          continue
        }
        add(index - 1..<index + 1, " ")
      }
    }
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
