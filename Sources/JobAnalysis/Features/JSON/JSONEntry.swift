import JSONText
import JobModel

/// One entry of a menu in a JSON file, before it is known how it fits into what is typed.
struct JSONEntry {
  var label: String
  var detail: String
  var documentation = ""
  /// What is written: a text without its quotes, or another value as it stands.
  var start: JSONStart
  var isText = true

  /// A text, written as it is called.
  init(_ text: String, detail: String, documentation: String = "") {
    label = text
    self.detail = detail
    self.documentation = documentation
    start = JSONStart(text, JSONStart.literal(text))
  }

  /// A value that is no text.
  init(_ label: String, value: JSONStart, detail: String) {
    self.label = label
    self.detail = detail
    start = value
    isText = false
  }
}

extension JSONCursor {
  /// The entry as a value. What replaces begins behind an opening quote: editors compare the label with what is typed.
  ///
  /// Right behind a colon a space comes first.
  func value(_ entry: JSONEntry, isGlued: Bool) -> Completion? {
    if !entry.isText, isQuoted { return nil }
    let closing = isClosed && !needsComma ? "" : "\""
    let space = isGlued ? " " : ""
    let before = isQuoted ? "" : "\""
    let after = needsComma ? "," : ""
    let text =
      space + (entry.isText ? before + JSONCursor.escaped(entry.start.text) + closing : entry.start.text) + after
    let end = isClosed && needsComma ? word.upperBound + 1 : word.upperBound
    return Completion(
      label: entry.label, kind: .value, detail: entry.detail, documentation: entry.documentation,
      edit: TextEdit(range: word.lowerBound..<end, replacement: text), also: comma,
      snippet: entry.isText ? nil : space + entry.start.snippet + after)
  }

  /// The entry as a key, with its colon and the start of its value where they are not there yet.
  func key(_ name: String, detail: String, documentation: String = "", value: JSONStart) -> Completion {
    let opening = isQuoted ? "" : "\""
    let escaped = JSONCursor.escaped(name)
    if hasColon {
      return Completion(
        label: name, kind: .key, detail: detail, documentation: documentation,
        edit: TextEdit(range: word, replacement: opening + escaped + (isClosed ? "" : "\"")), also: comma)
    }
    let after = needsComma ? "," : ""
    let end = isClosed ? word.upperBound + 1 : word.upperBound
    return Completion(
      label: name, kind: .key, detail: detail, documentation: documentation,
      edit: TextEdit(
        range: word.lowerBound..<end, replacement: opening + escaped + "\": " + value.text + after), also: comma,
      snippet: opening + JSONStart.literal(escaped) + "\": " + value.snippet + after)
  }

  /// The comma that is missing before.
  private var comma: [TextEdit] {
    missingComma.map { [TextEdit(range: $0..<$0, replacement: ",")] } ?? []
  }

  /// As it stands between quotes.
  private static func escaped(_ text: String) -> String {
    let quoted = JSONValue.string(text).written()
    return String(decoding: Array(quoted.utf8.dropFirst().dropLast()), as: UTF8.self)
  }
}
