/// The quotes around an argument: `"…"`, `“…”`, `„…“`, `«…»`.
struct MessageQuote {
  let open: Range<Int>
  /// Where the closing quote ends; nil where none comes before a blank line.
  let close: Int?
  let closeLength: Int

  /// Longer texts are no message: their quote counts as unclosed.
  static let longest = 4096

  /// The quotes that open at `index`.
  init?(_ bytes: borrowing [UInt8], at index: Int, limit: Int) {
    guard index < limit else { return nil }
    let (value, length) = bytes.scalar(at: index)
    let closers: [UInt32]
    switch value {
    case 0x22: closers = [0x22, Typography.rightDouble]
    case Typography.leftDouble: closers = [Typography.rightDouble]
    case Typography.lowDouble: closers = [Typography.leftDouble, Typography.rightDouble]
    case Typography.leftGuillemet: closers = [Typography.rightGuillemet]
    default: return nil
    }
    open = index..<index + length
    let found = MessageQuote.find(
      closers, in: bytes, from: index + length, limit: min(limit, index + MessageQuote.longest))
    close = found?.upperBound
    closeLength = found?.count ?? 0
  }

  private static func find(_ closers: [UInt32], in bytes: [UInt8], from start: Int, limit: Int) -> Range<Int>? {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == "\\", index + 1 < limit, bytes[index + 1] == "\"" {
        index += 2
      } else if byte.isLineEnd {
        let line = Line(bytes, at: index)
        let next = bytes.skippingBlanks(from: line.next, to: limit)
        if next >= limit || bytes[next].isLineEnd { return nil }
        index = next
      } else if byte == "{", let end = templateEnd(bytes, at: index, limit: limit) {
        index = end
      } else if byte == 0x22 || byte >= 0xC2 {
        let (value, length) = bytes.scalar(at: index)
        if closers.contains(value) { return index + length <= limit ? index..<index + length : nil }
        index += length
      } else {
        index = bytes.firstMessageMark(from: index + 1, to: limit)
      }
    }
    return nil
  }

  /// The end of a template on this line that has texts in quotes of its own: `{{ printf "%.0f" .variables.x }}`. No quote
  /// inside it ends the message.
  private static func templateEnd(_ bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    guard bytes.at(index + 1) == "{" else { return nil }
    let limit = min(limit, index + longestTemplate)
    var end = index + 2
    var isInside = false
    while end < limit, !bytes[end].isLineEnd {
      let (value, length) = bytes.scalar(at: end)
      if value == 0x5C {
        end += 2
        continue
      }
      let isQuote = value == 0x22 || value == Typography.leftDouble || value == Typography.rightDouble
      if isQuote {
        if !isInside, !bytes[end - 1].isBlank, bytes[end - 1] != "(" { return nil }
        isInside = !isInside
      } else if value == 0x7D, !isInside, bytes.at(end + 1) == "}", end + 2 <= limit {
        return end + 2
      } else if value == 0x7B, !isInside, bytes.at(end + 1) == "{" {
        return nil
      }
      end += length
    }
    return nil
  }

  private static let longestTemplate = 300

  /// The text between the quotes as it is sent: escapes undone, line breaks kept without the block's indentation.
  static func value(_ bytes: [UInt8], sent: [UInt8], _ content: Range<Int>) -> String {
    let first = bytes.first(of: (0x5C, 0x0A, 0x0D, 0x0D), from: content.lowerBound, to: content.upperBound)
    guard first < content.upperBound else { return sent.string(content) }
    var value: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let byte = bytes[index]
      if byte == "\\", bytes.at(index + 1) == "\"", index + 1 < content.upperBound {
        value.append(UInt8(ascii: "\""))
        index += 2
      } else if byte.isLineEnd {
        while value.last?.isBlank ?? false { value.removeLast() }
        value.append(0x0A)
        let line = Line(bytes, at: index)
        index = bytes.skippingBlanks(from: line.next, to: content.upperBound)
      } else {
        value.append(sent[index])
        index += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}
