/// Why a text is not JSON, and where.
package struct JSONError: Error, Sendable, Equatable {
  package var kind: Kind
  /// Within the parsed bytes; empty only at their end, where something is missing.
  package var range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package enum Kind: Sendable, Equatable {
    case emptyText
    case missingValue
    case missingComma(beforeKey: Bool)
    case missingColon
    case missingKey
    case unquotedKey
    case extraComma
    case commaAtEnd
    case textAfterEnd
    case unclosedObject
    case unclosedArray
    case wrongCloser(isBrace: Bool)
    case unclosedString
    case lineBreakInString
    case controlCharacterInString(UInt8)
    case unknownEscape
    case malformedUnicodeEscape
    case invalidUTF8
    case zeroBeforeNumber
    case plusBeforeNumber
    case missingDigit
    case malformedNumber
    case unknownWord
    case capitalizedWord
    case wrongQuotes
    case strangeSpace
    case unexpectedCharacter
    case commentInStrictText
    case unclosedComment
    case tooDeep(limit: Int)
  }

  /// In plain words, for a reader who has never heard of a grammar.
  package var message: String {
    switch kind {
    case .emptyText: "there is nothing here yet; the smallest valid text is {}"
    case .missingValue: "a value is missing here"
    case .missingComma(beforeKey: true): "a comma is missing before this key"
    case .missingComma(beforeKey: false): "a comma is missing before this value"
    case .missingColon: "a colon is missing between the key and its value"
    case .missingKey: "a key in double quotes is missing here"
    case .unquotedKey: "this key needs double quotes around it"
    case .extraComma: "there is one comma too many here"
    case .commaAtEnd: "nothing follows this comma; remove it"
    case .textAfterEnd: "the text is already complete before this; remove what follows, or check the brackets"
    case .unclosedObject: "this { has no closing }"
    case .unclosedArray: "this [ has no closing ]"
    case .wrongCloser(isBrace: true): "this } does not match; the list before it was opened with [ and needs ]"
    case .wrongCloser(isBrace: false): "this ] does not match; the part before it was opened with { and needs }"
    case .unclosedString: "this text has no closing quote"
    case .lineBreakInString: "this text has no closing quote on its line; write a line break inside a text as \\n"
    case .controlCharacterInString(.tab): "a tab inside a text is written as \\t"
    case .controlCharacterInString: "this text holds an invisible control character; remove it"
    case .unknownEscape: "a backslash means something special here; for the character itself write two: \\\\"
    case .malformedUnicodeEscape: "after \\u there must be exactly four characters from 0–9 and a–f, as in \\u00e9"
    case .invalidUTF8: "this is not readable as text; save the file as UTF-8"
    case .zeroBeforeNumber: "a number does not begin with an extra 0; put it in double quotes if it is a code"
    case .plusBeforeNumber: "a number does not begin with +; put it in double quotes if it is a phone number"
    case .missingDigit: "a digit is missing in this number"
    case .malformedNumber: "this is not a number; put it in double quotes if it is text"
    case .unknownWord: "this word needs double quotes; only true, false, null and numbers go without"
    case .capitalizedWord: "write true, false and null in lower case"
    case .wrongQuotes: "use straight double quotes (\") here"
    case .strangeSpace: "this is a special space; replace it with an ordinary one"
    case .unexpectedCharacter: "this character cannot be here"
    case .commentInStrictText: "comments are not allowed in this file"
    case .unclosedComment: "this comment has no closing */"
    case .tooDeep(let limit): "this is inside more than \(limit) brackets, which is more than can be read"
    }
  }
}
