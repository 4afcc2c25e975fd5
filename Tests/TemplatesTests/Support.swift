import Templates
import TestSupport

extension SeededGenerator {
  private static let pieces = [
    "{{", "}}", "{{- ", " -}}", " ", "\n", ".", ".parameters", ".name", "$x", "$", ":=", "=", ",", "|", "(", ")", "\"",
    "`",
    "'", "/*", "*/", "if ", "else ", "end", "range ", "with ", "define ", "template ", "block ", "break", "nil",
    "printf ",
    "\"%5.1f\"", "index ", "eq ", "1", "0x1e", "1.5", "2i", "-", "+", "é", "{", "}", "\\", "text", "\u{201C}", "len ",
    "slice ", "and ", "not ", "\r\n", "#",
  ].map { Array($0.utf8) }

  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<40, using: &self) {
      bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }
    for _ in 0..<Int.random(in: 0..<3, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &self)
      bytes[index] = UInt8.random(in: 0...255, using: &self)
    }
    return bytes
  }

  /// Parts of the text left out, doubled or moved.
  mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1..<5, using: &self) where !text.isEmpty {
      let start = Int.random(in: 0..<text.count, using: &self)
      let end = min(text.count, start + Int.random(in: 0..<12, using: &self))
      let part = Array(text[start..<end])
      if Bool.random(using: &self) { text.removeSubrange(start..<end) }
      text.insert(contentsOf: part, at: Int.random(in: 0...text.count, using: &self))
    }
    return text
  }
}

/// What most tests know of their data.
let sampleType = TemplateType.data(
  parameters: TemplateObjectType([
    .init("name", .text), .init("nickname", .text, isRequired: false), .init("count", .integer),
    .init("percent", .integer(largest: 100)), .init("price", .number), .init("paid", .boolean),
    .init("tip", .number, isRequired: false), .init("note-text", .text), .init("dates", .list(of: .text)),
    .init(
      "people",
      .list(of: .object(TemplateObjectType([.init("name", .text), .init("age", .integer, isRequired: false)])))),
    .init(
      "place", .object(TemplateObjectType([.init("city", .text), .init("zip", .text, isRequired: false)])),
      isRequired: false),
    .init("extra", .object(TemplateObjectType([], isOpen: true))),
  ]),
  variables: TemplateObjectType([.init("phone", .text), .init("agent", .text, isRequired: false)]))

let sampleData = TemplateValue.object([
  (
    "parameters",
    .object([
      ("name", .text("Ada")), ("count", .number(3)), ("price", .number(1_234_567)), ("paid", .boolean(true)),
      ("nothing", .null), ("list", .list([.text("a"), .null, .number(0.5)])), ("order-number", .text("A-1")),
      ("place", .object([("zip", .number(50667)), ("city", .text("Köln"))])),
    ])
  ),
  ("variables", .object([("phone", .text("+49 <1>"))])),
])
