/// A word of a template, for colouring it.
package struct TemplatePiece: Sendable, Equatable {
  package enum Kind: Sendable {
    case keyword, function, field, variable, string, number, constant, comment
  }

  package let kind: Kind
  package let range: Range<Int>

  /// The words of a template's text in its order; braces and signs are none.
  package static func all(in bytes: [UInt8]) -> [TemplatePiece] {
    let lexer = TemplateLexer(bytes)
    var words = lexer.comments.map { TemplatePiece(kind: .comment, range: $0) }
    for token in lexer.tokens {
      if let kind = token.kind.word { words.append(TemplatePiece(kind: kind, range: token.range)) }
    }
    return words.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension TemplateToken.Kind {
  fileprivate var word: TemplatePiece.Kind? {
    switch self {
    case .keyword: .keyword
    case .identifier: .function
    case .field, .dot: .field
    case .variable: .variable
    case .string, .rawString, .character: .string
    case .number, .complex: .number
    case .boolean, .null: .constant
    default: nil
    }
  }
}
