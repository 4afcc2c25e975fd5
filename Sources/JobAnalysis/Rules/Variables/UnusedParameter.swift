import JSONText
import JobModel
import Templates

extension Rule {
  static let unusedParameter = Rule(
    id: "unused-parameter", summary: "a parameter that the message does not use", severity: .information,
    isOnByDefault: false,
    cues: .actionFile,
    why: """
      The agent collects every parameter before it sends, so the caller is asked for something that nobody needs. Where the \
      message is empty the agent writes it, from all parameters, and nothing is reported.
      """,
    source: .textMessages,
    examples: [
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {⟦"x"⟧: {"type": "string"}}}, "message": "Hi"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": {"custom": "{{ .parameters.phone }}"}, "parameters": {"properties": {"phone": {"type": "string"}, ⟦"x"⟧: {"type": "string"}}, "required": ["phone"]}, "message": "Hi"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"a": {"type": "string"}, ⟦"b"⟧: {"type": "string"}}, "required": ["a"]}, "message": "{{ .parameters.a }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}}, "message": ""}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"place": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}, "required": ["place"]}, "message": "{{ .parameters.place.city }}"}"#,
        in: .action),
      .fine(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"x": {"type": "string"}}}, "message": "{{ range $name, $value := .parameters }}{{ $value }} {{ end }}"}"#,
        in: .action),
    ]
  ) { snapshot in
    guard let node = snapshot.document.json, snapshot.document.kind == .action, snapshot.profile.hasTemplates,
      node["kind"]?.string == "textMessage", let message = snapshot.messages.first,
      !message.bytes.allSatisfy({ $0.isWhitespace })
    else { return [] }
    // A template that cannot be read might use anything.
    let isReadable =
      snapshot.templates.allSatisfy { $0.isAccepted }
      && !snapshot.texts.contains { text in text.atoms.contains { $0.kind == .unclosedTemplate } }
    guard isReadable else { return [] }
    let uses = snapshot.templates.flatMap { $0.uses }
    guard !uses.contains(["parameters"]) else { return [] }
    let properties = node["parameters"]?["properties"]?.members ?? []
    let spelled = snapshot.texts.flatMap { namesInBraces($0) }
    return properties.compactMap { member in
      let path: [TemplateName] = ["parameters", TemplateName(member.key)]
      if spelled.contains(member.key) || uses.contains(where: { $0.starts(with: path) }) { return nil }
      return Mark(
        member.keyRange,
        "nothing uses \(Quotation.short(member.key)), yet the agent collects it; use it in the message, or remove it",
        isUnnecessary: true)
    }
  }

  /// Names in single braces: in the wrong form, but not unused.
  private static func namesInBraces(_ text: PlacedText) -> [String] {
    text.atoms.compactMap { atom in
      guard atom.kind == .variable || atom.kind == .foreignVariable, atom.range.count > 2 else { return nil }
      return text.bytes.string(text.bytes.trimmed(atom.range.lowerBound + 1..<atom.range.upperBound - 1))
    }
  }
}
