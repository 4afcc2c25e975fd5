/// Where a template reaches in a text: `{{ … }}`, or `{% … %}` of another product, over line breaks, with the strings and
/// comments inside it skipped as Go's own lexer skips them.
package enum TemplateSpan: Sendable, Equatable {
  case closed(end: Int)
  /// Never closed, or another one opens before: it covers the braces and the first word.
  case open(end: Int)

  /// Longer templates count as open.
  package static let longest = 4096

  /// The span of the template that opens with the two bytes at `index`; nothing is read from `limit` on.
  package init(_ bytes: [UInt8], at index: Int, limit: Int) {
    let limit = min(limit, bytes.count)
    guard index >= 0, index + 2 <= limit else {
      self = .open(end: max(0, min(index, limit)))
      return
    }
    let close = bytes[index + 1] == UInt8(ascii: "%") ? UInt8(ascii: "%") : UInt8(ascii: "}")
    let farthest = min(limit, index + TemplateSpan.longest)
    var end = index + 2
    while end + 2 <= farthest {
      if bytes[end] == close, bytes[end + 1] == UInt8(ascii: "}") {
        self = .closed(end: end + 2)
        return
      }
      if bytes[end] == UInt8(ascii: "{"), bytes[end + 1] == UInt8(ascii: "{") { break }
      end = TemplateSpan.afterString(bytes, at: end, limit: farthest) ?? end + 1
    }
    self = .open(end: TemplateSpan.openEnd(bytes, from: index, limit: limit))
  }

  /// Behind the string, character or comment at `index`, if one is closed there.
  private static func afterString(_ bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    let quote = bytes[index]
    if quote == UInt8(ascii: "/"), index + 1 < limit, bytes[index + 1] == UInt8(ascii: "*") {
      return afterComment(bytes, at: index, limit: limit)
    }
    let isRaw = quote == UInt8(ascii: "`")
    guard isRaw || quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var end = index + 1
    while end < limit, isRaw || !isLineEnd(bytes[end]) {
      if bytes[end] == quote { return end + 1 }
      end += bytes[end] == UInt8(ascii: "\\") && !isRaw ? 2 : 1
    }
    return nil
  }

  private static func afterComment(_ bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    var end = index + 2
    while end + 2 <= limit {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
      end += 1
    }
    return nil
  }

  /// The braces, the first word behind them, and a single closing brace.
  private static func openEnd(_ bytes: [UInt8], from index: Int, limit: Int) -> Int {
    let start = skippingBlanks(bytes, from: index + 2, limit: limit)
    var end = start
    while end < limit, end - start < longestWord, bytes[end] > 0x20, !"{}\"`".utf8.contains(bytes[end]) { end += 1 }
    // A word that is cut off ends before a character, not inside it.
    while end > start, end < limit, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let next = skippingBlanks(bytes, from: end, limit: limit)
    if next < limit, bytes[next] == UInt8(ascii: "}") { return next + 1 }
    return end == start ? index + 2 : end
  }

  private static func skippingBlanks(_ bytes: [UInt8], from index: Int, limit: Int) -> Int {
    var index = index
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  private static let longestWord = 80

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}
