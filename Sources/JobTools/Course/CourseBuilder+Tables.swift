import JobAnalysis
import JobModel

/// Tables that say what to do when.
extension CourseBuilder {
  /// `| The caller wants a price | say that the report has one |`; and what rows say in which there is nothing to do.
  func tables() -> (cases: [Course.Item], rows: [String]) {
    var (cases, rows): ([Course.Item], [String]) = ([], [])
    var titles: [Range<Int>] = []
    var isBody = false
    var end = 0
    for (place, block) in syntax.blocks.enumerated() where block.kind == .tableRow {
      // Behind anything else another table begins.
      if bytes[end..<block.range.lowerBound].count(where: { $0 == 0x0A }) != 1 { isBody = false }
      end = block.range.upperBound
      var cells = bytes[block.range].split(separator: UInt8(ascii: "|")).map { $0.startIndex..<$0.endIndex }
      cells = cells.map { bytes.trimmed($0) }.filter { !$0.isEmpty }
      if cells.allSatisfy({ bytes[$0].allSatisfy { $0 == "-" || $0 == ":" } }) {
        isBody = true
      } else if !isBody {
        titles = cells
      } else if let deed = deed(in: cells) {
        cases.append(row(words(of: cells, titles, but: deed), cells[0], deed, place))
      } else {
        rows.append(words(of: cells, titles))
      }
    }
    return (cases, rows)
  }

  private func row(_ words: String, _ range: Range<Int>, _ deed: Range<Int>, _ block: Int) -> Course.Item {
    let actions = syntax.actions.filter { $0.block == block }
    let own = actions.filter { deed.contains($0.range.lowerBound) }
    var step = item(deed, own[...], in: block, ending: .none, isCertain: true)
    for action in actions where !deed.contains(action.range.lowerBound) {
      if step.effects.isEmpty { step.around = [step.text] }
      step.effects.append(Effect(action, in: snapshot))
      step.around.append("")
    }
    return Course.Item(kind: .condition, range: range, text: words, number: nil, block: block, items: [step])
  }

  /// `Oil change – Price: $49`.
  private func words(of cells: [Range<Int>], _ titles: [Range<Int>], but deed: Range<Int>? = nil) -> String {
    var parts: [String] = []
    for (place, cell) in cells.enumerated() where cell != deed {
      let title = place > 0 && titles.count == cells.count ? Wording.plain(bytes, titles[place]) + ": " : ""
      parts.append(title + Wording.plain(bytes, cell))
    }
    return Wording.capitalized(parts.joined(separator: " – "))
  }

  /// The cell that says what to do: of two the second, of more the first with an action or an order.
  private func deed(in cells: [Range<Int>]) -> Range<Int>? {
    if cells.count == 2 { return isFigure(cells[1]) ? nil : cells[1] }
    return cells.dropFirst().first { cell in
      let first = cell.lowerBound..<bytes.wordEnd(from: cell.lowerBound, to: cell.upperBound)
      return Verbs.plain.contains(bytes, first) || syntax.actions.contains { cell.contains($0.range.lowerBound) }
    }
  }

  /// `$3,900`, `8–5`: what a list of prices or hours has there, and nothing that could be done.
  private func isFigure(_ cell: Range<Int>) -> Bool {
    let bytes = syntax.text.bytes
    let (value, length) = bytes.scalar(at: cell.lowerBound)
    let isAmount = value == 0x24 || value == 0xA3 || value == 0xA5 || value == 0x20AC
    return bytes.at(isAmount ? cell.lowerBound + length : cell.lowerBound).isDigit
  }
}
