import JSONText
import JobModel

/// Where each byte of a text stands in its document.
enum TextMap: Sendable {
  /// Letter by letter, from here on.
  case plain(start: Int, isQuoted: Bool)
  case json(JSONStringMap)
  /// A message in a job with escapes or line breaks in it: where each byte begins, and where the text ends.
  case message(starts: [Int], isQuoted: Bool)

  /// The map of a message that was read from `content`.
  init(of value: [UInt8], in bytes: [UInt8], content: Range<Int>, isQuoted: Bool) {
    if TextMap.stands(value, in: bytes, at: content) {
      self = .plain(start: content.lowerBound, isQuoted: isQuoted)
      return
    }
    var starts: [Int] = []
    starts.reserveCapacity(value.count + 1)
    var source = content.lowerBound
    while starts.count < value.count, source < content.upperBound {
      let wanted = value[starts.count]
      let byte = bytes[source]
      let isEscape = byte == "\\" && wanted == "\"" && bytes.at(source + 1) == "\""
      // A line break may stand for a space; what is neither was left out: indentation, the mark of a quoted line.
      if byte == wanted || isEscape || wanted.isWhitespace && byte.isWhitespace { starts.append(source) }
      source += isEscape ? 2 : 1
    }
    while starts.count <= value.count { starts.append(content.upperBound) }
    self = .message(starts: starts, isQuoted: isQuoted)
  }

  private static func stands(_ value: [UInt8], in bytes: [UInt8], at content: Range<Int>) -> Bool {
    guard content.count == value.count, content.lowerBound >= 0, content.upperBound <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      value.withUnsafeBufferPointer { value in
        for place in value.indices where bytes[content.lowerBound &+ place] != value[place] { return false }
        return true
      }
    }
  }

  /// Of a text in a job that stands further down, or further up.
  func moved(by shift: Int) -> TextMap {
    switch self {
    case .plain(let start, let isQuoted): .plain(start: start + shift, isQuoted: isQuoted)
    case .message(let starts, let isQuoted): .message(starts: starts.map { $0 + shift }, isQuoted: isQuoted)
    case .json: self
    }
  }

  func place(of range: Range<Int>) -> Range<Int> {
    switch self {
    case .plain(let start, _): return start + range.lowerBound..<start + range.upperBound
    case .json(let map): return map.sourceRange(of: range)
    case .message(let starts, _):
      let last = starts.count - 1
      let lower = starts[min(max(range.lowerBound, 0), last)]
      return lower..<max(lower, starts[min(max(range.upperBound, 0), last)])
    }
  }

  /// The change in the document that replaces a part of the text, with the escapes that the new part needs there.
  func edit(replacing range: Range<Int>, with replacement: String) -> TextEdit {
    switch self {
    case .json(let map):
      let edit = map.edit(replacing: range, with: replacement)
      return TextEdit(range: edit.range, replacement: edit.replacement)
    case .plain(_, let isQuoted), .message(_, let isQuoted):
      return TextEdit(range: place(of: range), replacement: isQuoted ? TextMap.escaped(replacement) : replacement)
    }
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == "\"" { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
