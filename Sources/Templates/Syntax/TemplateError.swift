/// Why Go would refuse a template text.
package struct TemplateError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case unclosedAction, unclosedComment, textAfterComment
    case unclosedParenthesis, unmatchedParenthesis
    case unclosedString, unclosedRawString, unclosedCharacter
    /// A colon without `=`.
    case loneColon
    /// No template ever holds this character.
    case strangeCharacter(UInt32)
    /// This character directly behind a name.
    case characterAfterName(UInt32)
    /// `.parameters.order-number`: Go has only `index` for it. The name is the whole of it, without the dot.
    case hyphenInName(TemplateName)
    /// `==`, `&&` and the like: what other languages write for the function.
    case operatorSign(String, function: TemplateFunction)
    /// `{{ .name }`.
    case halfClosed
    /// `{{{ .name }}}`.
    case thirdBrace
    case malformedNumber, numberTooLarge, malformedString, malformedCharacter
    /// A word or sign that cannot stand here.
    case unexpected(String, in: TemplateContext)
    case missingValue(TemplateContext)
    /// `define`, `template` and `block` need a name in quotes.
    case missingTemplateName(TemplateKeyword)
    case emptyCommand
    /// A value behind `|`, where a function must stand.
    case valueAfterPipe
    case fieldOfLiteral
    case unknownFunction(TemplateName)
    case unknownVariable(TemplateName)
    case tooManyVariables(TemplateContext)
    case rangeNeedsVariables
    case breakOutsideRange, continueOutsideRange
    case unclosedBlock(TemplateKeyword)
    case endWithoutBlock, elseWithoutBlock, secondElse
    case elseInDefinition(TemplateKeyword)
    case definitionInsideBlock
    case repeatedDefinition(TemplateName)
    /// `{{ else with … }}`, from Go 1.23 on.
    case elseWith
    /// More than 200 levels: ours, whatever Go says.
    case tooDeep
  }

  package let kind: Kind
  /// The line where Go reports it, from 1 on.
  package let line: Int
  /// What is wrong, on that line.
  package let range: Range<Int>
  /// What it belongs to, where that stands elsewhere: the `{{` or the block that is never closed.
  package let related: Range<Int>?

  /// The first version that accepts it, if a later one does.
  package var acceptedSince: TemplateGoVersion? {
    kind == .elseWith ? .go1_23 : nil
  }

  /// Levels of parentheses and blocks, of values when printed, of templates that use templates.
  package static let deepest = 200
}

/// A version of Go later than the reference, which is 1.19.
package enum TemplateGoVersion: String, Sendable {
  case go1_22 = "1.22"
  case go1_23 = "1.23"
}

/// What is being read when something unexpected comes.
package enum TemplateContext: Sendable, Equatable {
  case text, action, operand, parentheses
  case keyword(TemplateKeyword)
}
