/// One piece of a template text, as Go's lexer cuts it.
struct TemplateToken {
  enum Kind {
    case text, leftDelimiter, rightDelimiter, space, end
    case assign, declare, pipe, leftParenthesis, rightParenthesis
    /// Punctuation without a meaning, but for the comma of `range $i, $x := …`.
    case mark
    case string, rawString, character, number, complex, boolean, null
    case dot, field, variable, identifier
    case keyword(TemplateKeyword)
    case broken(TemplateError.Kind)
  }

  var kind: Kind
  var range: Range<Int>
  /// What an error is about, where that is not the token itself.
  var culprit: Range<Int>?
}

package enum TemplateKeyword: String, Sendable, CaseIterable {
  case block, `break`, `continue`, define, `else`, end, `if`, range, template, with

  init?(_ bytes: [UInt8]) {
    for keyword in TemplateKeyword.allCases where Array(keyword.rawValue.utf8) == bytes {
      self = keyword
      return
    }
    return nil
  }

  /// Whether an `{{ end }}` closes it.
  package var opensBlock: Bool {
    switch self {
    case .block, .define, .if, .range, .with: true
    default: false
    }
  }
}

extension TemplateToken.Kind {
  /// A word of the same kind; payloads do not count.
  func isSame(as other: TemplateToken.Kind) -> Bool {
    switch (self, other) {
    case (.text, .text), (.leftDelimiter, .leftDelimiter), (.rightDelimiter, .rightDelimiter), (.space, .space),
      (.end, .end), (.assign, .assign), (.declare, .declare), (.pipe, .pipe), (.leftParenthesis, .leftParenthesis),
      (.rightParenthesis, .rightParenthesis), (.mark, .mark), (.string, .string), (.rawString, .rawString),
      (.character, .character), (.number, .number), (.complex, .complex), (.boolean, .boolean), (.null, .null),
      (.dot, .dot), (.field, .field), (.variable, .variable), (.identifier, .identifier), (.broken, .broken):
      true
    case (.keyword(let left), .keyword(let right)): left == right
    default: false
    }
  }
}
