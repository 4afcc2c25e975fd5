import JobModel

/// An author's words as people read them outside of the text: on one line, without marks of emphasis and escapes.
enum Wording {
  static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var words: [UInt8] = []
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while index < end {
      let byte = bytes[index]
      index += 1
      let isNoBreakSpace = byte == 0xC2 && bytes.at(index) == 0xA0
      if isNoBreakSpace { index += 1 }
      if byte.isWhitespace || isNoBreakSpace {
        if let last = words.last, last != 0x20 { words.append(0x20) }
      } else if byte == "*" {
        continue
      } else if byte == "\\", index < end, bytes[index] == "/" || bytes[index] == "\"" {
        words.append(bytes[index])
        index += 1
      } else {
        words.append(byte)
      }
    }
    while words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return plain(bytes, 0..<bytes.count)
  }

  static func capitalized(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let first = bytes.first, first.isLower { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `If they decline` → `if they decline`; `Ana` and `SMS` stay.
  static func lowercasedOpening(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let end = bytes.wordEnd(from: 0, to: bytes.count)
    if openings.contains(bytes, 0..<end), let first = bytes.first { bytes[0] = first.lowercased }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `If they decline` → `they decline`.
  static func withoutOpening(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.wordEnd(from: 0, to: bytes.count)
    guard conditionals.contains(bytes, 0..<end) else { return text }
    let start = bytes.skippingWhitespace(from: end, to: bytes.count)
    return bytes.string(start..<bytes.count)
  }

  private static let conditionals = WordSet("after if once when whenever")

  /// `Use this job when the caller wants a visit.` → `the caller wants a visit.`
  static func withoutIntent(_ text: String) -> String {
    let bytes = Array(text.utf8)
    for lead in intents where bytes.matches(lead, at: 0) && !bytes.at(lead.utf8CodeUnitCount).isWord {
      var start = lead.utf8CodeUnitCount
      while start < bytes.count, bytes[start] == ":" || bytes[start].isWhitespace { start += 1 }
      return bytes.string(start..<bytes.count)
    }
    return text
  }

  private static let intents: [StaticString] = [
    "use this job whenever", "use this job when", "use this job if", "use this job for", "this job is for",
    "use it whenever", "use it when", "use it for",
  ]

  private static let openings = WordSet(
    "after as at before by during for if in on once only otherwise should the unless until when whenever while with")

  /// Without white space and marks at its ends.
  static func trimmedOfMarks(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first.isWhitespace || ",;:-.)".utf8.contains(first) { bytes.removeFirst() }
    while let last = bytes.last, last.isWhitespace || ",;:-.(".utf8.contains(last) { bytes.removeLast() }
    return String(decoding: Array(bytes), as: UTF8.self)
  }

  /// "If it is urgent please": the word belongs to what is done then.
  static func withoutCourtesy(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.count - 7
    return end > 0 && bytes.matches(" please", at: end) ? String(decoding: bytes[..<end], as: UTF8.self) : text
  }

  /// Without the marks and joints that held it to what stood before and behind: `, then` and ` and`.
  static func trimmedOfJoints(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    var before = -1
    while before != bytes.count {
      before = bytes.count
      while let first = bytes.first, first.isWhitespace || ",;:-.)".utf8.contains(first) { bytes.removeFirst() }
      while let last = bytes.last, last.isWhitespace || ",;:-(".utf8.contains(last) { bytes.removeLast() }
      let whole = Array(bytes)
      for joint in joints {
        if whole.count > joint.utf8CodeUnitCount, whole.matches(joint, at: 0),
          !whole.at(joint.utf8CodeUnitCount).isWord
        {
          bytes = bytes.dropFirst(joint.utf8CodeUnitCount)
          break
        }
        if whole.matches(joint, at: whole.count - joint.utf8CodeUnitCount),
          !whole.at(whole.count - joint.utf8CodeUnitCount - 1).isWord
        {
          bytes = bytes.dropLast(joint.utf8CodeUnitCount)
          break
        }
      }
    }
    return String(decoding: Array(bytes), as: UTF8.self)
  }

  private static let joints: [StaticString] = ["then", "and", "but", "–", "—", "→", "⇒"]

  /// The words of a text, in lower case, without the marks that say nothing: by them two texts are the same.
  static func key(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var key: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let wordEnd = bytes.wordEnd(from: index, to: bytes.count)
      let end = wordEnd > index ? wordEnd : index + max(1, bytes.scalar(at: index).length)
      let word = wordEnd > index ? bytes[index..<end].map { $0.lowercased } : sign(in: bytes, at: index).map { [$0] }
      if let word {
        if !key.isEmpty { key.append(0x20) }
        key += word
      }
      index = end
    }
    return key
  }

  /// A mark that says something: `$50`, `50%`, `> 7`, `9-5`, `example.com/book`.
  private static func sign(in bytes: [UInt8], at index: Int) -> UInt8? {
    let mark = bytes[index]
    let (before, next) = (bytes.at(index - 1), bytes.at(index + bytes.scalar(at: index).length))
    switch mark {
    case "$", "%": return mark
    case "<", ">", "=", "+":
      let number = bytes.at(bytes.skippingBlanks(from: index + 1, to: bytes.count))
      return number.isDigit || number.isAny(of: "$=") || before.isWord && next.isWord ? mark : nil
    case " ", "'": return nil
    case "-", 0xE2: return before.isDigit && next.isDigit ? UInt8(ascii: "-") : nil
    default: return mark < 0x80 && before.isWord && next.isWord ? mark : nil
    }
  }

  /// At most so many characters, with an ellipsis for what is too much.
  static func short(_ text: String, atMost limit: Int) -> String {
    var short = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return short + "…" }
      short.unicodeScalars.append(scalar)
      count += 1
    }
    return short
  }

  /// The same, cut between words where there are any.
  static func shortAtWord(_ text: String, atMost limit: Int) -> String {
    let cut = short(text, atMost: limit)
    guard cut != text, let space = Array(cut.utf8).lastIndex(of: 0x20), space > limit / 2 else { return cut }
    return String(decoding: Array(cut.utf8)[..<space], as: UTF8.self) + " …"
  }

  /// "1 step", "2 steps".
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: Array($0), as: UTF8.self)
    }
  }
}
