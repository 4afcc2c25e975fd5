import JobModel

extension Rule {
  static let ambiguousPayload = Rule(
    id: "ambiguous-payload", summary: "it cannot be seen where a message without quotes ends", severity: .warning,
    sight: .close, cues: .textActions,
    why: """
      A message without quotes ends with its sentence. Where more text follows on the line and that text could belong to the \
      message as well, a reader cannot tell what is sent. Quotes say it.
      """,
    source: .actions,
    examples: [
      .flags(
        "/Send SMS: ⟦Hi!⟧ Here's your link: https://example.com. Reply if you need changes.\n",
        becomes: "/Send SMS: \"Hi!\" Here's your link: https://example.com. Reply if you need changes.\n"),
      .flags(
        "/Send SMS: ⟦Thanks for calling⟧. We open at 8.\n",
        becomes: "/Send SMS: \"Thanks for calling\". We open at 8.\n"),
      .flags(
        "/Send SMS: ⟦Your visit is booked⟧. See you soon!\n",
        becomes: "/Send SMS: \"Your visit is booked\". See you soon!\n"),
      .fine("/Send SMS: https://example.com/book. Confirm they received it.\n"),
      .fine("/Send SMS: Thanks for calling. Then ask for the address.\n"),
      .fine("/Send SMS: Thanks for calling. If they want more, wait.\n"),
      .fine("/Send SMS: \"Hi!\" Here's your link.\n"),
      .fine("/Send SMS: Thanks for calling\nWe open at 8.\n"),
    ]
  ) { snapshot in
    guard let text = snapshot.document.job?.text else { return [] }
    return snapshot.builtInActions(.sendSMS).compactMap { action in
      guard let argument = action.argument, mayGoOn(argument, in: snapshot) else { return nil }
      let sent = snapshot.quotation(argument.content)
      let content = argument.content
      let edits = [
        TextEdit(range: content.lowerBound..<content.lowerBound, replacement: "\""),
        TextEdit(range: content.upperBound..<content.upperBound, replacement: "\""),
      ]
      return Mark(
        content,
        "only \"\(sent)\" is sent, and what follows is read as an instruction; put quotes around all that is sent",
        fixes: [
          Fix(title: "quote the message up to here", edits: edits),
          Fix(title: "quote the rest of the line too", edits: lineEdits(content, in: text)),
        ])
    }
  }

  /// Whether a message may be meant to go on behind its end: what follows in the line is neither an instruction nor a word that
  /// goes on with the job.
  static func mayGoOn(_ argument: Action.Argument, in snapshot: Snapshot) -> Bool {
    guard !argument.isQuoted, let syntax = snapshot.document.job else { return false }
    let bytes = syntax.text.bytes
    let end = argument.content.upperBound
    let isURL = syntax.atoms(in: argument.content).contains { $0.kind == .url && $0.range == argument.content }
    let mark = bytes.at(end - 1)
    let endsSentence = bytes.at(end) == "." || mark == "!" || mark == "?"
    guard !isURL, endsSentence else { return false }
    let lineEnd = syntax.text.lineEnd(syntax.text.line(at: end))
    let next = bytes.skippingBlanks(from: bytes.at(end) == "." ? end + 1 : end, to: lineEnd)
    guard next < lineEnd, bytes[next].isWord else { return false }
    let word = next..<bytes.wordEnd(from: next, to: lineEnd)
    return !AmbiguousPayload.joiners.contains(bytes, word) && !Instruction.begins(in: bytes, at: next, limit: lineEnd)
      || bytes.matches("reply ", at: next)
  }

  private static func lineEdits(_ content: Range<Int>, in text: SourceText) -> [TextEdit] {
    let end = text.bytes.trimmed(content.lowerBound..<text.lineEnd(text.line(at: content.upperBound))).upperBound
    return [
      TextEdit(range: content.lowerBound..<content.lowerBound, replacement: "\""),
      TextEdit(range: end..<end, replacement: "\""),
    ]
  }
}

private enum AmbiguousPayload {
  /// Words that begin what the agent does next.
  static let joiners = WordSet(
    "if when whenever unless once otherwise then after before next finally and so or else in for only while until")
}
