import JobModel

extension Rule {
  static let unclosedQuote = Rule(
    id: "unclosed-quote", summary: "what an action sends begins with a quote that never closes", severity: .error,
    sight: .close, cues: .textActions | .transferActions | .requestActions | .otherActions,
    why: """
      Quotes say where a message begins and ends. Without the closing one its end is guessed: it is read up to the end \
      of its line. A message may run over several lines, but not over an empty one.
      """,
    source: .callwright,
    examples: [
      .flags("/Send SMS: ⟦\"Hi there⟧\n\nNext.\n", becomes: "/Send SMS: \"Hi there\"\n\nNext.\n"),
      .flags("then /Send SMS: ⟦“Hi there. Confirm it.⟧", becomes: "then /Send SMS: “Hi there. Confirm it.”"),
      .flags("- /Transfer call: ⟦\"Front desk⟧\n\n- next\n", becomes: "- /Transfer call: \"Front desk\"\n\n- next\n"),
      .flags(
        "/Transfer call: ⟦\"Petra.⟧\nOtherwise ask \"why\".\n",
        becomes: "/Transfer call: \"Petra.\"\nOtherwise ask \"why\".\n"),
      .flags(
        "2. /Transfer call: ⟦\"Petra⟧\n3. Ask \"why\".\n",
        becomes: "2. /Transfer call: \"Petra\"\n3. Ask \"why\".\n"),
      .fine("/Transfer call: \"Front\ndesk\" and wait.\n"),
      .fine("/Send SMS: \"Hi.\nWe are here.\" and wait.\n"),
      .fine("/Send SMS: \"Hi\nthere\" and wait.\n"),
      .fine("/Send SMS: The pipe is 5\" wide.\n"),
      .fine("/Send SMS: “Hi” then wait.\n"),
      .fine("Say \"hi and wait.\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job else { return [] }
    return snapshot.actions.compactMap { action in
      guard let argument = action.argument else { return nil }
      if argument.isUnclosed {
        let close = close(of: argument, syntax.text)
        return mark(
          argument.range, "this quote is never closed; write \(close) where the message ends", close,
          "close it at the end of the line")
      }
      guard let end = nameEnd(of: action, syntax.text), snapshot.targets.isEmpty else { return nil }
      let close = close(of: argument, syntax.text)
      return mark(
        argument.range.lowerBound..<end, "who to call has to fit on one line; write \(close) after the name", close,
        "close it after the name")
    }
  }

  private static func close(of argument: Action.Argument, _ text: SourceText) -> String {
    let open = text.string(argument.range.lowerBound..<argument.content.lowerBound)
    return ["“": "”", "„": "“", "«": "»"][open] ?? "\""
  }

  private static func mark(_ range: Range<Int>, _ message: String, _ close: String, _ title: String) -> Mark {
    let edit = TextEdit(range: range.upperBound..<range.upperBound, replacement: close)
    return Mark(range, message, fixes: [Fix(title: title, edits: [edit])])
  }

  /// Where the name of whom to call ends, if its quote is closed by one of a later sentence or item.
  private static func nameEnd(of action: Action, _ text: SourceText) -> Int? {
    guard case .transferCall = action.kind, let argument = action.argument, argument.isQuoted else { return nil }
    let content = argument.content
    let (bytes, lineEnd) = (text.bytes, text.lineEnd(text.line(at: content.lowerBound)))
    guard lineEnd < content.upperBound else { return nil }
    let end = bytes.trimmed(content.lowerBound..<lineEnd).upperBound
    let next = bytes.skippingWhitespace(from: lineEnd, to: content.upperBound)
    let endsSentence = bytes.at(end - 1).isAny(of: ".!?")
    return endsSentence || bytes.at(next).isDigit || bytes.at(next).isAny(of: "-*") ? end : nil
  }
}
