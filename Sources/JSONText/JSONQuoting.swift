extension String {
  /// Appends the text as it stands between two quotes, with as few escapes as JSON allows.
  ///
  /// Only `"`, `\` and control characters need one; `é`, emoji, `/` and U+2028 are fine as they are.
  package func writeEscaped(into bytes: inout [UInt8]) {
    var copy = self
    copy.withUTF8 { text in
      var cursor = 0
      var hasWide = false
      while cursor < text.count {
        let end = text.endOfPlainText(from: cursor, hasWide: &hasWide)
        if end > cursor { bytes.append(contentsOf: text.part(cursor..<end)) }
        if end < text.count { JSONEscape.write(text[end], into: &bytes) }
        cursor = end + 1
      }
    }
  }

  /// The same between quotes.
  package func writeQuoted(into bytes: inout [UInt8]) {
    bytes.append(.quote)
    writeEscaped(into: &bytes)
    bytes.append(.quote)
  }
}

extension JSONEscape {
  fileprivate static func write(_ byte: UInt8, into bytes: inout [UInt8]) {
    bytes.append(.backslash)
    switch byte {
    case .newLine: bytes.append(UInt8(ascii: "n"))
    case .lineReturn: bytes.append(UInt8(ascii: "r"))
    case .tab: bytes.append(UInt8(ascii: "t"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case .space...: bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte >> 4 + .zero)
      let low = byte & 0xF
      bytes.append(low < 10 ? low + .zero : low - 10 + UInt8(ascii: "a"))
    }
  }
}
