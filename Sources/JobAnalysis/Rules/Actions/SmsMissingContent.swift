import JobModel

extension Rule {
  static let smsMissingContent = Rule(
    id: "sms-missing-content", summary: "/Send SMS with nothing to send", severity: .error,
    sight: .close, cues: .textActions,
    why: """
      Send SMS texts what follows its colon; the vendor's form asks for the content when the action is added. \
      Without content nothing can be sent. A message on the next line does not count: start it on the same line as the colon.
      """,
    source: .actions,
    examples: [
      .flags("Tell them you'll text the link, then ⟦/Send SMS⟧.\n"),
      .flags("Then ⟦/Send SMS:⟧\nConfirm they got it.\n"),
      .flags("2. ⟦/Send SMS: \"\"⟧\n"),
      .flags("Text them (⟦/send sms⟧) and confirm.\n"),
      .fine("then /Send SMS: https://example.com/book. Confirm they received it.\n"),
      .fine("/Send SMS: \"Hi {caller_name}, thanks for calling.\"\n"),
      .fine("**/Send SMS**: \"Hi\"\n"),
      .fine("Type `/Send SMS:` to begin.\n"),
    ]
  ) { snapshot in
    snapshot.builtInActions(.sendSMS).compactMap { action in
      if let argument = action.argument, !argument.value.utf8.allSatisfy({ $0.isWhitespace }) { return nil }
      if action.missingColon != nil { return nil }
      return Mark(
        action.range, "/Send SMS has nothing to send; write the message in quotes after a colon: /Send SMS: \"…\"",
        fixes: [missingArgument(of: action, title: "add a message")])
    }
  }

  /// Inserts the colon and quotes that an argument goes between.
  static func missingArgument(of action: Action, title: String) -> Fix {
    let place = action.label.upperBound..<action.range.upperBound
    return Fix(
      title: title, edits: [TextEdit(range: place, replacement: ": \"\"")], safety: .needsReview, snippet: ": \"$1\"")
  }
}
