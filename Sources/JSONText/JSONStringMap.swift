/// Where each part of a string's text stands in the source, escapes included.
///
/// A prompt often lives inside a JSON string; what is found in the prompt has to be underlined in the file.
/// ```
/// source   "say \u00e9\n"       text   say é⏎
///               ^ 5..<11                   ^ 4..<6
/// ```
/// All offsets are UTF-8. Offsets outside come back as the nearest end, offsets inside an escape as its start.
package struct JSONStringMap: Sendable, Equatable {
  /// The bytes between the quotes.
  package let contentRange: Range<Int>
  /// How many UTF-8 bytes the text has.
  package let textLength: Int
  private let escapes: [Escape]

  private struct Escape: Sendable, Equatable {
    var source: Range<Int>
    var text: Range<Int>
  }

  /// The map of a string node in the bytes it was parsed from; nothing where this is no string.
  package init?(_ node: JSONNode, in bytes: [UInt8]) {
    guard case .string = node.content else { return nil }
    self.init(quotedRange: node.range, in: bytes)
  }

  /// The map of a key or string by the range of its quotes.
  package init?(quotedRange range: Range<Int>, in bytes: [UInt8]) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.count >= 2 else { return nil }
    guard bytes[range.lowerBound] == .quote, bytes[range.upperBound - 1] == .quote else { return nil }
    self.init(contentRange: range.lowerBound + 1..<range.upperBound - 1, in: bytes)
  }

  /// The map of what stands behind an opening quote, also where the closing one is missing.
  package init(contentRange range: Range<Int>, in bytes: [UInt8]) {
    contentRange = range.clamped(to: 0..<bytes.count)
    (escapes, textLength) = bytes.withUnsafeBufferPointer { [contentRange] buffer in
      JSONStringMap.escapes(in: buffer.part(contentRange), at: contentRange.lowerBound)
    }
  }

  /// The text with its escapes resolved, whatever else stands in it.
  package func text(in bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(textLength)
    var position = contentRange.lowerBound
    for escape in escapes {
      text += bytes[position..<escape.source.lowerBound]
      text += bytes.withUnsafeBufferPointer { buffer in
        String(unescaping: buffer.part(escape.source)).utf8
      }
      position = escape.source.upperBound
    }
    text += bytes[position..<contentRange.upperBound]
    return String(decoding: text, as: UTF8.self)
  }

  private static func escapes(in content: UnsafeBufferPointer<UInt8>, at base: Int) -> ([Escape], Int) {
    var escapes: [Escape] = []
    var source = 0
    var text = 0
    while source < content.count {
      guard content[source] == .backslash else {
        source += 1
        text += 1
        continue
      }
      let escape = JSONEscape(in: content, at: source)
      let end = min(source + escape.sourceLength, content.count)
      escapes.append(
        Escape(source: base + source..<base + end, text: text..<text + escape.decodedLength))
      source = end
      text += escape.decodedLength
    }
    return (escapes, text)
  }

  /// From the text into the source.
  package func sourceOffset(of textOffset: Int) -> Int {
    let offset = min(max(textOffset, 0), textLength)
    guard let escape = lastEscape(where: { $0.text.lowerBound <= offset }) else {
      return contentRange.lowerBound + offset
    }
    if offset < escape.text.upperBound { return escape.source.lowerBound }
    return escape.source.upperBound + offset - escape.text.upperBound
  }

  /// From the source into the text.
  package func textOffset(of sourceOffset: Int) -> Int {
    let offset = min(max(sourceOffset, contentRange.lowerBound), contentRange.upperBound)
    guard let escape = lastEscape(where: { $0.source.lowerBound <= offset }) else {
      return offset - contentRange.lowerBound
    }
    if offset < escape.source.upperBound { return escape.text.lowerBound }
    return escape.text.upperBound + offset - escape.source.upperBound
  }

  package func sourceRange(of textRange: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: textRange.lowerBound)
    return start..<max(start, sourceOffset(of: textRange.upperBound))
  }

  package func textRange(of sourceRange: Range<Int>) -> Range<Int> {
    let start = textOffset(of: sourceRange.lowerBound)
    return start..<max(start, textOffset(of: sourceRange.upperBound))
  }

  /// The change in the source that replaces a part of the text, with the escapes that the new part needs.
  package func edit(replacing textRange: Range<Int>, with text: String) -> JSONEdit {
    var bytes: [UInt8] = []
    text.writeEscaped(into: &bytes)
    return JSONEdit(range: sourceRange(of: textRange), replacement: String(decoding: bytes, as: UTF8.self))
  }

  /// The last escape that begins at or before an offset: escapes are in order, so halving finds it.
  private func lastEscape(where begins: (Escape) -> Bool) -> Escape? {
    var low = 0
    var high = escapes.count
    while low < high {
      let middle = low + (high - low) / 2
      if begins(escapes[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? escapes[low - 1] : nil
  }
}
