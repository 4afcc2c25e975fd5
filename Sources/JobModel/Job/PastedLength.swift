/// How long the instructions are as they would be pasted: all behind the front matter as it stands, comments included,
/// CR LF as one character, without the last line end.
package struct PastedLength: Sendable, Equatable {
  package let count: Int
  /// From the first character that is over the limit to the last one; nil within it.
  package let over: Range<Int>?

  package init(_ syntax: JobSyntax, unit: CountUnit, limit: Int?) {
    let text = syntax.text
    var end = syntax.instructions.upperBound
    if end > syntax.instructions.lowerBound, text.bytes.at(end - 1) == 0x0A { end -= 1 }
    if end > syntax.instructions.lowerBound, text.bytes.at(end - 1) == 0x0D { end -= 1 }

    var count = 0
    var firstOver: Int?
    var start = syntax.instructions.lowerBound
    while start < end {
      let line = Line(text.bytes, at: start)
      let content = start..<min(line.content.upperBound, end)
      let length = text.count(of: content, in: unit)
      if let limit, firstOver == nil, count + length > limit {
        firstOver = text.offset(afterCounting: max(0, limit - count), from: start, in: unit)
      }
      count += length
      start = line.next
      if content.upperBound < end {
        if let limit, firstOver == nil, count == limit { firstOver = content.upperBound }
        count += 1
      }
    }
    self.count = count
    over = firstOver.map { $0..<max($0, end) }
  }
}
