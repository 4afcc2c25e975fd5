import JobModel

extension Rule {
  static let smsMissingContent = Rule(
    id: "sms-missing-content", summary: "a Send SMS says nothing to send", severity: .error,
    sight: .close, cues: .textActions,
    why: """
      Send SMS texts what stands behind its colon; the vendor's form asks for the content when the action is placed. \
      Without content nothing can be sent. A message on the next line does not count: begin it on the line of the colon.
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
        action.range, "/Send SMS has nothing to send; write the message in quotes behind a colon: /Send SMS: \"…\"",
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
