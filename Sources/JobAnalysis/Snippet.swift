import JobModel

/// A text with places to write at, as the protocol spells them: `Goal: ${1:help the caller}`, `${1|If yes,If no|}`.
package struct Snippet: Sendable, Equatable {
  /// Where the author writes.
  package struct Place: Sendable, Equatable {
    package let number: Int
    /// What stands there at first, and may be kept; of several choices the first.
    package let words: String
    package let choices: [String]
  }

  package enum Part: Sendable, Equatable {
    case text(String)
    case place(Place)
  }

  package private(set) var parts: [Part] = []

  package init(_ snippet: String) {
    let bytes = Array(snippet.utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == "\\", index + 1 < bytes.count {
        text.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == "$", let (place, next) = Snippet.place(in: bytes, at: index + 1) {
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        text = []
        parts.append(.place(place))
        index = next
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
  }

  /// The text with other words in its places; where nothing is told each holds what it begins with.
  package func text(with words: (Place) -> String? = { _ in nil }) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let fixed): text += fixed
      case .place(let place): text += words(place) ?? place.words
      }
    }
    return text
  }

  /// A text without such places.
  package static func literal(_ text: String) -> String {
    var literal: [UInt8] = []
    for byte in text.utf8 {
      if byte == "\\" || byte == "$" || byte == "}" { literal.append(UInt8(ascii: "\\")) }
      literal.append(byte)
    }
    return String(decoding: literal, as: UTF8.self)
  }

  /// `1`, `{1}`, `{1:words}` or `{1|one,another|}` behind the `$`, and where it ends.
  private static func place(in bytes: [UInt8], at start: Int) -> (Place, Int)? {
    let hasBrace = bytes.at(start) == "{"
    var index = hasBrace ? start + 1 : start
    var number = 0
    guard bytes.at(index).isDigit else { return nil }
    while bytes.at(index).isDigit, number < 1000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard hasBrace else { return (Place(number: number, words: "", choices: []), index) }
    let mark = bytes.at(index)
    if mark == ":" || mark == "|" { index += 1 }
    var choices: [String] = []
    var words: [UInt8] = []
    while index < bytes.count, bytes[index] != "}" {
      if bytes[index] == "\\", index + 1 < bytes.count {
        words.append(bytes[index + 1])
        index += 2
        continue
      }
      if mark == "|", bytes[index] == "," || bytes[index] == "|" {
        choices.append(String(decoding: words, as: UTF8.self))
        words = []
      } else {
        words.append(bytes[index])
      }
      index += 1
    }
    let first = choices.first ?? String(decoding: words, as: UTF8.self)
    return (Place(number: number, words: first, choices: choices), index + 1)
  }
}
