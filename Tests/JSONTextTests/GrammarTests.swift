import Foundation
import Testing

@testable import JSONText

/// The classes of the well-known JSONTestSuite, in texts of our own.
struct GrammarTests {
  static let accepted: [String] = [
    "null", "true", "false", "0", "-0", "7", "\"\"", "[]", "{}", " \t\r\n[ ]\n", "[[]   ]", "[\"\"]", "[1\n]", " [1]",
    "[null, 1, \"1\", {}]", "[0.1]", "[-0.0]", "[123e65]", "[0e+1]", "[0e1]", "[ 4]", "[-1]", "[1E22]", "[1E-2]",
    "[1E+2]", "[123.456e78]", "[1.5]", "[-237462374673276894279832749832423479823246327846]", "[1e9999]", "[0.4e-9999]",
    "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"b\",\"a\":\"b\"}", "{\"\":0}", "{\"a\\u0000b\":42}", "{\"a\":[]}",
    "{\"a\":\n1\n}",
    "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\"\"]", "[\"a/*b*/c/*d//e\"]", "[\"\\\\a\"]",
    "[\"\\u0012\"]",
    "[\"\\uFFFF\"]", "[\"asd \"]", "[\"\u{7F}\"]", "[\"π€𝄞\u{2028}\u{2029}\u{FEFF}\u{10FFFF}\u{FFFF}\"]",
    "[\"new\\u00A0line\"]",
    "[\"\\u0022\\u005C\"]", "[1,null,null,null,2]", "[true]", "\"asd\"", "{\"min\": -1.0e+28, \"max\": 1.0e+28}",
    // Either way is allowed; here they are read: lone surrogates are repaired, a byte order mark is skipped.
    "[\"\\uDADA\"]", "[\"\\uD888\\u1234\"]", "[\"\\uD800\\n\"]", "[\"\\uDd1ea\"]", "[\"\\uD800\\uD800\\n\"]",
    "[\"\\uDC00\\uD800\"]", "\u{FEFF}{}",
  ]

  static let refused: [String] = [
    "", " ", "\u{FEFF}", "[", "]", "{", "}", "[1", "[1,", "[1,,", "[,1]", "[1,,2]", "[1,]", "[1,,]", "[,]", "[\"\",]",
    "[\"x\"",
    "[1 true]", "[\"a\" 1]", "[1:2]", "[\"\": 1]", "[3[4]]", "[\"x\"]]", "[1]x", "[][]", "[1],", "[1}", "{]", "[{",
    "[\"a\",\n4\n,1,",
    "{\"a\"", "{\"a\":", "{\"a\" 1}", "{\"a\":1,}", "{\"a\":1,,\"b\":2}", "{,}", "{\"a\",\"b\"}", "{\"a\"::1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1:2}", "{a:1}", "{1:1}", "{'a':0}", "{null:null}", "{[\"x\"]:1}", "{\"a\":/**/1}", "{\"a\":1}#",
    "{\"a\":1}//", "//x\n1",
    "{\"a\":1}/**/", "{\"a\":\"a", "{}}", "*", "{\"a\":1}\"x\"", "{\"x\", null}", "{\"a\" : 1 true}", "1 2", "{}1",
    "\"a\"\"b\"",
    "nul", "tru", "fals", "nulll", "True", "NULL", "truex", "[TRUE]", "undefined", "NaN", "Infinity", "-Infinity",
    "[+Inf]",
    "-", "--1", "+1", "[+1]", "01", "-01", "00", "012", "1.", "[1.]", ".1", "-.1", "[-2.]", "0.e1", "[2.e3]", "1e",
    "1e+", "1E-", "[0e]",
    "[0E+]", "1e1.5", "1.2.3", "0x1F", "[1eE2]", "1_000", "[1 000.0]", "1a", "[-1x]", "[- 1]", "[0.3e]", "[9.e+]",
    "\u{FF11}", "1+2",
    "\"", "\"a", "'a'", "['x']", "“x”", "`x`", "\"\\\"", "\"\\", "[\"\\", "\"\\x00\"", "\"\\a\"", "\"\\'\"", "\"\\u\"",
    "\"\\u1\"", "\"\\u12\"",
    "\"\\u123\"", "\"\\u00G0\"", "\"\\uD834\\\"", "\"\\uD834\\u\"", "\"\\uD800\\u1\"", "\"\\uD800\\u1x\"",
    "\"\\U0041\"", "\"\\é\"", "\"\\😀\"",
    "\"a\nb\"", "\"a\tb\"", "\"a\rb\"", "\"\u{0}\"", "\"\u{1F}\"", "[\u{C}]", "[\u{B}]", "[\u{A0}]", "[\u{2060}]",
    "\u{FEFF}\u{FEFF}1",
    "[\u{0}]", "1\u{0}", "\u{0}", "\\u0020[]", "[\"a\"\u{3000}]", "<a>", "[<null>]", "&", "é", "abc", "[\\n]",
    "\"\\u{41}\"", "/", "[1/]",
  ]

  @Test(arguments: accepted)
  func `a valid text is read`(_ text: String) {
    #expect(verdict(text) == nil)
    #expect(verdict(text, .commented) == nil)
  }

  @Test(arguments: refused)
  func `an invalid text is refused at a place inside it`(_ text: String) throws {
    let error = try #require(verdict(text))
    #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count)
    #expect(!error.message.isEmpty)
  }

  /// A few texts stay out of the comparison: Foundation takes `1` and a zero byte for UTF-16, refuses a number that
  /// no `Double` can hold, and does as it likes where RFC 8259 leaves the choice.
  @Test func `the verdicts agree with JSONSerialization`() {
    let lenient: Set<String> = [
      "\"\\uD834\\\"", "[\"\\uDADA\"]", "[\"\\uD888\\u1234\"]", "[\"\\uD800\\n\"]", "[\"\\uDd1ea\"]",
      "[\"\\uD800\\uD800\\n\"]",
      "[\"\\uDC00\\uD800\"]", "[1e9999]", "[0.4e-9999]", "[1,]", "[\"\",]", "{\"a\":1,}", "\u{FEFF}{}", "1\u{0}",
    ]
    for text in GrammarTests.accepted + GrammarTests.refused where !lenient.contains(text) {
      let foundation = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      #expect((foundation != nil) == (verdict(text) == nil), "\(text)")
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xC3], [0xC3, 0x28], [0x80], [0xE0, 0x80, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0xAF], [0xF4, 0xBF, 0xBF, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFE, 0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused where they stand`(_ invalid: [UInt8]) {
    let inString = Array("[\"äb\\n".utf8) + invalid + Array("\"]".utf8)
    #expect(verdict(inString) == JSONError(.invalidUTF8, 7..<8))
    #expect(verdict(Array("[1, ".utf8) + invalid)?.kind == .invalidUTF8)
    #expect(verdict(Array("[1]".utf8) + invalid)?.kind == .invalidUTF8)
    let inComment = Array("/*ä".utf8) + invalid + Array("*/1".utf8)
    #expect(verdict(inComment, .commented) == JSONError(.invalidUTF8, 4..<5))
  }

  @Test func `nesting up to the limit is read, and beyond it is an error that says so`() throws {
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
      func nested(_ depth: Int) -> String {
        String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
      }
      #expect(verdict(nested(200)) == nil)
      #expect(verdict(nested(201))?.kind == .tooDeep(limit: 200))
      #expect(verdict(nested(100_000))?.kind == .tooDeep(limit: 200))
      let error = #expect(throws: JSONError.self) {
        try JSONNode.parse(Array(nested(100_000).utf8), depthLimit: .max)
      }
      #expect(error?.kind == .tooDeep(limit: 500))
    }
    #expect(throws: JSONError.self) { try JSONNode.parse([0x5B, 0x5D], depthLimit: -1) }
  }
}
