import JobModel

extension Rule {
  static let unknownAction = Rule(
    id: "unknown-action", summary: "a / with the name of an action that does not exist", severity: .error,
    sight: .close, cues: .otherActions,
    why: """
      An agent can only run the actions that its product and your workspace have. A / with another name is read as plain \
      words: nothing is sent and nobody is called. If the name is not close to that of any action, this is a warning.
      """,
    source: .actions,
    examples: [
      .flags("then /⟦Sned SMS⟧: hi\n", becomes: "then /Send SMS: hi\n"),
      .flags("/⟦Send Text⟧: hi there\n", becomes: "/Send SMS: hi there\n"),
      .flags("/⟦Tranfer call⟧: Front desk\n", becomes: "/Transfer call: Front desk\n"),
      .flags("Choose /⟦Calendar⟧ from the menu\n"),
      .flags("Then /⟦Send email⟧: the request\n", becomes: "Then \\/Send email: the request\n"),
      .fine("Give them a choice of and/or, 24/7, 9/10, c/o, N/A or $5 /month.\n"),
      .fine("Pick Yes /No\n"),
      .flags("Send them to the page /home\n\n/⟦Calendar⟧\n"),
      .fine("Send them to the page /home or /About.\n"),
      .fine("/Transferred callers wait in /usr/local/Call.\n"),
      .fine("See https://example.com/Send and \\/Sned SMS.\n"),
      .fine("`/Sned SMS: hi`\n"),
    ]
  ) { snapshot in
    return snapshot.otherActions.compactMap { action in
      guard case .unknown(let found) = action.kind else { return nil }
      let nearest = namesMedium(action.label, snapshot) ? nil : found
      if nearest == nil, snapshot.workspace.mayHaveMoreActions { return nil }
      let label = snapshot.quotation(action.label)
      guard let nearest else {
        return Mark(
          action.label,
          "there is no action called \(label)",
          hint: "type / to choose one, or write \\/ if you mean the words", severity: .warning,
          fixes: [escape(action)])
      }
      return Mark(
        action.label, "there is no action called \(label)", hint: "did you mean /\(nearest)?",
        fixes: [
          Fix(title: "write /\(nearest)", edits: [TextEdit(range: action.label, replacement: nearest)]), escape(action),
        ])
    }
  }

  /// "Send email": something else than a text that was misspelled.
  private static func namesMedium(_ label: Range<Int>, _ snapshot: Snapshot) -> Bool {
    let bytes = snapshot.document.text.bytes
    let last = bytes[label].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? label.lowerBound
    return media.contains(bytes, last..<label.upperBound)
  }

  private static let media = WordSet("e-mail email emails fax letter mail voicemail whatsapp")

  private static func escape(_ action: Action) -> Fix {
    let slash = action.range.lowerBound..<action.range.lowerBound
    return Fix(title: "keep the words: write \\/", edits: [TextEdit(range: slash, replacement: "\\")])
  }
}
