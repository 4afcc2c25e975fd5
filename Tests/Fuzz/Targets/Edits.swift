import JobModel

extension FuzzTarget {
  /// A text and edits of it: each gives what a plain replacement of bytes gives, lines included, and the differences of the
  /// two texts lead from one to the other.
  static let edits = FuzzTarget(name: "edits") { bytes in
    var supply = Supply(bytes)
    let first = SourceText(supply.text())
    var text = first
    while !supply.isEmpty {
      let start = supply.number(below: text.count + 1)
      let range = text.scalarRange(start..<min(start + supply.number(below: 64), text.count))
      let replacement = supply.text()
      let plain = Array(text.bytes[..<range.lowerBound] + Array(replacement.utf8) + text.bytes[range.upperBound...])
      text = text.replacing(TextEdit(range: range, replacement: replacement))
      let fresh = SourceText(String(decoding: plain, as: UTF8.self))
      hold(text == fresh, "an edit does something else than it says")
      for offset in 0...text.count {
        hold(text.line(at: offset) == fresh.line(at: offset), "after an edit byte \(offset) is on another line")
      }
    }
    hold(
      (try? first.applying(Difference.edits(from: first, to: text))) == text, "the difference does not lead to the text"
    )
  }
}
