import JobAnalysis
import JobModel

/// Tables that say what to do when.
extension CourseBuilder {
  /// `| The caller wants a price | say that the report has one |`
  func tableRows() -> [Course.Item] {
    let bytes = syntax.text.bytes
    var rows: [Course.Item] = []
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
        continue
      }
      guard isBody, let deed = deed(in: cells) else { continue }
      let effects = syntax.actions.filter { $0.block == place }.map { Effect($0, in: snapshot) }
      let step = Course.Item(
        kind: .step, range: deed, text: Wording.capitalized(Wording.plain(bytes, deed)), lead: "", tail: "",
        number: nil, block: place, effects: effects, ending: .none, isCertain: true)
      rows.append(
        Course.Item(
          kind: .condition, range: cells[0], text: Wording.capitalized(Wording.plain(bytes, cells[0])), lead: "",
          tail: "", number: nil, block: place, effects: [], ending: .none, isCertain: true, items: [step]))
    }
    return rows
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
