import JobModel

/// The names of the vendor's actions with their slashes: what the editor shows as a chip is copied as plain words.
struct MarkedActions {
  private(set) var text = ""
  private(set) var count = 0

  init(_ pasted: String) {
    let bytes = Array(pasted.utf8)
    var made: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let (words, next) = MarkedActions.action(in: bytes, at: index) {
        made += Array(("/" + words).utf8)
        count += 1
        index = next
      } else {
        made.append(bytes[index])
        index += 1
      }
    }
    text = String(decoding: made, as: UTF8.self)
  }

  /// `[Send SMS]`, `[Send SMS: Hi]`, or `Send SMS:` where a word begins and no slash stands before.
  private static func action(in bytes: [UInt8], at index: Int) -> (String, Int)? {
    let before = bytes.at(index - 1)
    guard index == 0 || !before.isWord && before != "/" && before != "-" else { return nil }
    let isBracketed = bytes[index] == "["
    let start = isBracketed ? index + 1 : index
    for action in BuiltInAction.all {
      let label = Array(action.label.utf8)
      guard start + label.count <= bytes.count, Array(bytes[start..<start + label.count]) == label else { continue }
      let end = start + label.count
      if isBracketed { return bracketed(action, in: bytes, from: end) }
      return bytes.at(end) == ":" && before != "[" ? (action.label, end) : nil
    }
    return nil
  }

  /// What stands up to the bracket is the action's content; a message goes between quotes, so that all of it is the message.
  private static func bracketed(_ action: BuiltInAction, in bytes: [UInt8], from end: Int) -> (String, Int)? {
    if bytes.at(end) == "]" { return (action.label, end + 1) }
    guard bytes.at(end) == ":", action.argument != .none, let close = closing(in: bytes, from: end) else { return nil }
    let rest = bytes[end + 1..<close].drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return (action.label, close + 1) }
    let content = String(decoding: rest[...last], as: UTF8.self)
    guard action.argument == .message, content.first != "\"", content.first != "“" else {
      return (action.label + ": " + content, close + 1)
    }
    var quoted = ""
    for character in content {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return (action.label + ": \"" + quoted + "\"", close + 1)
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
