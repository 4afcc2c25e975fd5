import JobModel

extension Rule {
  static let unclosedQuote = Rule(
    id: "unclosed-quote", summary: "what an action sends begins with a quote that never closes", severity: .error,
    sight: .close, cues: .textActions | .transferActions | .requestActions | .otherActions,
    why: """
      Quotes say where a message begins and ends. Without the closing one the message is guessed: it is read up to the end \
      of its line. A message may run over several lines, but not over an empty one.
      """,
    source: .callwright,
    examples: [
      .flags("/Send SMS: ⟦\"Hi there⟧\n\nNext.\n", becomes: "/Send SMS: \"Hi there\"\n\nNext.\n"),
      .flags("then /Send SMS: ⟦“Hi there. Confirm it.⟧", becomes: "then /Send SMS: “Hi there. Confirm it.”"),
      .flags("- /Transfer call: ⟦\"Front desk⟧\n\n- next\n", becomes: "- /Transfer call: \"Front desk\"\n\n- next\n"),
      .fine("/Send SMS: \"Hi\nthere\" and wait.\n"),
      .fine("/Send SMS: The pipe is 5\" wide.\n"),
      .fine("/Send SMS: “Hi” then wait.\n"),
      .fine("Say \"hi and wait.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    return snapshot.actions.compactMap { action in
      guard let argument = action.argument, argument.isUnclosed else { return nil }
      let open = syntax.text.string(argument.range.lowerBound..<argument.content.lowerBound)
      let close = ["“": "”", "„": "“", "«": "»"][open] ?? "\""
      let end = argument.range.upperBound
      return Mark(
        argument.range, "this quote is never closed; write \(close) where the message ends",
        fixes: [Fix(title: "close it at the end of the line", edits: [TextEdit(range: end..<end, replacement: close)])])
    }
  }
}
