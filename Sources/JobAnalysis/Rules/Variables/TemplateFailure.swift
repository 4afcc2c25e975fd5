import JobModel
import Templates

extension Rule {
  static let templateFailure = Rule(
    id: "template-failure", summary: "a template that can be read, but fails when the message is sent",
    severity: .error,
    cues: .templates,
    why: """
      Go stops at a value that does not fit: a text compared with a number, a function with too few values, a range over a \
      text. The message is then not sent.
      """,
    source: .textMessages,
    examples: [
      .flags("/Send SMS: \"{{ ⟦len⟧ }}\"\n"),
      .flags(
        "/Send SMS: \"{{ if eq .variables.x ⟦1⟧ }}Hi{{ end }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .flags(
        "{{ range ⟦.variables.x⟧ }}Say hi.{{ end }}\n", workspace: #"{"variables": {"x": {}}}"#),
      .flags("/Send SMS: \"{{ template ⟦\\\"x\\\"⟧ }}\"\n"),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"n": {"type": "integer"}, "l": {"type": "array", "items": {"type": "string"}}}, "required": ["n", "l"]}, "message": "{{ index .parameters.l ⟦.parameters.n⟧ }}"}"#,
        in: .action),
      .flags("/Send SMS: \"{{ range ⟦3⟧ }}Hi{{ end }}\"\n"),
      .fine("/Send SMS: \"{{ if eq .variables.x \\\"1\\\" }}Hi{{ end }}\"\n", workspace: #"{"variables": {"x": {}}}"#),
      .fine("/Send SMS: \"{{ if eq .variables.x 1 }}Hi{{ end }}\"\n"),
      .fine("/Send SMS: \"{{ range .parameters.people }}{{ . }}{{ end }}\"\n"),
    ]
  ) { snapshot in
    snapshot.templates.flatMap { template in
      template.findings.compactMap { finding in
        guard let words = words(for: finding.kind) else { return nil }
        let later = finding.acceptedSince.map { " (it needs Go \($0.rawValue) or newer)" } ?? ""
        return Mark(
          template.place(of: finding.range), words + later, severity: finding.acceptedSince == nil ? nil : .information)
      }
    }
  }

  /// What is wrong and what to write; nil for what only reads oddly or has a rule of its own.
  private static func words(for kind: TemplateFinding.Kind) -> String? {
    switch kind {
    case .argumentsForValue:
      "only a function takes values after it; put | or a function in front, or remove what follows"
    case .nullAsCommand: "nil alone is nothing to print; remove it, or write a text in quotes"
    case .wrongArgumentCount(let function, let given): count(function, given)
    case .incompatibleComparison(let function, let left, let right):
      "\(function.rawValue) cannot compare \(left.words) with \(right.words), and the message fails; write both as texts or both as numbers"
    case .cannotCompare(let function, let type):
      "\(function.rawValue) cannot compare \(type.words), and the message fails; compare a text or a number"
    case .cannotRange(let type):
      "range goes through a list, and this is \(type.words); name a list, or remove the range"
    case .rangeOverNumber: "range goes through a list, and this is a number; name a list"
    case .cannotIndex(let type):
      "index does not fit \(type.words) here; name a list with a number, or an object with a key"
    case .numberAsIndex:
      "a number of the data has a decimal point and counts no places; write a whole number, such as 0 for the first"
    case .cannotMeasure(let type): "len counts texts and lists, and this is \(type.words); name one of those"
    case .unknownTemplate(let name, let known): unknown(name, known)
    case .undeclaredVariable(let name):
      "\(Quotation.short(name.text)) has no value yet; give it one first, with {{ \(Quotation.short(name.text)) := … }}"
    default: nil
    }
  }

  private static func count(_ function: TemplateFunction, _ given: Int) -> String {
    let (least, isOpen) = function.arguments
    let wanted = function == .eq ? 2 : least
    let noun = wanted == 1 ? "value" : "values"
    return "\(function.rawValue) takes \(isOpen ? "at least " : "")\(wanted) \(noun), and here it has \(given)"
  }

  private static func unknown(_ name: TemplateName, _ known: [TemplateName]) -> String {
    let start = "there is no template called \(Quotation.short(name.text))"
    guard let nearest = EditDistance.nearest(to: name.text, in: known.map { $0.text }) else {
      return start + "; write {{ define \"\(Quotation.short(name.text))\" }} … {{ end }} in the same message"
    }
    return start + "; did you mean \(nearest)?"
  }
}
