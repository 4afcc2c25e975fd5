extension TemplateError {
  /// What is wrong and what to write, for somebody who has never heard of Go.
  package var message: String {
    switch kind {
    case .unclosedAction: "this {{ is never closed; write }} after the name"
    case .unclosedComment: "this comment is never closed; end it with */}}"
    case .textAfterComment: "a comment has its braces to itself; write }} directly after */"
    case .halfClosed: "one } is missing here; a template ends with }}"
    case .thirdBrace: "two braces are enough; write {{ and }}"
    case .unclosedParenthesis: "a parenthesis is opened here and never closed; write ) before the }}"
    case .unmatchedParenthesis: "there is nothing open for this ) to close; remove it"
    case .unclosedString: "this quote is never closed; write \" at its end, on the same line"
    case .unclosedRawString: "this ` is never closed; write another ` at the end of the text"
    case .unclosedCharacter: "text goes between double quotes; write \"…\" instead of '…'"
    case .malformedCharacter: "single quotes hold one character only; write \"…\" for text"
    case .malformedString: "a backslash in quotes stands for a special character; write \\\\ for the backslash itself"
    case .malformedNumber: "this is not a number; write digits, perhaps with a decimal point: 12.5"
    case .numberTooLarge: "this number is too large; write it in quotes if it is a telephone number or a code"
    case .loneColon: "a colon does not belong here; write := to give a value to a name that starts with $"
    case .operatorSign(let sign, let function):
      "\(sign) is not known here; write \(function.rawValue) in front of the values, as in \(example(of: function))"
    case .strangeCharacter(let value): strange(value)
    case .characterAfterName(let value): behindName(value)
    case .hyphenInName(let name):
      "a name with a hyphen cannot follow a dot; write (index … \"\(name.text)\"), or rename it with _ instead of -"
    case .unexpected(let word, let context): unexpected(word, context)
    default: structure
    }
  }

  private func example(of function: TemplateFunction) -> String {
    switch function {
    case .not: "{{ if not .parameters.paid }}"
    case .and, .or: "{{ if \(function.rawValue) .parameters.name .parameters.paid }}"
    case .eq, .ne: "{{ if \(function.rawValue) .parameters.name \"Ada\" }}"
    default: "{{ if \(function.rawValue) .parameters.count 2.0 }}"
    }
  }

  private var structure: String {
    switch kind {
    case .missingValue(.keyword(let keyword)):
      "\(keyword.rawValue) needs to know what to look at; write {{ \(keyword.rawValue) .parameters.… }}"
    case .missingValue: "nothing is named here; write what to insert, as in {{ .parameters.name }}"
    case .missingTemplateName(let keyword):
      "\(keyword.rawValue) needs a name in quotes; write {{ \(keyword.rawValue) \"name\" … }}"
    case .emptyCommand: "something is missing next to this |; write a function after it, or remove it"
    case .valueAfterPipe: "only a function can follow |; write its name here, as in | printf \"%s\""
    case .fieldOfLiteral: "a fixed value has no parts; remove the dot and what follows it"
    case .unknownFunction(let name):
      ForeignWord(name)?.advice
        ?? "\(name.text) is not a function; write .parameters.\(name.text) if a parameter is meant"
    case .unknownVariable(let name): "\(name.text) has no value yet; give it one first, with {{ \(name.text) := … }}"
    case .tooManyVariables: "too many names before the :=; write one, or two in a range"
    case .rangeNeedsVariables: "a second name that starts with $ must follow the comma"
    case .breakOutsideRange: "break ends a range, and there is none around it; remove it"
    case .continueOutsideRange: "continue belongs in a range, and there is none around it; remove it"
    case .unclosedBlock(let keyword): "this \(keyword.rawValue) has no end; write {{ end }} where it stops"
    case .endWithoutBlock: "there is nothing open for this end to close; remove it"
    case .elseWithoutBlock: "else belongs between {{ if … }} and {{ end }}; remove it, or write the if"
    case .secondElse: "there is already an else; only one can come before {{ end }}"
    case .elseInDefinition(let keyword): "a \(keyword.rawValue) has no else; remove it"
    case .definitionInsideBlock: "a define cannot be inside another block; move it to the top"
    case .repeatedDefinition(let name): "\"\(name.text)\" is defined twice; give one of them another name"
    case .elseWith: "else with needs Go 1.23 or newer; write {{ else }}{{ with … }}…{{ end }}{{ end }}"
    case .tooDeep: "more than \(TemplateError.deepest) levels inside each other; split the template"
    default: "this cannot be read"
    }
  }

  private func strange(_ value: UInt32) -> String {
    switch value {
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: "a curly quote does not work in a template; write a straight one: \""
    case 0x2018, 0x2019, 0x201A: "a curly quote does not work in a template; write straight double quotes: \"…\""
    case 0xA0, 0x2000...0x200B, 0x202F, 0xFEFF:
      "there is an invisible character here; delete it and write an ordinary space"
    default: "\(shown(value)) has no meaning in a template; remove it, or put the text in quotes"
    }
  }

  private func behindName(_ value: UInt32) -> String {
    switch value {
    case 0x3D: "write a space before the ="
    case 0x2D: "a hyphen cannot follow a name; write a space between them, or rename it with _"
    case 0x80...: strange(value)
    default: "\(shown(value)) cannot follow a name; write a space, or remove it"
    }
  }

  private func unexpected(_ word: String, _ context: TemplateContext) -> String {
    switch word {
    case "=", ":=": "a value is given to a name that starts with $; write {{ $name := … }}"
    case ",": "arguments are separated by spaces; remove the comma"
    case "|": "something is missing before this |; write what to pass on"
    case ")": "there is nothing open for this ) to close; remove it"
    case "if" where context == .keyword(.with) || context == .keyword(.range):
      "else if belongs to an if; write {{ else }}{{ if … }}…{{ end }}{{ end }}"
    case "": "the template ends too early; write what belongs here"
    default: "\(word) cannot be here; remove it, or put a space or a | before it if it is a function"
    }
  }

  private func shown(_ value: UInt32) -> String {
    CharacterClass.isPrintable(value) ? String(decoding: Rune.encoded(value), as: UTF8.self) : "this character"
  }
}
