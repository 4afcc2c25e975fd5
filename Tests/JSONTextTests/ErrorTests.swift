import Testing

@testable import JSONText

struct ErrorTests {
  static let cases: [(String, JSONError.Kind)] = [
    ("⟦⟧", .emptyText), ("  ⟦⟧", .emptyText), ("{\"a\":⟦⟧", .missingValue), ("{\"a\": ⟦}⟧", .missingValue),
    ("[1, ⟦,⟧ 2]", .missingValue),
    ("{\"a\": 1 ⟦\"böse\"⟧: 2}", .missingComma(beforeKey: true)), ("[1 ⟦2⟧]", .missingComma(beforeKey: false)),
    ("[\"a\" ⟦{⟧}]", .missingComma(beforeKey: false)), ("{\"a\" ⟦1⟧}", .missingColon), ("{⟦\"a\"⟧}", .missingColon),
    ("{⟦a⟧: 1}", .unquotedKey), ("{⟦:⟧ 1}", .missingKey), ("{⟦,⟧}", .extraComma), ("{\"a\": 1⟦,⟧ }", .commaAtEnd),
    ("[1⟦,⟧]", .commaAtEnd),
    ("{} ⟦{}⟧", .textAfterEnd), ("⟦{⟧\"a\": 1", .unclosedObject), ("[⟦[⟧1", .unclosedArray),
    ("[1⟦}⟧", .wrongCloser(isBrace: true)),
    ("{\"a\": 1⟦]⟧", .wrongCloser(isBrace: false)), ("{\"a\": ⟦\"b}⟧", .unclosedString),
    ("{\"a\": ⟦\"b,⟧\n}", .lineBreakInString),
    ("[\"a⟦\t⟧b\"]", .controlCharacterInString(9)), ("[\"a⟦\u{1}⟧\"]", .controlCharacterInString(1)),
    ("[\"a⟦\\d⟧\"]", .unknownEscape),
    ("[\"⟦\\é⟧\"]", .unknownEscape), ("[\"⟦\\u12⟧x4\"]", .malformedUnicodeEscape), ("[⟦007⟧]", .zeroBeforeNumber),
    ("[⟦+49⟧]", .plusBeforeNumber), ("[⟦1.⟧]", .missingDigit), ("[⟦.5⟧]", .missingDigit), ("⟦-⟧", .missingDigit),
    ("[⟦1e⟧]", .missingDigit),
    ("[⟦0x1F⟧]", .malformedNumber), ("[⟦-Infinity⟧]", .malformedNumber), ("[⟦1.2.3⟧]", .malformedNumber),
    ("[⟦yes⟧]", .unknownWord),
    ("[⟦nul⟧]", .unknownWord), ("[⟦True⟧]", .capitalizedWord), ("[⟦'⟧a']", .wrongQuotes), ("[⟦„⟧a“]", .wrongQuotes),
    ("{⟦“⟧a”: 1}", .wrongQuotes),
    ("[1,⟦\u{A0}⟧2]", .strangeSpace), ("[⟦%⟧]", .unexpectedCharacter), ("[⟦é⟧]", .unexpectedCharacter),
    ("[⟦//⟧ a\n]", .commentInStrictText),
    ("1 ⟦/*⟧ a */", .commentInStrictText),
  ]

  @Test(arguments: cases)
  func `an error names the likely mistake at its place`(_ marked: String, _ kind: JSONError.Kind) {
    let expected = MarkedText(marked)
    #expect(verdict(expected.text) == JSONError(kind, expected.range))
  }

  @Test(arguments: cases)
  func `a message begins small and ends without a full stop`(_ marked: String, _ kind: JSONError.Kind) {
    let message = JSONError(kind, 0..<0).message
    #expect(message.first?.isUppercase == false)
    #expect(!message.hasSuffix("."))
  }
}
