/// One value in front matter: always text, whatever it looks like.
struct FrontMatterScalar {
  let text: String
  let range: Range<Int>
  let plainRange: Range<Int>?
}

extension FrontMatterParser {
  /// A plain, single-quoted or double-quoted value on one line; what stands behind it must be a comment.
  mutating func parseScalar(_ content: Range<Int>) -> FrontMatterScalar {
    switch bytes[content.lowerBound] {
    case "\"": parseDoubleQuoted(content)
    case "'": parseSingleQuoted(content)
    default: parsePlain(content)
    }
  }

  private mutating func parsePlain(_ content: Range<Int>) -> FrontMatterScalar {
    var end = content.upperBound
    for index in content where bytes[index] == "#" && index > 0 && bytes[index - 1].isBlank {
      end = index
      break
    }
    let comment = end..<content.upperBound
    let whole = bytes.trimmed(content)
    let range = bytes.trimmed(content.lowerBound..<end)
    let text = bytes.string(range)
    if !comment.isEmpty {
      report(
        bytes.trimmed(comment), "everything from the # on is a comment and not part of this value; quote it if it is",
        isWarning: true, repair: quoted(whole, isCertain: false))
    }
    if bytes[content.lowerBound].isAny(of: "&*!%@`{|>]},?") {
      report(
        range, "a value cannot begin with \(first(of: text)) unquoted; put it in quotes",
        repair: quoted(whole, isCertain: comment.isEmpty))
    } else if let colon = innerColon(range) {
      report(
        colon..<colon + 1, "a colon and a space inside a value need quotes around the value",
        repair: quoted(range, isCertain: comment.isEmpty))
    }
    return FrontMatterScalar(text: text, range: range, plainRange: range)
  }

  private func innerColon(_ range: Range<Int>) -> Int? {
    range.first { bytes[$0] == ":" && ($0 + 1 == range.upperBound || bytes[$0 + 1].isBlank) }
  }

  private func first(of text: String) -> String {
    text.unicodeScalars.first.map { String(Character($0)) } ?? ""
  }

  private func quoted(_ range: Range<Int>, isCertain: Bool) -> FrontMatter.Repair {
    let text = bytes.string(range)
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    let edit = TextEdit(range: range, replacement: quoted + "\"")
    return FrontMatter.Repair(title: "quote the value", edit: edit, isCertain: isCertain)
  }

  private mutating func parseSingleQuoted(_ content: Range<Int>) -> FrontMatterScalar {
    var text: [UInt8] = []
    var index = content.lowerBound + 1
    while index < content.upperBound {
      if bytes[index] == "'" {
        guard bytes.at(index + 1) == "'", index + 1 < content.upperBound else { break }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    return closed(content, at: index, text: text, quote: "'")
  }

  private mutating func parseDoubleQuoted(_ content: Range<Int>) -> FrontMatterScalar {
    var text: [UInt8] = []
    var index = content.lowerBound + 1
    while index < content.upperBound, bytes[index] != "\"" {
      if bytes[index] == "\\", index + 1 < content.upperBound {
        index = unescape(at: index, to: content.upperBound, into: &text)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return closed(content, at: index, text: text, quote: "\"")
  }

  /// Checks the closing quote at `index` and that nothing but a comment follows it.
  private mutating func closed(
    _ content: Range<Int>, at index: Int, text: [UInt8], quote: String
  ) -> FrontMatterScalar {
    let value = String(decoding: text, as: UTF8.self)
    guard index < content.upperBound else {
      let range = bytes.trimmed(content)
      report(
        range, "this value has no closing quote on its line; write \(quote) at its end",
        repair: FrontMatter.Repair(
          title: "close the quote", edit: TextEdit(range: range.upperBound..<range.upperBound, replacement: quote),
          isCertain: false))
      return FrontMatterScalar(text: value, range: range, plainRange: nil)
    }
    let range = content.lowerBound..<index + 1
    let rest = bytes.trimmed(index + 1..<content.upperBound)
    if !rest.isEmpty, bytes[rest.lowerBound] != "#" || !bytes[rest.lowerBound - 1].isBlank {
      report(rest, "nothing but a comment may follow the closing quote; move it inside the quotes")
    }
    let inner = content.lowerBound + 1..<index
    return FrontMatterScalar(text: value, range: range, plainRange: text.count == inner.count ? inner : nil)
  }

  /// One of YAML's escapes at the backslash at `index`; gives the index behind it.
  private mutating func unescape(at index: Int, to limit: Int, into text: inout [UInt8]) -> Int {
    let letter = bytes[index + 1]
    var value = FrontMatterParser.escapes.first { letter == $0.letter }?.value
    var end = index + 2
    if let digits = FrontMatterParser.codes.first(where: { letter == $0.letter })?.digits, index + 2 + digits <= limit {
      value = UInt32(bytes.string(index + 2..<index + 2 + digits), radix: 16)
      end += value == nil ? 0 : digits
    }
    guard let value, let scalar = Unicode.Scalar(value) else {
      let length = bytes.scalar(at: index + 1).length
      report(
        index..<min(limit, index + 1 + length),
        "\\ is not before a character that it could escape; write \\\\ for a backslash")
      text.append(UInt8(ascii: "\\"))
      return index + 1
    }
    text.append(contentsOf: String(Character(scalar)).utf8)
    return end
  }

  private static let escapes: [(letter: Unicode.Scalar, value: UInt32)] = [
    ("0", 0), ("a", 7), ("b", 8), ("t", 9), ("n", 10), ("v", 11), ("f", 12), ("r", 13), ("e", 27), (" ", 32),
    ("\"", 34), ("/", 47), ("\\", 92), ("N", 0x85), ("_", 0xA0), ("L", 0x2028), ("P", 0x2029),
  ]
  private static let codes: [(letter: Unicode.Scalar, digits: Int)] = [("x", 2), ("u", 4), ("U", 8)]
}
