import JobAnalysis
import JobModel

extension Pass {
  static let normalizeLayout = Pass(
    id: "normalize-layout",
    summary: "removes blanks at the ends of lines, hard spaces between words and rows of empty lines",
    practice: .structure,
    examples: [
      .changes("Goal: help.  \n\n1. Ask.\t\n", to: "Goal: help.\n\n1. Ask.\n"),
      .changes("1. Ask for the\u{A0}name.\n", to: "1. Ask for the name.\n"),
      .changes("Goal: help.\n\n\n\n\n1. Ask.\n", to: "Goal: help.\n\n1. Ask.\n"),
      .changes("Goal: help.\r\n\r\n\r\n\r\n1. Ask. \r\n", to: "Goal: help.\r\n\r\n1. Ask.\r\n"),
      .leaves("Goal: help.\n\n\n1. Ask.\n"),
      .leaves("1. /Send SMS: \"Hi!  \n   See you.\"\n"),
      .leaves("```\na  \n\n\n\n\nb\n```\n"),
      .leaves("Say “12\u{A0}%”.\n"),
    ]
  ) { draft in
    var edits: [TextEdit] = []
    let lines = LayoutLines(draft)
    edits += lines.trailingBlanks()
    edits += lines.emptyRows()
    edits += lines.hardSpaces()
    draft.change(
      "normalize-layout", .format, "Tidied the layout",
      because: "blanks that nobody sees take up room in the form and say nothing", .structure, edits)
  }
}

/// The lines that may be tidied: none of code, tables, comments, messages, or a language that is not read.
private struct LayoutLines {
  let draft: Draft
  private var opaque: [Range<Int>] = []

  init(_ draft: Draft) {
    self.draft = draft
    for block in draft.syntax.blocks {
      switch block.kind {
      case .fence, .tableRow, .comment, .quote: opaque.append(block.range)
      default: break
      }
    }
    for sentence in draft.reading.sentences where !sentence.isEnglish { opaque.append(sentence.range) }
    for atom in draft.syntax.atoms where atom.isOpaque { opaque.append(atom.range) }
    opaque.sort { $0.lowerBound < $1.lowerBound }
  }

  private var text: SourceText { draft.syntax.text }
  private var bytes: [UInt8] { draft.syntax.text.bytes }

  private var lines: Range<Int> {
    guard !draft.scope.isEmpty else { return 0..<0 }
    let first = text.line(at: draft.scope.lowerBound)
    let isCut = text.lineStart(first) < draft.scope.lowerBound
    let last = text.line(at: draft.scope.upperBound - 1)
    let isOpen = text.lineEnd(last) > draft.scope.upperBound
    let lower = isCut ? first + 1 : first
    return lower..<max(lower, isOpen ? last : last + 1)
  }

  func trailingBlanks() -> [TextEdit] {
    edits { add in
      for line in lines {
        let end = text.lineEnd(line)
        var start = end
        while start > text.lineStart(line), bytes[start - 1].isBlank { start -= 1 }
        if start < end { add(start..<end, "") }
      }
    }
  }

  /// Three empty lines or more become one.
  func emptyRows() -> [TextEdit] {
    edits { add in
      var first: Int?
      for line in lines {
        let isEmpty = bytes.trimmed(text.lineStart(line)..<text.lineEnd(line)).isEmpty
        let isEnd = text.lineStart(line) == text.count
        if isEmpty, !isEnd { first = first ?? line }
        guard !isEmpty || line == lines.upperBound - 1, let start = first else { continue }
        let next = isEmpty && !isEnd ? line + 1 : line
        if next - start >= 3 { add(text.lineStart(start + 1)..<text.lineStart(next), "") }
        first = nil
      }
    }.map { TextEdit(range: $0.range, replacement: "") }
  }

  func hardSpaces() -> [TextEdit] {
    edits { add in
      guard !draft.scope.isEmpty else { return }
      for index in draft.scope.lowerBound + 1..<draft.scope.upperBound where bytes[index] == 0xA0 {
        guard bytes[index - 1] == 0xC2, bytes.at(index - 2).isASCIILetter, bytes.at(index + 1).isASCIILetter else {
          continue
        }
        add(index - 1..<index + 1, " ")
      }
    }
  }

  /// The edits that touch nothing opaque; they come in the order of the text.
  private func edits(_ body: ((Range<Int>, String) -> Void) -> Void) -> [TextEdit] {
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
