import JobAnalysis
import JobModel

/// Colours as the protocol counts them: five numbers a piece, each place counted from the one before.
struct SemanticTokens: Sendable, Equatable {
  /// By the raw value of `Coloring.Kind`: of the protocol's own names those that themes tell apart.
  static let types = [
    "class", "number", "keyword", "function", "enumMember", "string", "variable", "macro", "keyword", "method",
    "property", "string", "comment", "comment",
  ]
  static let modifiers = ["deprecated"]

  private(set) var data: [Int] = []

  /// The pieces that touch `lines`; one over several lines is a piece on each.
  init(_ colorings: [Coloring], in text: SourceText, lines: Range<Int>, _ conversions: inout Conversions) {
    var last = TextPosition(line: 0, column: 0)
    for coloring in colorings {
      for line in text.lines(of: coloring.range) where lines.contains(line) {
        let start = max(coloring.range.lowerBound, text.lineStart(line))
        let end = min(coloring.range.upperBound, text.lineEnd(line))
        guard start < end else { continue }
        let first = conversions.place(start)
        let length = conversions.place(end).column - first.column
        guard length > 0 else { continue }
        let isSameLine = first.line == last.line
        data += [
          first.line - last.line, isSameLine ? first.column - last.column : first.column, length,
          Int(coloring.kind.rawValue), coloring.kind == .dead ? 1 : 0,
        ]
        last = first
      }
    }
  }

  /// What turns another one's numbers into these: one run of them replaced.
  func difference(from old: SemanticTokens) -> (start: Int, deleted: Int, inserted: ArraySlice<Int>)? {
    if data == old.data { return nil }
    var start = 0
    while start < min(data.count, old.data.count), data[start] == old.data[start] { start += 1 }
    var end = 0
    while end < min(data.count, old.data.count) - start,
      data[data.count - 1 - end] == old.data[old.data.count - 1 - end]
    { end += 1 }
    return (start, old.data.count - start - end, data[start..<data.count - end])
  }
}
