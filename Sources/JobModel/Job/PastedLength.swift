/// How long the instructions are as they would be pasted: all behind the front matter as it stands, comments included,
/// without the last line end.
package struct PastedLength: Sendable, Equatable {
  package let count: Int
  /// What is pasted.
  package let range: Range<Int>
  /// From the first character that is over the limit to the last one; nil within it.
  package let over: Range<Int>?

  package init(_ syntax: JobSyntax, unit: CountUnit, limit: Int?) {
    let text = syntax.text
    let start = syntax.instructions.lowerBound
    var end = syntax.instructions.upperBound
    if end > start, text.bytes.at(end - 1) == 0x0A { end -= 1 }
    if end > start, text.bytes.at(end - 1) == 0x0D { end -= 1 }
    range = start..<end
    count = text.count(of: range, in: unit)
    if let limit, count > limit {
      over = text.offset(afterCounting: limit, from: start, in: unit)..<end
    } else {
      over = nil
    }
  }
}
