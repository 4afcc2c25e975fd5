import JSONText
import JobModel

extension Rule {
  static let overlappingConditions = Rule(
    id: "overlapping-conditions", summary: "two conditional texts with the same condition", severity: .warning,
    scope: .file,
    cues: .actionFile,
    why: """
      A conditional text is sent automatically whenever its condition is met. Two with the same condition are both sent, and the \
      caller gets two messages.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": ⟦"If the user asks for the link."⟧, "content": "c"}"#,
        in: .action, files: [link]),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": ⟦"when a caller asks for the link"⟧, "content": "c"}"#,
        in: .action, files: [link]),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": ⟦"if user asks for  link"⟧, "content": "c"}"#,
        in: .action,
        files: [link]),
      .fine(
        #"{"kind": "conditionalText", "name": "a", "condition": "if the user asks for the address", "content": "c"}"#,
        in: .action, files: [link]),
      .fine(
        #"{"kind": "conditionalText", "name": "link", "condition": "if the user asks for the link", "content": "c"}"#,
        in: .action,
        files: [
          .init(
            "this.action.json",
            #"{"kind": "conditionalText", "name": "link", "condition": "if the user asks for the link", "content": "c"}"#
          )
        ]),
      .fine(
        #"{"kind": "conditionalText", "name": "a", "condition": "if the user asks for the link", "content": "c"}"#,
        in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let path = snapshot.document.path, let node = snapshot.document.json,
      node["kind"]?.string == "conditionalText", let condition = node["condition"], let text = condition.string
    else { return [] }
    let wanted = Condition.words(text)
    guard !wanted.isEmpty else { return [] }
    let others = snapshot.workspace.actions.filter { action in
      action.path != path && action.condition.map { Condition.words($0) == wanted } ?? false
    }
    guard let other = others.first else { return [] }
    return [
      Mark(
        condition.range,
        "\(Quotation.short(other.name)) (\(other.path)) has the same condition, so both are sent; change one of the two, or join them"
      )
    ]
  }

  private static let link = Example.File(
    "link.action.json",
    #"{"kind": "conditionalText", "name": "link", "condition": "if the user asks for the link", "content": "d"}"#)
}

/// A condition by its meaning, as far as letters tell.
private enum Condition {
  /// In small letters, without articles, with one word for whoever calls and for "if".
  static func words(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var words: [[UInt8]] = []
    var index = 0
    while index < bytes.count {
      let word = index..<bytes.wordEnd(from: index, to: bytes.count)
      if callers.contains(bytes, word) {
        words.append(Array("caller".utf8))
      } else if !word.isEmpty, !fillers.contains(bytes, word) {
        words.append(bytes[word].map { $0.lowercased })
      }
      index = max(word.upperBound, index + 1)
    }
    return words
  }

  private static let callers = WordSet("user caller customer client")
  private static let fillers = WordSet("a an the if when whenever once")
}
