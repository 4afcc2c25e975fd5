import JSONText
import TestSupport
import Testing

/// The layout of JSON: only white space between tokens changes.
struct FormatterTests {
  @Test(arguments: [
    (#"{"a":1}"#, "{\n  \"a\": 1\n}"),
    ("{}\n\n\n", "{}\n"),
    ("\n\n  []", "[]"),
    (
      "{\"a\":[1,2 ,3],\"b\":{ },\"c\":{\"d\":\"e\"}}\n",
      "{\n  \"a\": [1, 2, 3],\n  \"b\": {},\n  \"c\": { \"d\": \"e\" }\n}\n"
    ),
    ("{\n\t\"a\": {\n\"b\": 1}}", "{\n  \"a\": {\n    \"b\": 1\n  }\n}"),
    ("{\r\n    \"a\": 1 ,\r\n\r\n\r\n    \"b\": 2\r\n}\r\n", "{\r\n  \"a\": 1,\r\n\r\n  \"b\": 2\r\n}\r\n"),
    ("[1, 2,\n3]", "[\n  1, 2,\n  3\n]"),
    ("{\"a\": [1, 2,\n   3]}", "{\n  \"a\": [\n    1, 2,\n    3\n  ]\n}"),
    ("\u{FEFF} {\"a\": 1}", "\u{FEFF}{\n  \"a\": 1\n}"),
    (
      "{ // one\n\"a\": 1, // two\n\n/* three */ \"b\": 2, /* four */\n\"c\" // five\n: 3 // six\n}",
      """
      { // one
        "a": 1, // two

        /* three */ "b": 2, /* four */
        "c" // five
        : 3 // six
      }
      """
    ),
    (
      "// top\n{\"a\": [1, /* x */ 2,],}\n// end",
      """
      // top
      {
        "a": [
          1, /* x */ 2,
        ],
      }
      // end
      """
    ),
    ("{\"a\": -1.50E+02, \"b\": \"\\u00e9\\/\"}", "{\n  \"a\": -1.50E+02,\n  \"b\": \"\\u00e9\\/\"\n}"),
  ])
  func `a text is laid out`(text: String, wanted: String) {
    #expect(FormatterTests.formatted(text) == wanted)
    #expect(FormatterTests.formatted(wanted) == wanted)
  }

  @Test func `what is too long for a line gets more`() {
    let long = String(repeating: "x", count: 70)
    #expect(FormatterTests.formatted("{\"a\": [\"\(long)\", \"\(long)\"]}").split(separator: "\n").count == 6)
    #expect(FormatterTests.formatted("{\"a\": [\"\(long)\", 1]}").split(separator: "\n").count == 3)
  }

  @Test func `tabs, wider steps and a free end are kept where they are wanted`() {
    let text = Array("{\"a\": 1}\n\n\n".utf8)
    let edits = JSONFormatter.edits(of: text, unit: [0x09], trimsEnd: false)
    #expect(String(decoding: edits.applied(to: text), as: UTF8.self) == "{\n\t\"a\": 1\n}\n\n\n")
  }

  @Test func `tokens stay, a second time changes nothing, and no edit is wider than it must be`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3_000 {
      let text = FormatterTests.value(&random, depth: 0)
      let bytes = Array(text.utf8)
      guard let before = try? JSONNode.parse(bytes, dialect: .commented) else {
        Issue.record("\(text)")
        continue
      }
      let edits = JSONFormatter.edits(of: bytes)
      let after = edits.applied(to: bytes)
      let shown = String(decoding: after, as: UTF8.self)
      let again = try JSONNode.parse(after, dialect: .commented)
      #expect(again.value == before.value, "\(text)\n---\n\(shown)")
      #expect(FormatterTests.ink(bytes) == FormatterTests.ink(after), "\(text)\n---\n\(shown)")
      #expect(JSONFormatter.edits(of: after).isEmpty, "\(text)\n---\n\(shown)\n---\n\(FormatterTests.formatted(shown))")
      for edit in edits {
        #expect(!edit.range.isEmpty || !edit.replacement.isEmpty)
        #expect(edit.range.isEmpty || bytes[edit.range.lowerBound] != edit.replacement.utf8.first)
      }
    }
  }

  private static func formatted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: JSONFormatter.edits(of: bytes).applied(to: bytes), as: UTF8.self)
  }

  /// The text without white space, that in strings and comments included.
  private static func ink(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 > 0x20 }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> String {
    let count = random.below(4)
    switch random.below(depth > 4 ? 5 : 8) {
    case 0: return "1.0e5"
    case 1: return "\"a // b, {\\\"\""
    case 2: return "null"
    case 3: return "\"\(String(repeating: "é", count: random.below(90)))\""
    case 4: return "[]"
    case 5:
      let parts = (0..<count).map { _ in space(&random) + value(&random, depth: depth + 1) + space(&random) }
      return "[" + parts.joined(separator: ",") + (count > 0 && random.below(4) == 0 ? "," : "") + space(&random) + "]"
    default:
      let parts = (0..<count).map { place in
        space(&random) + "\"k\(place)\"" + space(&random) + ":" + space(&random) + value(&random, depth: depth + 1)
          + space(&random)
      }
      return "{" + parts.joined(separator: ",") + (count > 0 && random.below(4) == 0 ? "," : "") + space(&random) + "}"
    }
  }

  private static func space(_ random: inout SeededGenerator) -> String {
    let pieces = ["", "", "", " ", "\n", "\n\n\n", "\t", "\r\n", "/* c */", " // d\n", "\n// e\n", "\r"]
    return (0..<random.below(3)).map { _ in pieces[random.below(pieces.count)] }.joined()
  }
}
