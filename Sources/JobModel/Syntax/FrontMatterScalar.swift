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
    case UInt8(ascii: "\""): parseDoubleQuoted(content)
    case UInt8(ascii: "'"): parseSingleQuoted(content)
    default: parsePlain(content)
    }
  }

  private mutating func parsePlain(_ content: Range<Int>) -> FrontMatterScalar {
    var end = content.upperBound
    for index in content where bytes[index] == UInt8(ascii: "#") && index > 0 && bytes[index - 1].isBlank {
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
        isWarning: true, repair: quoted(whole))
    }
    if "&*!%@`{|>]},?".utf8.contains(bytes[content.lowerBound]) {
      report(range, "a value cannot begin with \(first(of: text)) unquoted; put it in quotes", repair: quoted(whole))
    } else if let colon = innerColon(range) {
      report(colon..<colon + 1, "a colon and a space inside a value need quotes around the value", repair: quoted(range))
    }
    return FrontMatterScalar(text: text, range: range, plainRange: range)
  }

  private func innerColon(_ range: Range<Int>) -> Int? {
    range.first { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == range.upperBound || bytes[$0 + 1].isBlank) }
  }

  private func first(of text: String) -> String {
    text.unicodeScalars.first.map { String(Character($0)) } ?? ""
  }

  private func quoted(_ range: Range<Int>) -> FrontMatter.Repair {
    let text = bytes.string(range)
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return FrontMatter.Repair(title: "quote the value", edit: TextEdit(range: range, replacement: quoted + "\""))
  }

  private mutating func parseSingleQuoted(_ content: Range<Int>) -> FrontMatterScalar {
    var text: [UInt8] = []
    var index = content.lowerBound + 1
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: "'") {
        guard bytes.at(index + 1) == UInt8(ascii: "'"), index + 1 < content.upperBound else { break }
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
    while index < content.upperBound, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < content.upperBound {
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
          title: "close the quote", edit: TextEdit(range: range.upperBound..<range.upperBound, replacement: quote)))
      return FrontMatterScalar(text: value, range: range, plainRange: nil)
    }
    let range = content.lowerBound..<index + 1
    let rest = bytes.trimmed(index + 1..<content.upperBound)
    if !rest.isEmpty, bytes[rest.lowerBound] != UInt8(ascii: "#") || !bytes[rest.lowerBound - 1].isBlank {
      report(rest, "nothing may stand behind the closing quote but a comment; move it inside the quotes")
    }
    let inner = content.lowerBound + 1..<index
    return FrontMatterScalar(text: value, range: range, plainRange: text.count == inner.count ? inner : nil)
  }

  /// One of YAML's escapes at the backslash at `index`; gives the index behind it.
  private mutating func unescape(at index: Int, to limit: Int, into text: inout [UInt8]) -> Int {
    let simple: [(UInt8, UInt32)] = [
      (UInt8(ascii: "0"), 0), (UInt8(ascii: "a"), 7), (UInt8(ascii: "b"), 8), (UInt8(ascii: "t"), 9), (UInt8(ascii: "n"), 10), (UInt8(ascii: "v"), 11),
      (UInt8(ascii: "f"), 12), (UInt8(ascii: "r"), 13), (UInt8(ascii: "e"), 27), (UInt8(ascii: " "), 32), (UInt8(ascii: "\""), 34), (UInt8(ascii: "/"), 47),
      (UInt8(ascii: "\\"), 92), (UInt8(ascii: "N"), 0x85), (UInt8(ascii: "_"), 0xA0), (UInt8(ascii: "L"), 0x2028), (UInt8(ascii: "P"), 0x2029),
    ]
    let letter = bytes[index + 1]
    var value: UInt32?
    var end = index + 2
    if let known = simple.first(where: { $0.0 == letter }) {
      value = known.1
    } else if let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][letter], index + 2 + digits <= limit {
      value = UInt32(bytes.string(index + 2..<index + 2 + digits), radix: 16)
      end += value == nil ? 0 : digits
    }
    guard let value, let scalar = Unicode.Scalar(value) else {
      let length = bytes.scalar(at: index + 1).length
      report(index..<min(limit, index + 1 + length), "\\ stands before no character that it could escape; write \\\\ for a backslash")
      text.append(UInt8(ascii: "\\"))
      return index + 1
    }
    text.append(contentsOf: String(Character(scalar)).utf8)
    return end
  }
}
