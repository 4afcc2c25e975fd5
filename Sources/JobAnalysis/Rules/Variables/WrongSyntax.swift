import JobModel
import Templates

extension Rule {
  static let wrongSyntax = Rule(
    id: "wrong-syntax", summary: "a variable spelled as in another product", severity: .warning,
    stays: { edit, _ in !edit.bytes.hasAny(of: "{}[]<>%$") },
    why: """
      A variable is written {caller_name}, or {{ .variables.caller_name }} where the product has Go templates. Other \
      spellings are not filled in, and the caller gets them as they are.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("Hi ⟦${caller_name}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{ caller_name }⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{Caller Name}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags(
        "/Send SMS: \"Hi\u{A0}⟦{Caller Name}⟧, hello\"\n", becomes: "/Send SMS: \"Hi\u{A0}{caller_name}, hello\"\n"),
      .flags("Hi ⟦{caller-name}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags("Hi ⟦{{caller_name}}⟧\n", becomes: "Hi {caller_name}\n"),
      .flags(
        "/Send SMS: \"Hi ⟦{{ Caller }}⟧\"\n", becomes: "/Send SMS: \"Hi {caller}\"\n",
        workspace: #"{"profile": "standard"}"#),
      .flags(
        "Hi ⟦%caller_name%⟧, ⟦[Caller Name]⟧ and ⟦<caller_name>⟧\n",
        becomes: "Hi {caller_name}, {caller_name} and {caller_name}\n",
        workspace: #"{"variables": {"caller_name": {}}}"#),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"ref": {"type": "string"}}, "required": ["ref"]}, "message": "\"Ref\" ⟦{{ ref }}⟧ or ⟦{ref}⟧"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "parameters": {"properties": {"ref": {"type": "string"}}, "required": ["ref"]}, "message": "\"Ref\" {{ .parameters.ref }} or {{ .parameters.ref }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "\u0048i {{ .⟦Variables⟧.x }}"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "\u0048i {{ .variables.x }}"}"#,
        in: .action),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "⟦{{ printf “%s” .variables.x }}⟧"}"#,
        becomes:
          #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "{{ printf \"%s\" .variables.x }}"}"#,
        in: .action),
      .flags(
        "/Send SMS: \"⟦{{ printf “%s” .variables.x }}⟧\"\n",
        becomes: "/Send SMS: \"{{ printf \\\"%s\\\" .variables.x }}\"\n"),
      .flags(
        "You are ⟦{{AGENT_NAME}}⟧ of {{companyName}}, {{ city }}. {{ customer.name }} calls.\n",
        becomes: "You are {agent_name} of {company_name}, {city}. {customer_name} calls.\n"),
      .fine("Hi {caller_name}\n"),
      .fine("Write {\"a\": 1}, {0} or {}.\n"),
      .fine("Hi `${caller_name}`\n"),
      .fine("Say \"So {their reason} brings you to {the place}?\"\n"),
      .fine("Hi ${caller_name}\n", workspace: #"{"profile": "sona"}"#),
      .fine("Press [Caller Name] or <caller_name>, [caller](https://example.com).\n"),
      .fine("Save 5% on 10%.\n", workspace: #"{"variables": {"on": {}}}"#),
      .fine("Hi {{ .variables.x }}{{ if .variables.y }}{{ end }}\n"),
    ]
  ) { snapshot in
    let spelling = VariableSpelling(snapshot)
    guard spelling.profile.hasBraceVariables || spelling.profile.hasTemplates else { return [] }
    let marks = snapshot.texts.flatMap { text -> [Mark] in
      let variables = ForeignVariable.all(in: text, spelling)
      if text.role == .job, variables.count > slips { return [mark(variables, in: text)] }
      return variables.map { mark([$0], in: text) }
    }
    return marks + snapshot.templates.flatMap { wrongRoots(in: $0) } + curlyQuotes(in: snapshot)
  }

  /// Up to here they are slips, each with a mark of its own; more are the habit of another product, which is said once.
  private static let slips = 3

  private static func mark(_ variables: [ForeignVariable], in text: PlacedText) -> Mark {
    let first = variables[0]
    let more = variables.count - 1
    let quotation = text.quotation(first.range)
    let edits = variables.map { text.edit(replacing: $0.range, with: $0.meant) }
    let isCertain = variables.allSatisfy { $0.isDeclared }
    return Mark(
      text.place(of: first.range),
      more == 0
        ? "\(quotation) is not filled in; write \(first.meant)"
        : "\(quotation) and \(more) more like it are not filled in; write \(first.meant)",
      fixes: [
        Fix(
          title: "write \(first.meant)\(more == 0 ? "" : ", and the other \(more) alike")", edits: edits,
          safety: isCertain ? .safe : .needsReview)
      ])
  }

  /// `.Parameters` for `.parameters`.
  private static func wrongRoots(in template: CheckedTemplate) -> [Mark] {
    template.findings.compactMap { finding in
      guard case .unknownField(let name, let known) = finding.kind, let root = ForeignTemplate.root(name, known) else {
        return nil
      }
      return Mark(
        template.place(of: finding.range), "there is no \(Quotation.short(name.text)) here; write \(root)",
        fixes: [
          Fix(title: "write \(root)", edits: [template.text.edit(replacing: finding.range, with: root)], safety: .safe)
        ])
    }
  }

  /// `“%s”` inside braces.
  private static func curlyQuotes(in snapshot: Snapshot) -> [Mark] {
    guard snapshot.profile.hasTemplates else { return [] }
    return snapshot.texts.flatMap { text in
      text.atoms.compactMap { atom in
        guard case .template = atom.kind else { return nil }
        let quotes = ForeignTemplate.curlyQuotes(text.bytes, atom.range)
        guard !quotes.isEmpty else { return nil }
        return Mark(
          text.place(of: atom.range), "curly quotes do not work in a template; write straight ones",
          fixes: [
            Fix(
              title: "write straight quotes", edits: quotes.map { text.edit(replacing: $0, with: "\"") }, safety: .safe)
          ])
      }
    }
  }
}
