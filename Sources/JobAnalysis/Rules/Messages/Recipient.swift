import JSONText
import JobModel

extension Rule {
  static let recipient = Rule(
    id: "recipient", summary: "a text message's recipient is neither the contact, a number nor a template",
    severity: .error,
    scope: .file,
    cues: .actionFile,
    why: """
      A text message goes to the contact on the call ("contact"), or to a custom recipient: a phone number with its country \
      code, such as +14155550123, or a template such as {{ .parameters.phone_number }}.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": ⟦"contct"⟧}"#,
        becomes: #"{"kind": "textMessage", "name": "a", "recipient": "contact"}"#, in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": ⟦"+14155550123"⟧}"#,
        becomes: #"{"kind": "textMessage", "name": "a", "recipient": { "custom": "+14155550123" }}"#, in: .action),
      .flags(#"{"kind": "textMessage", "name": "a", "recipient": {"custom": ⟦"the manager"⟧}}"#, in: .action),
      .flags(#"{"kind": "textMessage", "name": "a", "recipient": {"custom": ⟦"555-0123"⟧}}"#, in: .action),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "textMessage", "name": "a", "recipient": {"custom": "+14155550123"}}"#, in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .variables.phone_number }}"}}"#, in: .action
      ),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let node = snapshot.document.json?["recipient"] else { return [] }
    if let word = node.string { return word == "contact" ? [] : [notContact(word, node)] }
    guard let custom = node["custom"], let text = custom.string, !isNumber(text), !isTemplate(text) else { return [] }
    return [
      Mark(
        custom.range,
        "this is not a recipient; write a number with its country code, such as +14155550123, or {{ .parameters.phone_number }}"
      )
    ]
  }

  private static func notContact(_ word: String, _ node: JSONNode) -> Mark {
    let replacement = isNumber(word) || isTemplate(word) ? "{ \"custom\": \"\(word)\" }" : "\"contact\""
    return Mark(
      node.range, "a recipient is \"contact\", or { \"custom\": … } with a number or a template",
      fixes: [Fix(title: "write \(replacement)", edits: [TextEdit(range: node.range, replacement: replacement)])])
  }

  private static func isNumber(_ text: String) -> Bool {
    E164.isForm(Array(text.utf8)[...])
  }

  private static func isTemplate(_ text: String) -> Bool {
    text.hasPrefix("{{") && text.hasSuffix("}}")
  }
}
