import JSONText
import JobAnalysis
import JobModel

/// The protocol's shapes of what the core says of one document; nothing else knows them.
struct Conversions {
  let client: ClientProfile
  /// As the client spells it.
  let uri: String
  let version: Int?
  private let text: SourceText
  private var positions: PositionCounter

  init(client: ClientProfile, text: SourceText, uri: String, version: Int?) {
    self.client = client
    self.uri = uri
    self.version = version
    self.text = text
    positions = PositionCounter(text, in: client.encoding)
  }

  mutating func range(_ range: Range<Int>) -> JSONValue {
    ["start": position(range.lowerBound), "end": position(range.upperBound)]
  }

  /// A place as the client counts it.
  mutating func place(_ offset: Int) -> TextPosition {
    positions.position(of: offset)
  }

  /// Where a range begins and ends; most begin and end in one line.
  mutating func places(_ range: Range<Int>) -> (start: TextPosition, end: TextPosition) {
    positions.positions(of: range)
  }

  mutating func position(_ offset: Int) -> JSONValue {
    let position = place(offset)
    return ["line": .int(position.line), "character": .int(position.column)]
  }

  mutating func edit(_ edit: TextEdit) -> JSONValue {
    ["range": range(edit.range), "newText": .string(edit.replacement)]
  }

  /// Changes that are made at once.
  mutating func edits(_ edits: [TextEdit]) -> [JSONValue] {
    var written: [JSONValue] = []
    for change in client.fit(edits, to: text) { written.append(edit(change)) }
    return written
  }

  /// Markdown, or the same as plain text for a client that shows no Markdown.
  static func markup(_ markdown: String, isMarkdown: Bool) -> JSONValue {
    isMarkdown
      ? ["kind": "markdown", "value": .string(markdown)]
      : ["kind": "plaintext", "value": .string(Conversions.plain(markdown))]
  }

  /// Markdown without its marks: emphasis, escapes, quotes, hard line breaks.
  static func plain(_ markdown: String) -> String {
    let bytes = Array(markdown.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isLineStart = index == 0 || bytes[index - 1] == 0x0A
      if bytes[index] == "\\", index + 1 < bytes.count {
        plain.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == "*" || bytes[index] == "`" {
        index += 1
      } else if isLineStart, bytes[index] == ">", bytes.at(index + 1) == " " {
        index += 2
      } else {
        if bytes[index] == 0x0A { while plain.last == 0x20 { plain.removeLast() } }
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
