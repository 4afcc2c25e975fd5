import JobAnalysis
import JobModel

/// Tables that say what to do when.
extension CourseBuilder {
  /// `| The caller wants a price | say that the report has one |`
  func tableRows() -> [Course.Item] {
    let bytes = syntax.text.bytes
    var rows: [Course.Item] = []
    var isBody = false
    for (place, block) in syntax.blocks.enumerated() {
      guard block.kind == .tableRow else {
        isBody = false
        continue
      }
      var cells = bytes[block.range].split(separator: UInt8(ascii: "|")).map { $0.startIndex..<$0.endIndex }
      cells = cells.map { bytes.trimmed($0) }.filter { !$0.isEmpty }
      if cells.allSatisfy({ bytes[$0].allSatisfy { $0 == "-" || $0 == ":" } }) {
        isBody = true
        continue
      }
      guard isBody, cells.count > 1, !isFigure(cells[1]) else { continue }
      let effects = syntax.actions.filter { $0.block == place }.map { Effect($0, in: snapshot) }
      let step = Course.Item(
        kind: .step, range: cells[1], text: Wording.capitalized(Wording.plain(bytes, cells[1])), lead: "", tail: "",
        number: nil, block: place, effects: effects, ending: .none, isCertain: true)
      rows.append(
        Course.Item(
          kind: .condition, range: cells[0], text: Wording.capitalized(Wording.plain(bytes, cells[0])), lead: "",
          tail: "", number: nil, block: place, effects: [], ending: .none, isCertain: true, items: [step]))
    }
    return rows
  }

  /// `$3,900`, `8–5`: what a list of prices or hours has there, and nothing that could be done.
  private func isFigure(_ cell: Range<Int>) -> Bool {
    let bytes = syntax.text.bytes
    let (value, length) = bytes.scalar(at: cell.lowerBound)
    let isAmount = value == 0x24 || value == 0xA3 || value == 0xA5 || value == 0x20AC
    return bytes.at(isAmount ? cell.lowerBound + length : cell.lowerBound).isDigit
  }
}
