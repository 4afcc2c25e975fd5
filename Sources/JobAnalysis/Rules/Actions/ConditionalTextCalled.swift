import JobModel

extension Rule {
  static let conditionalTextCalled = Rule(
    id: "conditional-text-called", summary: "instructions call a text that is sent by its own condition",
    severity: .information,
    sight: .close, cues: .otherActions,
    why: """
      A conditional text is sent automatically as soon as its condition is met; instructions cannot call it. After a \
      slash its name does nothing.
      """,
    source: .conditionalTexts,
    examples: [
      .flags("Agree on a day, then ⟦/booking_link⟧.\n", becomes: "Agree on a day, then booking_link.\n", files: [file]),
      .flags("Then ⟦/Booking_Link⟧: now\n", files: [file]),
      .flags("(⟦/booking_link⟧)\n", workspace: #"{"profile": "botphonic"}"#, files: [file]),
      .fine("The text booking_link goes out by itself.\n", files: [file]),
      .fine("then /booking_link\n"),
      .fine(
        "then /booking_link\n",
        files: [.init("a.action.json", #"{"kind": "textMessage", "name": "booking_link"}"#)]),
    ]
  ) { snapshot in
    return snapshot.otherActions.compactMap { action in
      guard case .workspace(let name) = action.kind, let text = snapshot.workspace.action(named: name),
        text.kind == .conditionalText
      else { return nil }
      let condition = text.condition.map { " (\(Quotation.short($0)))" } ?? ""
      let slash = TextEdit(range: action.range.lowerBound..<action.label.lowerBound, replacement: "")
      return Mark(
        action.range.lowerBound..<action.label.upperBound,
        "\(name) is sent automatically when its condition is met\(condition), and cannot be called; remove the slash",
        fixes: [Fix(title: "remove the slash", edits: [slash])])
    }
  }

  private static let file = Example.File(
    "booking_link.action.json",
    #"{"kind": "conditionalText", "name": "booking_link", "condition": "if the caller asks for the link", "content": "x"}"#
  )
}
