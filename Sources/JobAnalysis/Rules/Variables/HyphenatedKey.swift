import JobModel
import Templates

extension Rule {
  static let hyphenatedKey = Rule(
    id: "hyphenated-key", summary: "a template uses a name with a hyphen after a dot", severity: .error,
    cues: .templates,
    why: """
      In a template a hyphen ends a name: .parameters.order-number is read as a subtraction, which templates do not have, and \
      the message fails. Reach a name with a hyphen through index, or write _ instead of -.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "Order {{ .parameters.⟦order-number⟧ }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "Order {{ index .parameters \"order-number\" }}"}"#,
        in: .action),
      .flags(
        "/Send SMS: \"Order {{ .variables.⟦order-number⟧ }}\"\n",
        becomes: "/Send SMS: \"Order {{ index .variables \\\"order-number\\\" }}\"\n"),
      .flags(
        "{{ if .variables.⟦order-number⟧ }}Read it back.{{ end }}\n",
        becomes: "{{ if (index .variables \"order-number\") }}Read it back.{{ end }}\n"),
      .fine("/Send SMS: \"Order {{ index .variables \\\"order-number\\\" }}\"\n"),
      .fine("/Send SMS: \"Order {{ .variables.order_number }}\"\n"),
      .fine("/Send SMS: \"{{ .variables.order_number -}} .\"\n"),
    ]
  ) { snapshot in
    let declared = snapshot.parameterNames + (snapshot.workspace.variables ?? []).map { $0.name }
    return snapshot.templates.flatMap { template in
      template.hyphens.map { hyphen in
        let name = Quotation.short(hyphen.name.text)
        return Mark(
          template.place(of: hyphen.range),
          "a name with a hyphen cannot follow a dot; write (index … \"\(name)\"), or rename it with _ instead of -",
          fixes: fixes(
            hyphen.name, hyphen.range, in: template.text, isDeclared: declared.contains(hyphen.name.text)))
      }
    }
  }

  /// `.parameters.order-number` → `index .parameters "order-number"`, in parentheses where more stands around it.
  private static func fixes(
    _ name: TemplateName, _ range: Range<Int>, in text: PlacedText, isDeclared: Bool
  ) -> [Fix] {
    let bytes = text.bytes
    var start = range.lowerBound - 1
    while start > 0, bytes[start - 1].isWord || bytes[start - 1] == "." || bytes[start - 1] == "$" { start -= 1 }
    guard bytes.at(range.lowerBound - 1) == "." else { return [] }
    let owner = start < range.lowerBound - 1 ? bytes.string(start..<range.lowerBound - 1) : "."
    let call = "index \(owner) \"\(name.text)\""
    let replacement = text.standsAlone(start..<range.upperBound) ? call : "(\(call))"
    return [
      Fix(
        title: "write \(replacement)", edits: [text.edit(replacing: start..<range.upperBound, with: replacement)],
        safety: isDeclared ? .safe : .needsReview)
    ]
  }
}
