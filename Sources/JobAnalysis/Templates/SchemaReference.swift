import JSONText
import JobModel

/// Where a `$ref` in a JSON Schema leads.
enum SchemaReference {
  case schema(JSONNode)
  case nothing
  /// Another document, or a name that is not followed: nothing is said of it.
  case elsewhere

  /// `#` is the whole schema, `#/$defs/place` a part of it.
  init(_ reference: String, in root: JSONNode) {
    let bytes = Array(reference.utf8)
    guard bytes.first == UInt8(ascii: "#"), bytes.count == 1 || bytes[1] == "/" else {
      self = bytes.isEmpty ? .nothing : .elsewhere
      return
    }
    var node = root
    for part in bytes.dropFirst(2).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: bytes.count < 3) {
      let step = SchemaReference.unescaped(Array(part))
      if let next = node[step] {
        node = next
      } else if let index = Int(step), let next = node[index] {
        node = next
      } else {
        self = .nothing
        return
      }
    }
    self = .schema(node)
  }

  /// `~1` is a slash, `~0` a tilde, `%20` a space.
  private static func unescaped(_ part: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var index = 0
    while index < part.count {
      if part[index] == "%", let high = digit(part.at(index + 1)), let low = digit(part.at(index + 2)) {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(part[index])
        index += 1
      }
    }
    var text: [UInt8] = []
    index = 0
    while index < bytes.count {
      let isEscape = bytes[index] == "~" && (bytes.at(index + 1) == "0" || bytes.at(index + 1) == "1")
      text.append(isEscape ? (bytes[index + 1] == "0" ? UInt8(ascii: "~") : UInt8(ascii: "/")) : bytes[index])
      index += isEscape ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - 0x30 }
    let letter = byte.lowercased
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
}
