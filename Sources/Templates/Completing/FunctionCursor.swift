/// The function whose arguments are being written at a place between `{{` and `}}`.
package struct FunctionCursor: Sendable, Equatable {
  package let function: TemplateFunction
  /// Which argument, counted from 0.
  package let argument: Int

  /// What stands before the cursor in one pair of parentheses.
  private struct Command {
    var function: TemplateFunction?
    /// Words that are over.
    var words = 0
    var isInWord = false

    mutating func add(_ token: TemplateToken, _ bytes: [UInt8]) {
      if !isInWord, words == 0, token.kind.isSame(as: .identifier) {
        function = TemplateFunction(TemplateName(bytes.slice(token.range)))
      }
      isInWord = true
    }

    mutating func endWord() {
      if isInWord { words += 1 }
      isInWord = false
    }

    var call: FunctionCursor? {
      function.flatMap { words > 0 ? FunctionCursor(function: $0, argument: words - 1) : nil }
    }
  }

  private init(function: TemplateFunction, argument: Int) {
    self.function = function
    self.argument = argument
  }

  /// The innermost one; nil where no function's name stands before the cursor.
  package init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, offset <= bytes.count else { return nil }
    let tokens = TemplateLexer(Array(bytes[..<offset])).tokens
    guard let opening = tokens.lastIndex(where: { $0.kind.isSame(as: .leftDelimiter) }) else { return nil }
    var commands = [Command()]
    for token in tokens[(opening + 1)...] {
      let last = commands.count - 1
      switch token.kind {
      case .rightDelimiter: return nil
      case .end: continue
      case .space: commands[last].endWord()
      case .pipe, .keyword, .assign, .declare: commands[last] = Command()
      case .leftParenthesis: commands.append(Command())
      case .rightParenthesis:
        if commands.count > 1 { commands.removeLast() }
        commands[commands.count - 1].isInWord = true
      default: commands[last].add(token, bytes)
      }
    }
    guard let call = commands.reversed().lazy.compactMap({ $0.call }).first else { return nil }
    self = call
  }
}
