/// `[Send SMS: Hi]`: an action between brackets, as it is written where there is no menu of actions.
package struct BracketedAction {
  /// As a job has it, without its slash: `Send SMS: "Hi"`.
  package let words: String
  /// Behind the closing bracket.
  package let end: Int

  /// What stands up to the bracket is the action's content; a message goes between quotes, so that all of it is the message.
  /// Nil where the bracket behind the label does not close on its line, or belongs to a link.
  package init?(_ action: BuiltInAction, in bytes: [UInt8], labelEnd: Int) {
    if bytes.at(labelEnd) == "]" {
      guard bytes.at(labelEnd + 1) != "(" else { return nil }
      (words, end) = (action.label, labelEnd + 1)
      return
    }
    guard bytes.at(labelEnd) == ":", action.argument != .none,
      let close = BracketedAction.closing(in: bytes, from: labelEnd)
    else { return nil }
    end = close + 1
    let rest = bytes[labelEnd + 1..<close].drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else {
      words = action.label
      return
    }
    let content = String(decoding: rest[...last], as: UTF8.self)
    let isQuoted = action.argument == .message && content.first != "\"" && content.first != "“"
    words = action.label + ": " + (isQuoted ? BracketedAction.quoted(content) : content)
  }

  /// A message between quotes, with those within escaped.
  package static func quoted(_ content: String) -> String {
    var quoted = "\""
    for character in content {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// The bracket that closes on this line; brackets within come in pairs.
  private static func closing(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count, bytes[index] != "\n" {
      if bytes[index] == "[" { depth += 1 }
      if bytes[index] == "]" {
        if depth == 0 { return index }
        depth -= 1
      }
      index += 1
    }
    return nil
  }
}
