import JobModel

/// What formatting would write into a job, in groups that stand or fall together.
struct JobLayout {
  private(set) var groups: [[TextEdit]] = []
  private let syntax: JobSyntax
  private let lineEnd: String

  init(_ syntax: JobSyntax, _ reading: Reading) {
    self.syntax = syntax
    lineEnd = syntax.text.lineEnding
    let lines = TidyLines(syntax, reading, scope: syntax.instructions)
    let rows = lines.emptyRows(from: 2, dropsLast: true)
    groups = [rows, lines.trailingBlanks(but: rows), lines.hardSpaces(), fields()]
    groups += ListLayout(syntax).groups
    groups += headings()
    groups.removeAll { $0.isEmpty }
  }

  private var bytes: [UInt8] { syntax.text.bytes }

  /// `key: value` with one space, and nothing behind it.
  private func fields() -> [TextEdit] {
    guard let frontMatter = syntax.frontMatter else { return [] }
    var edits: [TextEdit] = []
    func trim(from start: Int) {
      let end = syntax.text.lineEnd(syntax.text.line(at: start))
      if start < end, bytes[start..<end].allSatisfy({ $0.isBlank }) {
        edits.append(TextEdit(range: start..<end, replacement: ""))
      }
    }
    trim(from: frontMatter.range.lowerBound + 3)
    for entry in frontMatter.entries {
      let gap = entry.keyRange.upperBound + 1..<max(entry.keyRange.upperBound + 1, entry.valueRange.lowerBound)
      trim(from: gap.lowerBound)
      if case .list(let items) = entry.value {
        for item in items { trim(from: item.range.upperBound) }
      }
      if !entry.valueRange.isEmpty, bytes[gap].allSatisfy({ $0.isBlank }) {
        if gap.count != 1 || bytes[gap.lowerBound] != " " { edits.append(TextEdit(range: gap, replacement: " ")) }
        if case .text = entry.value, bytes[gap.upperBound] != "|", bytes[gap.upperBound] != ">" {
          trim(from: entry.valueRange.upperBound)
        }
      }
    }
    trim(from: frontMatter.body.upperBound + 3)
    return edits
  }

  /// One empty line above and below what begins with `#`. A comment above a heading stays with it.
  private func headings() -> [[TextEdit]] {
    let text = syntax.text
    let first = text.line(at: syntax.instructions.lowerBound)
    var groups: [[TextEdit]] = []
    func isEmpty(_ line: Int) -> Bool { bytes.trimmed(text.lineStart(line)..<text.lineEnd(line)).isEmpty }
    func separate(_ line: Int) {
      guard line > first, line < text.lineCount, !isEmpty(line), !isEmpty(line - 1) else { return }
      groups.append([TextEdit(range: text.lineStart(line)..<text.lineStart(line), replacement: lineEnd)])
    }
    var below: Int?
    for (place, block) in syntax.blocks.enumerated() {
      guard case .heading(let level) = block.kind, level > 0, block.parent == nil else { continue }
      let line = text.line(at: block.range.lowerBound)
      let isUnderComment = place > 0 && syntax.blocks[place - 1].kind == .comment
      if !isUnderComment, below != line { separate(line) }
      separate(line + 1)
      below = line + 1
    }
    return groups
  }
}
