import JobModel

extension Rule {
  static let undefinedVariable = Rule(
    id: "undefined-variable", summary: "a variable that the workspace does not have", severity: .error,
    sight: .close,
    why: """
      A variable that nobody fills in reaches the caller as it is, or empty. The workspace lists the variables that \
      there are; where it lists none, nothing is reported.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        "Hi ⟦{caler_name}⟧\n", becomes: "Hi {caller_name}\n", workspace: #"{"variables": {"caller_name": {}}}"#),
      .flags("/Send SMS: \"Hi ⟦{first_name}⟧\"\n", workspace: #"{"variables": {"caller_name": {}}}"#),
      .flags(
        "- /Send SMS: \"Say \\\"hi\\\",\n  ⟦{caler}⟧\" and wait\n",
        becomes: "- /Send SMS: \"Say \\\"hi\\\",\n  {caller}\" and wait\n", workspace: #"{"variables": {"caller": {}}}"#
      ),
      .flags("See ⟦{a}⟧ and {b}\n", workspace: #"{"variables": {"b": {}}}"#),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Hi\" ⟦{caler_name}⟧"}"#,
        becomes: #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "\"Hi\" {caller_name}"}"#,
        in: .action, workspace: #"{"variables": {"caller_name": {}}}"#),
      .fine("Hi {caller_name}\n", workspace: #"{"variables": {"caller_name": {}}}"#),
      .fine("Hi {anything}\n"),
      .fine("Hi `{anything}`\n", workspace: #"{"variables": {"caller_name": {}}}"#),
    ]
  ) { snapshot in
    guard let variables = snapshot.workspace.variables, snapshot.profile.hasBraceVariables else { return [] }
    let names = variables.map { $0.name }
    let parameters = snapshot.parameterNames
    return snapshot.texts.flatMap { text in
      text.atoms.compactMap { atom in
        guard atom.kind == .variable else { return nil }
        let inner = atom.range.lowerBound + 1..<atom.range.upperBound - 1
        let name = text.bytes.string(inner)
        if names.contains(name) || text.role == .textMessage && parameters.contains(name) { return nil }
        let nearest = EditDistance.nearest(to: name, in: names)
        let hint =
          nearest.map { "did you mean {\($0)}?" } ?? "add it to the variables of your workspace, or remove it"
        let fixes = nearest.map { [Fix(title: "write {\($0)}", edits: [text.edit(replacing: inner, with: $0)])] }
        return Mark(
          text.place(of: atom.range), "the workspace has no variable \(Quotation.short(name))", hint: hint,
          fixes: fixes ?? [])
      }
    }
  }
}
