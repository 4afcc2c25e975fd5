import JobModel

/// Texts with places to write at, as the protocol spells them: `Goal: ${1:help the caller}`, `${1|If yes,If no|}`.
enum Snippet {
  /// The same for clients that know no such places: each holds what it begins with.
  static func plain(_ snippet: String) -> String {
    let bytes = Array(snippet.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == "\\", index + 1 < bytes.count {
        plain.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == "$", bytes.at(index + 1) == "{" {
        index = digitsEnd(bytes, index + 2)
        let mark = bytes.at(index)
        if mark == ":" || mark == "|" { index += 1 }
        // Of several choices the first.
        var isFirst = true
        while index < bytes.count, bytes[index] != "}" {
          if bytes[index] == "\\", index + 1 < bytes.count { index += 1 }
          if mark == "|", bytes[index] == "," || bytes[index] == "|" { isFirst = false }
          if isFirst { plain.append(bytes[index]) }
          index += 1
        }
        index += 1
      } else if bytes[index] == "$", bytes.at(index + 1).isDigit {
        index = digitsEnd(bytes, index + 1)
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// A text without such places.
  static func literal(_ text: String) -> String {
    var literal: [UInt8] = []
    for byte in text.utf8 {
      if byte == "\\" || byte == "$" || byte == "}" { literal.append(UInt8(ascii: "\\")) }
      literal.append(byte)
    }
    return String(decoding: literal, as: UTF8.self)
  }

  private static func digitsEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while bytes.at(index).isDigit { index += 1 }
    return index
  }
}
