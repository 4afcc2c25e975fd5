/// Lists: which list an item belongs to, and what stands inside it.
extension BlockParser {
  /// Whether a line with a marker begins an item: in the middle of a paragraph only where it goes on with a list or plainly
  /// begins one, so that "… from 9 to⏎5. Then …" stays a paragraph.
  func beginsItem(_ kind: LineClass.Marker, column: Int) -> Bool {
    guard let open, blocks[open].kind == .paragraph else { return true }
    if lists.contains(where: { $0.isOrdered == kind.isOrdered && abs($0.indentation - column) < 2 }) { return true }
    switch kind {
    case .number(let number): return number <= 1 || !lists.isEmpty
    case .letter(let letter): return letter == "a" || letter == "i"
    case .bullet(let mark):
      if mark == "*" || mark == "+" || mark == 0x96 { return isFinished(blocks[open].range) }
      return mark != LineClass.arrow || !leadsToArrow(open)
    }
  }

  /// "Customer says yes⏎-> book it", "Pets?⏎→ Say no": what stands above an arrow is a case, but for what has ended, an order, and
  /// what opens with `if`, below which all that is done is listed.
  private func leadsToArrow(_ open: Int) -> Bool {
    let range = blocks[open].range
    let last = range.upperBound - 1
    let end = (range.lowerBound..<last).last { bytes[$0].isLineEnd || bytes[$0].isAny(of: ".!?") }
    guard let first = ((end ?? range.lowerBound)..<last).first(where: { bytes[$0].isWord }) else { return false }
    if bytes[last] == "?" { return bytes[first..<last].count { $0 == 0x20 } < BlockParser.longestCase }
    return !isFinished(blocks[open].range)
      && !BlockParser.conditions.contains(bytes, first..<bytes.wordEnd(from: first, to: last))
      && !Instruction.begins(in: bytes, at: first, limit: range.upperBound)
  }

  /// The words of a question that nobody asks but in short: "Any allergies?"
  private static let longestCase = 4
  static let conditions = WordSet("if once otherwise unless until when whenever")

  mutating func parseItem(
    _ content: Range<Int>, marker: Range<Int>, kind: LineClass.Marker, column: Int, next: Int
  ) -> Int {
    var content = content
    var marker = marker
    var kind = kind
    var column = column
    while true {
      openItem(content, marker: marker, kind: kind, column: column)
      let start = bytes.skippingBlanks(from: marker.upperBound, to: content.upperBound)
      open = nil
      guard start < content.upperBound else { return next }
      column = lists.last?.contentColumn ?? column
      let rest = start..<content.upperBound
      let line = lineClass(rest)
      guard case .item(let inner, let innerKind) = line else {
        return parseItemText(rest, line, column: column, next: next)
      }
      (content, marker, kind) = (rest, inner, innerKind)
    }
  }

  /// The first line of an item's text: prose, whatever it looks like, but for a fence's opening line.
  private mutating func parseItemText(_ rest: Range<Int>, _ line: LineClass, column: Int, next: Int) -> Int {
    var label: Range<Int>?
    if case .label(let range) = line { label = range }
    append(
      Block(
        .paragraph, range: rest, content: rest, label: label, parent: lists.last?.item, indentation: column))
    open = blocks.count - 1
    noteQuotedMessage(in: rest)
    return next
  }

  private mutating func openItem(_ content: Range<Int>, marker: Range<Int>, kind: LineClass.Marker, column: Int) {
    while let list = lists.last, column < list.indentation, lists.count > 1 { lists.removeLast() }
    if lists.count >= BlockParser.depthLimit { lists.removeLast() }
    let markerWidth = kind.isOrdered ? marker.count : 1
    let start = bytes.skippingBlanks(from: marker.upperBound, to: content.upperBound)
    let blanks = marker.upperBound..<start
    let gap = start == content.upperBound ? 1 : min(4, blanks.count { !endsNoBreakSpace($0) })
    let contentColumn = column + markerWidth + gap
    var number: Int?
    if case .number(let value) = kind { number = value }

    if let list = lists.last, column < list.indentation + 2, column < list.contentColumn {
      if list.isOrdered == kind.isOrdered {
        append(
          Block(
            .item(number: number), range: content.lowerBound..<marker.upperBound, marker: marker, parent: list.list,
            indentation: column))
        lists[lists.count - 1].item = blocks.count - 1
        lists[lists.count - 1].contentColumn = contentColumn
        return
      }
      lists.removeLast()
    }
    let range = content.lowerBound..<marker.upperBound
    append(
      Block(.list(isOrdered: kind.isOrdered), range: range, parent: lists.last?.item, indentation: column))
    let list = blocks.count - 1
    append(Block(.item(number: number), range: range, marker: marker, parent: list, indentation: column))
    lists.append(
      OpenList(
        list: list, item: blocks.count - 1, isOrdered: kind.isOrdered, indentation: column, contentColumn: contentColumn
      ))
  }
}
