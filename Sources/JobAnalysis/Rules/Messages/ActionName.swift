import JSONText
import JobModel

extension Rule {
  static let actionName = Rule(
    id: "action-name", summary: "an action's name has characters that it cannot have, or is already taken",
    severity: .error,
    scope: .file,
    cues: .actionFile,
    why: """
      The agent calls an action by its name: letters, digits, _ and -, as in send_booking_confirmation. A name with spaces \
      cannot be called, a built-in action of the same name would hide it, and of two actions with one name only one is called.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": ⟦"send summary"⟧, "recipient": "contact"}"#,
        becomes: #"{"kind": "textMessage", "name": "send_summary", "recipient": "contact"}"#, in: .action),
      .flags(#"{"kind": "conditionalText", "name": ⟦"Größe!"⟧, "condition": "a", "content": "b"}"#, in: .action),
      .flags(#"{"kind": "textMessage", "name": ⟦"Transfer"⟧, "recipient": "contact"}"#, in: .action),
      .flags(#"{"kind": "textMessage", "name": ⟦""⟧, "recipient": "contact"}"#, in: .action),
      .flags(
        #"{"kind": "textMessage", "name": ⟦"send_link"⟧, "recipient": "contact"}"#, in: .action,
        files: [
          .init("other/link.action.json", #"{"kind": "textMessage", "name": "send_link", "recipient": "contact"}"#)
        ]),
      .fine(
        #"{"kind": "textMessage", "name": "send_link", "recipient": "contact"}"#, in: .action,
        files: [.init("this.action.json", #"{"kind": "textMessage", "name": "send_link", "recipient": "contact"}"#)]),
      .fine(#"{"kind": "textMessage", "name": "send_booking-confirmation2", "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "textMessage", "name": 7, "recipient": "contact"}"#, in: .action),
      .fine(#"{"members": [{"name": "Ana Ortiz"}]}"#, in: .workspace),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let node = snapshot.document.json?["name"], let name = node.string else {
      return []
    }
    let taken = BuiltInAction.all.flatMap { [$0.label] + $0.aliases }
    if taken.contains(where: { $0.utf8.map { $0.lowercased } == name.utf8.map { $0.lowercased } }) {
      return [Mark(node.range, "\(name) is a built-in action; give this one another name")]
    }
    if let path = snapshot.document.path,
      let other = snapshot.workspace.actions.first(where: { $0.name == name && $0.path != path })
    {
      return [
        Mark(
          node.range, "\(other.path) has an action called \(Quotation.short(name)) too; give one of them another name")
      ]
    }
    let isPlain = name.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == "_" || $0 == "-" }
    guard !isPlain || name.isEmpty else { return [] }
    let folded = String(
      decoding: name.utf8.map { $0.isASCIILetter || $0.isDigit || $0 == "-" ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
    let isASCII = !name.isEmpty && name.utf8.allSatisfy { $0 < 0x80 }
    let fix = Fix(title: "write \(folded)", edits: [TextEdit(range: node.range, replacement: "\"\(folded)\"")])
    return [
      Mark(
        node.range, "a name may only have letters, digits, _ and -, such as send_summary", fixes: isASCII ? [fix] : [])
    ]
  }
}
