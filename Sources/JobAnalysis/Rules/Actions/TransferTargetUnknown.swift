import JobModel

extension Rule {
  static let transferTargetUnknown = Rule(
    id: "transfer-target-unknown", summary: "/Transfer call to somebody who is not in the workspace",
    severity: .error,
    sight: .close, cues: .transferActions,
    why: """
      A call can be transferred to a workspace member, a shared inbox, or an external number. A name that is none of them \
      cannot be chosen in the vendor's form. What the workspace does not list cannot be checked: with no members, inboxes \
      and numbers in the workspace, nothing is reported.
      """,
    source: .actions,
    examples: [
      .flags(
        "/Transfer call: ⟦Frnt desk⟧.\n", becomes: "/Transfer call: Front desk.\n",
        workspace: #"{"inboxes": [{"name": "Front desk"}]}"#),
      .flags("/Transfer call: ⟦Sales⟧\n", workspace: #"{"members": [{"name": "Ana Ortiz"}], "inboxes": []}"#),
      .flags("/Transfer call: \"⟦Anna⟧\"\n", workspace: #"{"members": [{"name": "Ana Ortiz"}]}"#),
      .fine("/Transfer call: Sales\n"),
      .fine("/Transfer call: Sales\n", workspace: #"{"profile": "sona"}"#),
      .fine("/Transfer call: the front desk, please.\n", workspace: #"{"inboxes": [{"name": "Front desk"}]}"#),
      .fine("/Transfer call: +1 (415) 555-0123 ext. 4.\n", workspace: #"{"members": [{"name": "Ana"}]}"#),
      .fine("/Transfer call: 4155550123\n", workspace: #"{"members": []}"#),
    ]
  ) { snapshot in
    guard !snapshot.targets.isEmpty else { return [] }
    return snapshot.builtInActions(.transferCall).compactMap { action in
      guard let argument = action.argument, !argument.isUnclosed, snapshot.target(named: argument.value) == nil else {
        return nil
      }
      // A number is its own target.
      guard !argument.value.utf8.allSatisfy({ $0.isWhitespace }),
        PhoneNumber(argument.value, region: snapshot.workspace.region) == nil
      else { return nil }
      let names = snapshot.targets.map { $0.name }
      let nearest = EditDistance.nearest(to: argument.value, in: names)
      let known = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
      let hint =
        nearest.map { "did you mean \($0)?" } ?? "write one that it has (\(known)), or add this one to callwright.json"
      let fixes = nearest.map { name in
        [Fix(title: "write \(name)", edits: [TextEdit(range: argument.content, replacement: name)])]
      }
      return Mark(
        argument.content,
        "the workspace has no member, inbox or number called \(Quotation.short(argument.value))", hint: hint,
        fixes: fixes ?? [])
    }
  }
}
